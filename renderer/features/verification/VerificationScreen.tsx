import { Button } from '@mantine/core';
import { FileSearch } from 'lucide-react';
import page from '../../components/Page.module.css';
import { PageHeader } from '../../components/PageHeader';
import { useApp } from '../../stores/app-store';
import { edgarStrings } from '../../strings/edgar-check';
import { verificationStrings as words } from '../../strings/verification';
import { TrustCard } from '../trust/TrustCard';
import styles from './Verification.module.css';
import { VerificationActions } from './VerificationActions';
import { VerificationBody } from './VerificationBody';

/** Drop a file, get a verdict in one sentence and every reason for it. */
export function VerificationScreen() {
  const { show } = useApp.getState();
  return (
    <>
      <PageHeader title={words.title} lead={words.lead}>
        <Button variant="default" leftSection={<FileSearch size={16} aria-hidden />} onClick={() => show('edgar')}>
          {edgarStrings.title}
        </Button>
        <VerificationActions />
      </PageHeader>
      <div className={page.scroll} tabIndex={0} role="region" aria-label={words.title}>
        <VerificationBody />
        <div className={styles.below}>
          <TrustCard />
        </div>
      </div>
    </>
  );
}
