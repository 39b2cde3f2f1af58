import { Button, Loader, Text } from '@mantine/core';
import { BadgeCheck } from 'lucide-react';
import { EmptyNote } from '../../components/EmptyNote';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useApp } from '../../stores/app-store';
import { verificationStrings as words } from '../../strings/verification';
import { ReportView } from './ReportView';
import styles from './Verification.module.css';

/** How far the check of the given file is, and what it came to. */
export function VerificationBody() {
  const verification = useApp((state) => state.verification);
  const { cancelVerification } = useApp.getState();
  switch (verification.kind) {
    case 'idle':
      return <EmptyNote icon={BadgeCheck} title={words.dropTitle} text={words.dropText} />;
    case 'checking':
      return (
        <div className={styles.checking}>
          <Text role="status">
            <Loader size="xs" mr="xs" /> {words.checking(verification.fileName)}
          </Text>
          <Button size="compact-sm" variant="default" onClick={cancelVerification}>
            {words.cancel}
          </Button>
        </div>
      );
    case 'failed':
      return (
        <>
          <Text mb="xs">{verification.fileName}</Text>
          <ErrorNotice error={verification.error} />
        </>
      );
    case 'done':
      return <ReportView {...verification} />;
  }
}
