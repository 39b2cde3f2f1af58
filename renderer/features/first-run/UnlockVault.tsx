import { Anchor, Button, PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { VaultState } from '../../../shared/ipc/contracts/vault';
import type { AppError } from '../../../shared/errors/app-error';
import { asAppError, call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { vaultStrings as words } from '../../strings/screens';
import { vaultCareStrings } from '../../strings/vault-care';
import { GateCard } from './GateCard';

interface Props {
  /** The platform's key ring opens it now. */
  readonly byKeyRing: boolean;
  readonly note: string | null;
  readonly onOpen: () => void;
  readonly onRestore: () => void;
  /** For who only wants to check a file. */
  readonly onVerify: () => void;
}

/** The lock screen. */
export function UnlockVault({ byKeyRing, note, onOpen, onRestore, onVerify }: Props) {
  const [kind, setKind] = useState<'passphrase' | 'recovery'>('passphrase');
  const [secret, setSecret] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (error !== null) input.current?.focus();
  }, [error]);
  const unlock = async (ask: () => Promise<{ state: VaultState }>) => {
    setBusy(true);
    setError(null);
    try {
      const { state } = await ask();
      if (state === 'open') onOpen();
    } catch (thrown) {
      setError(asAppError(thrown));
    } finally {
      setSecret('');
      setBusy(false);
    }
  };
  return (
    <GateCard title={words.locked} note={note}>
      <form
        style={{ display: 'grid', gap: 14 }}
        onSubmit={(event) => {
          event.preventDefault();
          if (secret !== '') void unlock(() => call('vault:unlock', { secret, kind }));
        }}
      >
        <PasswordInput
          ref={input}
          autoFocus
          label={kind === 'passphrase' ? words.unlockPassphrase : words.unlockRecovery}
          autoComplete="current-password"
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        {error !== null && <ErrorNotice error={error} />}
        <Button type="submit" size="md" loading={isBusy} disabled={secret === ''}>
          {words.unlock}
        </Button>
        {byKeyRing && (
          <Button variant="default" onClick={() => void unlock(() => call('vault:unlock-by-key-ring', {}))}>
            {vaultCareStrings.openByKeyRing}
          </Button>
        )}
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => setKind(kind === 'passphrase' ? 'recovery' : 'passphrase')}
        >
          {kind === 'passphrase' ? words.useRecovery : words.usePassphrase}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={onRestore}>
          {vaultCareStrings.restoreInstead}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={onVerify}>
          {words.verifyOnly}
        </Anchor>
      </form>
    </GateCard>
  );
}
