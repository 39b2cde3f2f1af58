import { Button, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { OfferedCertificate } from '../../../shared/ipc/contracts/trust';
import { call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useFocusKept } from '../../lib/use-focus-kept';
import { useAttempt } from '../../lib/use-attempt';
import { useApp } from '../../stores/app-store';
import { trustStrings as words } from '../../strings/trust';
import { DamagedFiles } from '../library/DamagedFiles';
import { TrustDialog } from './TrustDialog';
import { TrustedRow } from './TrustedRow';
import styles from './Trust.module.css';

/** The certificates this laptop trusts: see them, add one, remove one. */
export function TrustCard() {
  const trusted = useApp((state) => state.trusted);
  const heading = useFocusKept<HTMLHeadingElement>(trusted?.length);
  const { refreshTrusted } = useApp.getState();
  const { attempt, isBusy, error } = useAttempt();
  const [offered, setOffered] = useState<readonly OfferedCertificate[] | null>(null);
  useEffect(() => void refreshTrusted(), [refreshTrusted]);
  const choose = async () => {
    setOffered(await call('trust:read-file', {}));
    return null;
  };
  return (
    <section className={styles.card} aria-label={words.title}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <Button
          size="compact-sm"
          variant="default"
          loading={isBusy}
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => attempt(choose)}
        >
          {words.add}
        </Button>
      </header>
      <DamagedFiles of="authorities.sealed" />
      <Text size="sm" c="dimmed">
        {trusted?.length === 0 ? words.empty : words.lead}
      </Text>
      {error !== null && <ErrorNotice error={error} />}
      <ul className={styles.list}>
        {(trusted ?? []).map((certificate) => (
          <TrustedRow key={`${certificate.purpose} ${certificate.fingerprint}`} certificate={certificate} />
        ))}
      </ul>
      {offered !== null && <TrustDialog offered={offered} onClose={() => setOffered(null)} />}
    </section>
  );
}
