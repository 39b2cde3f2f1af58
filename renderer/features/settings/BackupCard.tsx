import { Button, PasswordInput, Text } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useAttempt } from '../../lib/use-attempt';
import { useApp } from '../../stores/app-store';
import { vaultCareStrings as words } from '../../strings/vault-care';
import styles from './Settings.module.css';

/** Writes the whole vault into one encrypted file. */
export function BackupCard() {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const { attempt, isBusy, error, said } = useAttempt();
  const isSame = passphrase === again;
  const backUp = async () => {
    const task = { label: words.backingUp, canCancel: false };
    const { fileName, files } = await useApp.getState().runTask(task, () => call('vault:back-up', { passphrase }));
    if (fileName === null) return null;
    setPassphrase('');
    setAgain('');
    return words.backedUp(fileName, files);
  };
  return (
    <section className={styles.card}>
      <h2>{words.backup}</h2>
      <Text size="sm">{words.backupText}</Text>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isSame && passphrase !== '') attempt(backUp);
        }}
      >
        <PasswordInput
          label={words.backupPassphrase}
          autoComplete="new-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <PasswordInput
          label={words.again}
          autoComplete="new-password"
          value={again}
          error={again !== '' && !isSame ? words.mismatch : undefined}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        {error !== null && <ErrorNotice error={error} />}
        <div>
          <Button type="submit" variant="default" loading={isBusy} disabled={passphrase === '' || !isSame}>
            {words.backUp}
          </Button>
        </div>
        <Text size="sm" role="status">
          {said}
        </Text>
      </form>
    </section>
  );
}
