import { Button, Group, Text } from '@mantine/core';
import { FileCheck2, FileClock, Printer, ScanLine } from 'lucide-react';
import { useState } from 'react';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import type { Identity } from '../../../shared/ipc/contracts/identities';
import { call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { PaperDate } from '../../components/PaperDate';
import { timestamp } from '../../lib/format-time';
import { useAttempt } from '../../lib/use-attempt';
import { useApp } from '../../stores/app-store';
import { identitiesStrings } from '../../strings/identities';
import styles from './Identities.module.css';

const words = identitiesStrings.attestation;

/** Whether the paper of Rule 302(b)(2) is on file, and the way to put it there. */
export function AttestationBox({ identity }: { readonly identity: Identity }) {
  const { attestation } = identity;
  const Icon = attestation === null ? FileClock : FileCheck2;
  return (
    <section className={styles.attestation} data-filed={attestation !== null}>
      <h3>
        <Icon size={16} aria-hidden />
        {words.heading}
      </h3>
      {attestation === null ? (
        <Missing identity={identity} />
      ) : (
        <Text size="sm">
          {words.onFile(attestation.fileName, timestamp(Date.parse(attestation.filedAt)))}{' '}
          {attestation.attestedOn === null ? words.undated : words.dated(writtenDate(attestation.attestedOn))}
        </Text>
      )}
    </section>
  );
}

function Missing({ identity: { fingerprint } }: { readonly identity: Identity }) {
  const { attempt, error, said } = useAttempt();
  const [attestedOn, setAttestedOn] = useState<string | null>(null);
  const print = async () => {
    const { fileName } = await call('identities:attestation-paper', { fingerprint });
    return fileName === null ? null : words.saved(fileName);
  };
  const file = async (date: string) => {
    await call('identities:file-attestation', { fingerprint, attestedOn: date });
    await useApp.getState().refreshIdentities();
    return null;
  };
  return (
    <>
      <Text size="sm">{words.missing}</Text>
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
        <Text size="sm" role="status">
          {said}
        </Text>
      </Group>
      <Group gap="xs" align="flex-end" mt={8}>
        <PaperDate label={words.date} value={attestedOn} unreadable={words.unreadable} onChange={setAttestedOn} />
        <Button
          variant="default"
          disabled={attestedOn === null}
          leftSection={<ScanLine size={15} aria-hidden />}
          onClick={() => attestedOn !== null && attempt(() => file(attestedOn))}
        >
          {words.file}
        </Button>
      </Group>
      {error !== null && <ErrorNotice error={error} />}
    </>
  );
}
