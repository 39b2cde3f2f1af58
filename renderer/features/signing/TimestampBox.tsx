import { Button, Group, PasswordInput, Text } from '@mantine/core';
import { ShieldCheck, Stamp, Upload } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SignedPacket } from '../../../shared/ipc/contracts/signing';
import type { OfferedCertificate } from '../../../shared/ipc/contracts/trust';
import { call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Fingerprint } from '../../components/Fingerprint';
import { useAttempt } from '../../lib/use-attempt';
import { useApp } from '../../stores/app-store';
import { signingStrings } from '../../strings/signing';
import { TrustDialog } from '../trust/TrustDialog';
import styles from './Signing.module.css';

const words = signingStrings.timestamp;

/** A proof of time without a network here: the query goes out as a file, the answer comes back as a file. */
export function TimestampBox({ packet: { draftId } }: { readonly packet: SignedPacket }) {
  const { attempt, isBusy, error, said } = useAttempt();
  const authorities = (useApp((state) => state.trusted) ?? []).filter(({ purpose }) => purpose === 'time-stamps');
  const [offered, setOffered] = useState<readonly OfferedCertificate[] | null>(null);
  const [passphrase, setPassphrase] = useState('');
  useEffect(() => void useApp.getState().refreshTrusted(), []);
  const request = async () => {
    const { fileName } = await call('signing:timestamp-request', { draftId });
    return fileName === null ? null : words.requested(fileName);
  };
  const trust = async () => {
    setOffered(await call('trust:read-file', {}));
    return null;
  };
  const bring = async () => {
    const packet = await call('signing:timestamp-import', { draftId, passphrase });
    setPassphrase('');
    if (packet === null) return null;
    useApp.getState().showPacket(packet);
    return words.imported;
  };
  return (
    <details className={styles.details}>
      <summary>{words.heading}</summary>
      <Text size="sm" my={8}>
        {words.explain}
      </Text>
      {error !== null && <ErrorNotice error={error} />}
      <Group gap="xs">
        <Button variant="default" leftSection={<Stamp size={16} aria-hidden />} onClick={() => attempt(request)}>
          {words.request}
        </Button>
        <Button variant="default" leftSection={<ShieldCheck size={16} aria-hidden />} onClick={() => attempt(trust)}>
          {words.trust}
        </Button>
      </Group>
      {authorities.map(({ name, fingerprint }) => (
        <Text key={fingerprint} size="sm" mt={6}>
          {words.trusted(name)} <Fingerprint value={fingerprint} />
        </Text>
      ))}
      {offered !== null && <TrustDialog offered={offered} purpose="time-stamps" onClose={() => setOffered(null)} />}
      <form
        className={styles.timestampForm}
        onSubmit={(event) => {
          event.preventDefault();
          attempt(bring);
        }}
      >
        <PasswordInput
          label={words.passphrase}
          value={passphrase}
          autoComplete="off"
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Button
          type="submit"
          loading={isBusy}
          disabled={passphrase === '' || authorities.length === 0}
          leftSection={<Upload size={16} aria-hidden />}
        >
          {words.import}
        </Button>
      </form>
      <Text size="sm" role="status">
        {said}
      </Text>
    </details>
  );
}
