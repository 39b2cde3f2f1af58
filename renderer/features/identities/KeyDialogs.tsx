import { Modal, PasswordInput, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Identity } from '../../../shared/ipc/contracts/identities';
import { call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { identitiesStrings } from '../../strings/identities';
import { DialogButtons, useSubmit } from './dialog-parts';

const words = identitiesStrings.care;

interface Props {
  readonly identity: Identity;
  readonly onClose: () => void;
}

/** Another passphrase for the same key. */
export function ChangePassphraseDialog({ identity: { fingerprint }, onClose }: Props) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const { run, isBusy, error } = useSubmit(onClose);
  const isSame = next === again;
  const submit = () => call('identities:change-passphrase', { fingerprint, current, next });
  return (
    <Modal opened onClose={onClose} title={words.passphrase} size="md">
      <form onSubmit={(event) => (isSame ? run(event, submit) : event.preventDefault())}>
        <Stack gap="sm">
          {error !== null && <ErrorNotice error={error} />}
          <Secret label={words.current} value={current} onChange={setCurrent} isFirst />
          <Secret label={words.next} value={next} onChange={setNext} />
          <Secret
            label={identitiesStrings.passphraseAgain}
            value={again}
            onChange={setAgain}
            error={again !== '' && !isSame ? identitiesStrings.passphraseMismatch : undefined}
          />
          <DialogButtons onClose={onClose} isBusy={isBusy} label={words.passphrase} />
        </Stack>
      </form>
    </Modal>
  );
}

/** The key as a PKCS#12 file, under its own passphrase. */
export function BackupDialog({ identity: { fingerprint }, onClose }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const { run, isBusy, error } = useSubmit(onClose);
  return (
    <Modal opened onClose={onClose} title={words.backup} size="md">
      <form onSubmit={(event) => run(event, () => call('identities:export', { fingerprint, passphrase }))}>
        <Stack gap="sm">
          {error !== null && <ErrorNotice error={error} />}
          <Text size="sm">{words.backupText}</Text>
          <Secret label={words.current} value={passphrase} onChange={setPassphrase} isFirst />
          <DialogButtons onClose={onClose} isBusy={isBusy} label={words.backupButton} />
        </Stack>
      </form>
    </Modal>
  );
}

/** "This key is lost": the one step that cannot be taken back, so it asks for the reason. */
export function LostKeyDialog({ identity: { fingerprint, name }, onClose }: Props) {
  const [reason, setReason] = useState('');
  const { run, isBusy, error } = useSubmit(onClose);
  const submit = async () => {
    await call('identities:revoke', { fingerprint, reason: reason.trim() });
    await call('identities:save-lost-keys', {});
  };
  return (
    <Modal opened onClose={onClose} title={words.lost} size="md">
      <form onSubmit={(event) => (reason.trim() === '' ? event.preventDefault() : run(event, submit))}>
        <Stack gap="sm">
          {error !== null && <ErrorNotice error={error} />}
          <Text size="sm">{words.lostText(name)}</Text>
          <Textarea
            data-autofocus
            required
            autosize
            minRows={2}
            label={words.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <DialogButtons onClose={onClose} isBusy={isBusy} label={words.lostButton} isDanger />
        </Stack>
      </form>
    </Modal>
  );
}

interface SecretProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly isFirst?: boolean;
}

function Secret({ label, value, onChange, error, isFirst }: SecretProps) {
  return (
    <PasswordInput
      data-autofocus={isFirst}
      required
      autoComplete="off"
      label={label}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
