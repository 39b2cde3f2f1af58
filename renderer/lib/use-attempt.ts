import { useState } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import { asAppError } from '../api/client';
import { useFocusBack } from './use-focus-back';

/** Runs one work at a time and keeps what it said: a word of success, or the failure with its next step. */
export function useAttempt() {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [said, setSaid] = useState('');
  useFocusBack(isBusy);
  /** `work` answers what to say when it is done; null says nothing. */
  const attempt = (work: () => Promise<string | null>) => {
    setBusy(true);
    setError(null);
    setSaid('');
    work()
      .then(
        (words) => setSaid(words ?? ''),
        (thrown: unknown) => setError(asAppError(thrown)),
      )
      .finally(() => setBusy(false));
  };
  return { attempt, isBusy, error, said };
}
