import { Button } from '@mantine/core';
import { FolderOpen } from 'lucide-react';
import { useApp } from '../../stores/app-store';
import { verificationStrings as words } from '../../strings/verification';
import { SaveReport } from './SaveReport';

/** The report to keep, and the next file. */
export function VerificationActions() {
  const verification = useApp((state) => state.verification);
  const { verifyChosen } = useApp.getState();
  const isDone = verification.kind === 'done';
  return (
    <>
      {isDone && <SaveReport fileName={verification.fileName} report={verification.report} />}
      <Button leftSection={<FolderOpen size={16} aria-hidden />} onClick={() => void verifyChosen()}>
        {isDone ? words.another : words.choose}
      </Button>
    </>
  );
}
