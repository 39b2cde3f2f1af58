import { useState, type ReactNode } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useApp } from '../../stores/app-store';
import { vaultStrings } from '../../strings/screens';
import { shellStrings } from '../../strings/shell';
import { CreateVault } from './CreateVault';
import { GateCard } from './GateCard';
import { RestoreBackup } from './RestoreBackup';
import { UnlockVault } from './UnlockVault';
import { useVaultState } from './use-vault-state';
import { useWaitingFiles } from './use-waiting-files';
import { VerifyOnly } from './VerifyOnly';

/** Nothing of a draft is shown, or kept in the window, while the vault is not open. */
export function VaultGate({ children }: { readonly children: ReactNode }) {
  const { state, byKeyRing, error, setState } = useVaultState();
  const [isRestoring, setRestoring] = useState(false);
  const [isVerifying, setVerifying] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const isAtDoor = (state === 'absent' || state === 'locked') && !isRestoring && !isMaking;
  const waiting = useWaitingFiles(isAtDoor, () => setVerifying(true));
  const open = () => {
    setVerifying(false);
    setState('open');
    // What was checked before is checked by what the open vault knows: trusted certificates and keys called lost.
    void useApp.getState().verifyAgain();
  };
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
  if (state === 'open') return children;
  if (state === null) return null;
  if (isVerifying) return <VerifyOnly isLocked={state === 'locked'} onBack={() => setVerifying(false)} />;
  const note = waiting.length === 0 ? null : vaultStrings.waits(waiting, state);
  const shared = { note, onOpen: open, onRestore: restore, onVerify: () => setVerifying(true) };
  if (state === 'locked') return <UnlockVault byKeyRing={byKeyRing} {...shared} />;
  return <CreateVault onMade={() => setMaking(true)} {...shared} />;
}
