import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import type { VaultState } from '../../../shared/ipc/contracts/vault';
import { asAppError, call, listen } from '../../api/client';
import { useApp } from '../../stores/app-store';

/** Whether the vault is open, as main says at the start and at each lock; null until it has answered. */
export function useVaultState() {
  const [state, setState] = useState<VaultState | null>(null);
  const [byKeyRing, setByKeyRing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    call('vault:state', {}).then(
      (answer) => {
        setState(answer.state);
        setByKeyRing(answer.opensByKeyRing);
      },
      (thrown: unknown) => setError(asAppError(thrown)),
    );
  }, []);
  useEffect(
    () =>
      listen('vault:locked', () => {
        forgetDrafts();
        setByKeyRing(false);
        setState('locked');
      }),
    [],
  );
  return { state, byKeyRing, error, setState };
}

function forgetDrafts(): void {
  const app = useApp.getState();
  app.closeDraft();
  useApp.setState({ travel: null, arrival: null, comments: [], commentField: null, person: null });
  app.endReview();
  app.clearVerification();
  useApp.setState({
    drafts: null,
    companies: null,
    identities: null,
    trusted: null,
    screen: 'library',
    dialog: 'none',
    ceremony: { step: 'prepare', error: null },
  });
}
