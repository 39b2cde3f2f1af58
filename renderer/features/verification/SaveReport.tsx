import { Button, Text } from '@mantine/core';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import type { VerificationReport } from '../../../shared/verification/report';
import { asAppError, call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { verificationStrings } from '../../strings/verification';

interface Props {
  readonly fileName: string;
  readonly report: VerificationReport;
}

/** The report as a file for a letter or a folder; main asks where to. */
export function SaveReport({ fileName, report }: Props) {
  const [error, setError] = useState<AppError | null>(null);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const save = () => {
    setError(null);
    setSavedAs(null);
    call('verification:export', { fileName, report, as: 'text' })
      .then((saved) => setSavedAs(saved.fileName))
      .catch((thrown: unknown) => setError(asAppError(thrown)));
  };
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      {savedAs !== null && (
        <Text size="sm" role="status">
          {verificationStrings.savedAs(savedAs)}
        </Text>
      )}
      <Button variant="default" leftSection={<FileDown size={16} aria-hidden />} onClick={save}>
        {verificationStrings.export}
      </Button>
    </>
  );
}
