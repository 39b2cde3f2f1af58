import { Button, Loader, Text } from '@mantine/core';
import { BadgeCheck, FileSearch, FolderOpen } from 'lucide-react';
import { EmptyNote } from '../../components/EmptyNote';
import { ErrorNotice } from '../../components/ErrorNotice';
import page from '../../components/Page.module.css';
import { PageHeader } from '../../components/PageHeader';
import { useApp } from '../../stores/app-store';
import { edgarStrings } from '../../strings/edgar-check';
import { verificationStrings as words } from '../../strings/verification';
import { TrustCard } from '../trust/TrustCard';
import { ReportView } from './ReportView';
import { SaveReport } from './SaveReport';
import styles from './Verification.module.css';

/** Drop a file, get a verdict in one sentence and every reason for it. */
export function VerificationScreen() {
  const verification = useApp((state) => state.verification);
  const { verifyChosen, cancelVerification, show } = useApp.getState();
  const isDone = verification.kind === 'done';
  return (
    <>
      <PageHeader title={words.title} lead={words.lead}>
        {isDone && <SaveReport fileName={verification.fileName} report={verification.report} />}
        <Button variant="default" leftSection={<FileSearch size={16} aria-hidden />} onClick={() => show('edgar')}>
          {edgarStrings.title}
        </Button>
        <Button leftSection={<FolderOpen size={16} aria-hidden />} onClick={() => void verifyChosen()}>
          {isDone ? words.another : words.choose}
        </Button>
      </PageHeader>
      <div className={page.scroll} tabIndex={0} role="region" aria-label={words.title}>
        {verification.kind === 'idle' && <EmptyNote icon={BadgeCheck} title={words.dropTitle} text={words.dropText} />}
        {verification.kind === 'checking' && (
          <div className={styles.checking}>
            <Text role="status">
              <Loader size="xs" mr="xs" /> {words.checking(verification.fileName)}
            </Text>
            <Button size="compact-sm" variant="default" onClick={cancelVerification}>
              {words.cancel}
            </Button>
          </div>
        )}
        {verification.kind === 'failed' && <ErrorNotice error={verification.error} />}
        {isDone && <ReportView fileName={verification.fileName} report={verification.report} />}
        <div className={styles.below}>
          <TrustCard />
        </div>
      </div>
    </>
  );
}
