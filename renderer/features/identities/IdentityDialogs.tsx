import { Modal, NativeSelect, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { keyKinds } from '../../../shared/ipc/contracts/identities';
import { call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { identitiesStrings as words } from '../../strings/identities';
import { DialogButtons, useSubmit } from './dialog-parts';

interface Props {
  readonly onClose: () => void;
}

/** Makes a key and a self-issued certificate. */
export function NewIdentityDialog({ onClose }: Props) {
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [key, setKey] = useState<(typeof keyKinds)[number]>(keyKinds[0]);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const { run, isBusy, error } = useSubmit(onClose);
  const isSame = passphrase === again;
  const submit = () => call('identities:create', { name: name.trim(), title: title.trim(), passphrase, key });
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
          <NativeSelect
            label={words.key}
            value={key}
            data={keyKinds.map((kind) => ({ value: kind, label: words.keys[kind] }))}
            onChange={(event) => setKey(event.currentTarget.value as typeof key)}
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
