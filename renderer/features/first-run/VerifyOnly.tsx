import { Button } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import page from '../../components/Page.module.css';
import { PageHeader } from '../../components/PageHeader';
import { vaultStrings } from '../../strings/screens';
import { verificationStrings as words } from '../../strings/verification';
import { VerificationActions } from '../verification/VerificationActions';
import { VerificationBody } from '../verification/VerificationBody';
import styles from './Gate.module.css';

interface Props {
  /** There is a vault: what it knows of certificates and lost keys is not asked. */
  readonly isLocked: boolean;
  readonly onBack: () => void;
}

/** For whoever was handed a signed file and has nothing to keep here: the whole check, without a vault and its lists. */
export function VerifyOnly({ isLocked, onBack }: Props) {
  return (
    <main className={styles.verifyOnly}>
      <PageHeader title={words.title} lead={words.lead}>
        <Button variant="default" leftSection={<ArrowLeft size={16} aria-hidden />} onClick={onBack}>
          {vaultStrings.back}
        </Button>
        <VerificationActions />
      </PageHeader>
      <div className={page.scroll} tabIndex={0} role="region" aria-label={words.title}>
        {isLocked && <p className={styles.quiet}>{words.lockedNote}</p>}
        <VerificationBody />
      </div>
    </main>
  );
}
