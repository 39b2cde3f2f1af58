import { Button, PasswordInput, Text } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import { asAppError, call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { vaultCareStrings as words } from '../../strings/vault-care';
import styles from './Settings.module.css';

/** Writes the whole vault into one encrypted file. */
export function BackupCard() {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const isSame = passphrase === again;
  const backUp = async () => {
    setBusy(true);
    setError(null);
    setDone('');
    try {
      const { fileName, files } = await call('vault:back-up', { passphrase });
      if (fileName === null) return;
      setDone(words.backedUp(fileName, files));
      setPassphrase('');
      setAgain('');
    } catch (thrown) {
      setError(asAppError(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles.card}>
      <h2>{words.backup}</h2>
      <Text size="sm">{words.backupText}</Text>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isSame && passphrase !== '') void backUp();
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
          {done}
        </Text>
      </form>
    </section>
  );
}
