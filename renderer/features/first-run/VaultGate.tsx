import { useEffect, useState, type ReactNode } from 'react';
import type { VaultState } from '../../../shared/ipc/contracts/vault';
import { call, listen } from '../../api/client';
import { useApp } from '../../stores/app-store';
import { CreateVault } from './CreateVault';
import { UnlockVault } from './UnlockVault';

/** Nothing of a draft is shown, or kept in the window, while the vault is not open. */
export function VaultGate({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<VaultState | null>(null);
  useEffect(() => void call('vault:state', {}).then((answer) => setState(answer.state)), []);
  useEffect(
    () =>
      listen('vault:locked', () => {
        forgetDrafts();
        setState('locked');
      }),
    [],
  );
  const open = () => setState('open');
  if (state === 'absent') return <CreateVault onOpen={open} />;
  if (state === 'locked') return <UnlockVault onOpen={open} />;
  return state === 'open' ? children : null;
}

function forgetDrafts(): void {
  const app = useApp.getState();
  app.closeDraft();
  app.endReview();
  app.clearVerification();
  useApp.setState({
    drafts: null,
    identities: null,
    screen: 'library',
    dialog: 'none',
    ceremony: { step: 'prepare', error: null },
  });
}
