import { Button, Group } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import { asAppError } from '../../api/client';
import { useFocusBack } from '../../lib/use-focus-back';
import { useApp } from '../../stores/app-store';
import { identitiesStrings as words } from '../../strings/identities';

interface Props {
  readonly onClose: () => void;
  readonly isBusy: boolean;
  readonly label: string;
  readonly isDanger?: boolean;
}

/** Cancel, and the one thing that the dialog does. */
export function DialogButtons({ onClose, isBusy, label, isDanger = false }: Props) {
  return (
    <Group justify="flex-end" gap="xs" mt="xs">
      <Button variant="default" onClick={onClose}>
        {words.cancel}
      </Button>
      <Button type="submit" loading={isBusy} {...(isDanger && { color: 'red' })}>
        {label}
      </Button>
    </Group>
  );
}

/** Runs a dialog's work, keeps its failure in the dialog, and closes it with a fresh list when it is done. */
export function useSubmit(onClose: () => void) {
  const [isBusy, setBusy] = useState(false);
  useFocusBack(isBusy);
  const [error, setError] = useState<AppError | null>(null);
  const run = (event: FormEvent, work: () => Promise<unknown>) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    work()
      .then(() => useApp.getState().refreshIdentities())
      .then(onClose, (thrown: unknown) => {
        setBusy(false);
        setError(asAppError(thrown));
      });
  };
  return { run, isBusy, error };
}
