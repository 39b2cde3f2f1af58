import { Button, Code, Group, Text } from '@mantine/core';
import { FileCheck2, FileClock, Printer, ScanLine } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import type { Identity } from '../../../shared/ipc/contracts/identities';
import { asAppError, call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { timestamp } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { identitiesStrings } from '../../strings/identities';
import styles from './Identities.module.css';
import { identityWords } from './identity-words';

const words = identitiesStrings.attestation;

/** One signer: name, certificate, and whether the attestation is on file. */
export function IdentityCard({ identity }: { readonly identity: Identity }) {
  return (
    <article className={styles.card} aria-label={identity.name}>
      <div className={styles.person}>
        <span className={styles.initials} aria-hidden>
          {initials(identity.name)}
        </span>
        <div>
          <h2>{identity.name}</h2>
          <Text size="sm">{identity.title}</Text>
          <Text size="sm" c="dimmed">
            {identityWords(identity)}
          </Text>
          <Text size="xs" c="dimmed" mt={4}>
            {identitiesStrings.fingerprint} <Code>{identity.fingerprint.slice(0, 24)}…</Code>
          </Text>
        </div>
      </div>
      <Attestation identity={identity} />
    </article>
  );
}

function Attestation({ identity }: { readonly identity: Identity }) {
  const { fingerprint, attestation } = identity;
  const [saved, setSaved] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const attempt = (work: () => Promise<void>) => {
    setError(null);
    work().catch((thrown: unknown) => setError(asAppError(thrown)));
  };
  const print = async () => {
    const { fileName } = await call('identities:attestation-paper', { fingerprint });
    if (fileName !== null) setSaved(words.saved(fileName));
  };
  const file = async () => {
    await call('identities:file-attestation', { fingerprint });
    await useApp.getState().refreshIdentities();
  };
  const Icon = attestation === null ? FileClock : FileCheck2;
  return (
    <section className={styles.attestation} data-filed={attestation !== null}>
      <h3>
        <Icon size={16} aria-hidden />
        {words.heading}
      </h3>
      <Text size="sm">
        {attestation === null
          ? words.missing
          : words.onFile(attestation.fileName, timestamp(Date.parse(attestation.filedAt)))}
      </Text>
      {attestation === null && (
        <>
          <Text size="sm" c="dimmed">
            {words.how}
          </Text>
          <Group gap="xs" mt={8}>
            <Button
              size="compact-md"
              variant="default"
              leftSection={<Printer size={15} aria-hidden />}
              onClick={() => attempt(print)}
            >
              {words.print}
            </Button>
            <Button
              size="compact-md"
              variant="default"
              leftSection={<ScanLine size={15} aria-hidden />}
              onClick={() => attempt(file)}
            >
              {words.file}
            </Button>
            <Text size="sm" role="status">
              {saved}
            </Text>
          </Group>
        </>
      )}
      {error !== null && <ErrorNotice error={error} />}
    </section>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}
