import { Button } from '@mantine/core';
import { FileDown } from 'lucide-react';
import type { VerificationReport } from '../../../shared/verification/report';
import { saveText } from '../../lib/save-text';
import { verificationStrings } from '../../strings/verification';
import { reportText } from './report-text';

interface Props {
  readonly fileName: string;
  readonly report: VerificationReport;
}

export function SaveReport({ fileName, report }: Props) {
  const save = () => saveText(`${fileName}.verification.txt`, reportText(fileName, report));
  return (
    <Button variant="default" leftSection={<FileDown size={16} aria-hidden />} onClick={save}>
      {verificationStrings.export}
    </Button>
  );
}
