import { useEffect, useState, type ReactNode } from 'react';
import type { VaultState } from '../../../shared/ipc/contracts/vault';
import type { AppError } from '../../../shared/errors/app-error';
import { asAppError, call, listen } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useApp } from '../../stores/app-store';
import { shellStrings } from '../../strings/shell';
import { CreateVault } from './CreateVault';
import { GateCard } from './GateCard';
import { RestoreBackup } from './RestoreBackup';
import { UnlockVault } from './UnlockVault';
import { VerifyOnly } from './VerifyOnly';

/** Nothing of a draft is shown, or kept in the window, while the vault is not open. */
export function VaultGate({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<VaultState | null>(null);
  const [byKeyRing, setByKeyRing] = useState(false);
  const [isRestoring, setRestoring] = useState(false);
  const [isVerifying, setVerifying] = useState(false);
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
  const open = () => setState('open');
  if (error !== null) {
    return (
      <GateCard title={shellStrings.program}>
        <ErrorNotice error={error} />
      </GateCard>
    );
  }
  if (state !== 'open' && isRestoring) {
    const restored = () => {
      setState('locked');
      setRestoring(false);
    };
    return <RestoreBackup onRestored={restored} onBack={() => setRestoring(false)} />;
  }
  const restore = () => setRestoring(true);
  if (state === 'absent') {
    if (isVerifying) return <VerifyOnly onBack={() => setVerifying(false)} />;
    return <CreateVault onOpen={open} onRestore={restore} onVerify={() => setVerifying(true)} />;
  }
  if (state === 'locked') return <UnlockVault byKeyRing={byKeyRing} onOpen={open} onRestore={restore} />;
  return state === 'open' ? children : null;
}

function forgetDrafts(): void {
  const app = useApp.getState();
  app.closeDraft();
  useApp.setState({ travel: null, arrival: null, comments: [], commentField: null, person: null });
  app.endReview();
  app.clearVerification();
  useApp.setState({
    drafts: null,
    identities: null,
    trusted: null,
    screen: 'library',
    dialog: 'none',
    ceremony: { step: 'prepare', error: null },
  });
}
