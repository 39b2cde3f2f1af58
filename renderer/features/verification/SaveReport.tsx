import { Button, Text } from '@mantine/core';
import { FileDown } from 'lucide-react';
import type { VerificationReport } from '../../../shared/verification/report';
import { call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useAttempt } from '../../lib/use-attempt';
import { verificationStrings } from '../../strings/verification';

interface Props {
  readonly fileName: string;
  readonly report: VerificationReport;
}

/** The report as a file for a letter or a folder; main asks where to. */
export function SaveReport({ fileName, report }: Props) {
  const { attempt, isBusy, error, said } = useAttempt();
  const save = async () => {
    const saved = await call('verification:export', { fileName, report, as: 'text' });
    return saved.fileName === null ? null : verificationStrings.savedAs(saved.fileName);
  };
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      <Text size="sm" role="status">
        {said}
      </Text>
      <Button
        variant="default"
        leftSection={<FileDown size={16} aria-hidden />}
        loading={isBusy}
        onClick={() => attempt(save)}
      >
        {verificationStrings.export}
      </Button>
    </>
  );
}
