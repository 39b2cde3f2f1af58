import { Button, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import { asAppError, call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useApp } from '../../stores/app-store';
import { identitiesStrings as words } from '../../strings/identities';

interface Props {
  readonly onClose: () => void;
}

/** Makes a key and a self-issued certificate. */
export function NewIdentityDialog({ onClose }: Props) {
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const { run, isBusy, error } = useSubmit(onClose);
  const isSame = passphrase === again;
  const submit = () => call('identities:create', { name: name.trim(), title: title.trim(), passphrase });
  return (
    <Modal opened onClose={onClose} title={words.create} size="md">
      <form onSubmit={(event) => isSame && run(event, submit)}>
        <Stack gap="sm">
          {error !== null && <ErrorNotice error={error} />}
          <TextInput
            data-autofocus
            label={words.name}
            description={words.nameHelp}
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={words.titleField}
            required
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <PasswordInput
            label={words.passphrase}
            description={words.passphraseHelp}
            required
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <PasswordInput
            label={words.passphraseAgain}
            required
            autoComplete="new-password"
            value={again}
            error={again !== '' && !isSame ? words.passphraseMismatch : undefined}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
          <DialogButtons onClose={onClose} isBusy={isBusy} label={words.createButton} />
        </Stack>
      </form>
    </Modal>
  );
}

/** Takes over a key from a PKCS#12 file; main asks for the file. */
export function ImportIdentityDialog({ onClose }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const { run, isBusy, error } = useSubmit(onClose);
  return (
    <Modal opened onClose={onClose} title={words.importKey} size="md">
      <form onSubmit={(event) => run(event, () => call('identities:import', { passphrase }))}>
        <Stack gap="sm">
          {error !== null && <ErrorNotice error={error} />}
          <PasswordInput
            data-autofocus
            label={words.importPassphrase}
            required
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <DialogButtons onClose={onClose} isBusy={isBusy} label={words.importButton} />
        </Stack>
      </form>
    </Modal>
  );
}

function DialogButtons({ onClose, isBusy, label }: Props & { readonly isBusy: boolean; readonly label: string }) {
  return (
    <Group justify="flex-end" gap="xs" mt="xs">
      <Button variant="default" onClick={onClose}>
        {words.cancel}
      </Button>
      <Button type="submit" loading={isBusy}>
        {label}
      </Button>
    </Group>
  );
}

/** Runs a dialog's work, keeps its failure in the dialog, and closes it with a fresh list when it is done. */
function useSubmit(onClose: () => void) {
  const [isBusy, setBusy] = useState(false);
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
