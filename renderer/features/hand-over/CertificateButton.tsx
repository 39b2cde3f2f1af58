import { Button, Text } from '@mantine/core';
import { FileBadge } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import { asAppError, call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { handOverStrings } from '../../strings/hand-over';

const words = handOverStrings.identity;

/** Saves the certificate, without the key: who has it can encrypt a notice for this signer. */
export function CertificateButton({ fingerprint }: { readonly fingerprint: string }) {
  const [saved, setSaved] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const save = async () => {
    setError(null);
    try {
      const { fileName } = await call('hand-over:save-certificate', { fingerprint });
      if (fileName !== null) setSaved(words.saved(fileName));
    } catch (thrown) {
      setError(asAppError(thrown));
    }
  };
  return (
    <>
      <Button
        mt={6}
        size="compact-sm"
        variant="default"
        leftSection={<FileBadge size={14} aria-hidden />}
        onClick={() => void save()}
      >
        {words.saveCertificate}
      </Button>
      {error !== null && <ErrorNotice error={error} />}
      <Text size="xs" role="status">
        {saved}
      </Text>
    </>
  );
}
