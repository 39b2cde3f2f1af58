import { Button, PasswordInput, Text } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import { asAppError, call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { settingsStrings as words } from '../../strings/screens';
import styles from './Settings.module.css';

const empty = { current: '', next: '', again: '' };

/** Changes the vault's passphrase; drafts are not written anew. */
export function PassphraseForm() {
  const [values, setValues] = useState(empty);
  const [isDone, setDone] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const isSame = values.next === values.again;
  const submit = async () => {
    setDone(false);
    setError(null);
    try {
      await call('vault:change-passphrase', { current: values.current, next: values.next });
      setDone(true);
      setValues(empty);
    } catch (thrown) {
      setError(asAppError(thrown));
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSame) void submit();
      }}
    >
      {(['current', 'next', 'again'] as const).map((name) => (
        <PasswordInput
          key={name}
          label={words[name]}
          required
          autoComplete="off"
          value={values[name]}
          error={name === 'again' && values.again !== '' && !isSame ? words.mismatch : undefined}
          onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
        />
      ))}
      {error !== null && <ErrorNotice error={error} />}
      <div>
        <Button type="submit" variant="default">
          {words.change}
        </Button>
      </div>
      <Text size="sm" role="status">
        {isDone ? words.changed : ''}
      </Text>
    </form>
  );
}
