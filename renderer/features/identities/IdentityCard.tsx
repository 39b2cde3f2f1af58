import { Button, Group, Text } from '@mantine/core';
import { HardDriveDownload, KeyRound, OctagonX } from 'lucide-react';
import { useState } from 'react';
import type { Identity } from '../../../shared/ipc/contracts/identities';
import { Fingerprint } from '../../components/Fingerprint';
import { Tag } from '../../components/Tag';
import { systemClock } from '../../lib/clock';
import { identitiesStrings as words } from '../../strings/identities';
import { AttestationBox } from './AttestationBox';
import styles from './Identities.module.css';
import { CertificateButton } from '../hand-over/CertificateButton';
import { BackupDialog, ChangePassphraseDialog, LostKeyDialog } from './KeyDialogs';
import { identityWords } from './identity-words';

type Care = 'none' | 'passphrase' | 'backup' | 'lost';

/** One signer: name, certificate, what can be done with the key, and whether the attestation is on file. */
export function IdentityCard({ identity }: { readonly identity: Identity }) {
  const [care, setCare] = useState<Care>('none');
  const close = () => setCare('none');
  return (
    <article className={styles.card} aria-label={identity.name} data-lost={identity.revoked !== null || undefined}>
      <div className={styles.person}>
        <span className={styles.initials} aria-hidden>
          {initials(identity.name)}
        </span>
        <div>
          <h2>
            {identity.name} <Standing identity={identity} />
          </h2>
          <Text size="sm">{identity.title}</Text>
          <Text size="sm" c="dimmed">
            {identityWords(identity)}
          </Text>
          <Text size="xs" c="dimmed" mt={4}>
            {words.fingerprint} <Fingerprint value={identity.fingerprint} />
          </Text>
          {identity.revoked === null && <CareButtons onChoose={setCare} />}
          {identity.revoked === null && <CertificateButton fingerprint={identity.fingerprint} />}
        </div>
      </div>
      {identity.revoked === null ? <AttestationBox identity={identity} /> : <Lost revoked={identity.revoked} />}
      {care === 'passphrase' && <ChangePassphraseDialog identity={identity} onClose={close} />}
      {care === 'backup' && <BackupDialog identity={identity} onClose={close} />}
      {care === 'lost' && <LostKeyDialog identity={identity} onClose={close} />}
    </article>
  );
}

function CareButtons({ onChoose }: { readonly onChoose: (care: Care) => void }) {
  return (
    <Group gap={6} mt={10}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<KeyRound size={14} aria-hidden />}
        onClick={() => onChoose('passphrase')}
      >
        {words.care.passphrase}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<HardDriveDownload size={14} aria-hidden />}
        onClick={() => onChoose('backup')}
      >
        {words.care.backup}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<OctagonX size={14} aria-hidden />}
        onClick={() => onChoose('lost')}
      >
        {words.care.lost}
      </Button>
    </Group>
  );
}

/** Whether this key can sign today. */
function Standing({ identity }: { readonly identity: Identity }) {
  const now = systemClock.now();
  if (identity.revoked !== null) return <Tag tone="bad">{words.standing.lost}</Tag>;
  if (Date.parse(identity.notAfter) < now) return <Tag tone="bad">{words.standing.expired}</Tag>;
  if (Date.parse(identity.notBefore) > now) return <Tag tone="quiet">{words.standing.notYet}</Tag>;
  return null;
}

function Lost({ revoked }: { readonly revoked: NonNullable<Identity['revoked']> }) {
  return (
    <section className={styles.attestation}>
      <h3>{words.lost.heading(revoked.since.slice(0, 10))}</h3>
      <Text size="sm">{revoked.reason}</Text>
      <Text size="sm" c="dimmed">
        {words.lost.effect}
      </Text>
    </section>
  );
}

function initials(name: string): string {
  const parts = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return `${parts[0]?.[0] ?? ''}${parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}
