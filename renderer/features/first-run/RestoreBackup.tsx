import { Anchor, Button, PasswordInput, Text } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import type { Output } from '../../../shared/ipc/contract';
import { asAppError, call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { vaultCareStrings as words } from '../../strings/vault-care';
import { GateCard } from './GateCard';

interface Props {
  readonly onRestored: () => void;
  readonly onBack: () => void;
}

/** Another laptop's vault, or an earlier one, out of its backup. */
export function RestoreBackup({ onRestored, onBack }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [done, setDone] = useState<Output<'vault:restore'> | null>(null);
  const restore = async () => {
    setBusy(true);
    setError(null);
    try {
      const restored = await call('vault:restore', { passphrase });
      if (restored.fileName !== null) setDone(restored);
    } catch (thrown) {
      setError(asAppError(thrown));
    } finally {
      setBusy(false);
    }
  };
  if (done !== null) return <Done restored={done} onGoOn={onRestored} />;
  return (
    <GateCard title={words.restoreTitle} text={words.restoreText}>
      <form
        style={{ display: 'grid', gap: 14 }}
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== '') void restore();
        }}
      >
        <PasswordInput
          autoFocus
          label={words.backupPassphrase}
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {error !== null && <ErrorNotice error={error} />}
        <Button type="submit" size="md" loading={isBusy} disabled={passphrase === ''}>
          {words.restore}
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={onBack}>
          {words.back}
        </Anchor>
      </form>
    </GateCard>
  );
}

function Done({ restored, onGoOn }: { readonly restored: Output<'vault:restore'>; readonly onGoOn: () => void }) {
  return (
    <GateCard title={words.restoreTitle} text={words.restored(restored.files)}>
      {restored.keptAs !== null && <Text size="sm">{words.keptAs(restored.keptAs)}</Text>}
      <Button size="md" autoFocus onClick={onGoOn}>
        {words.toUnlock}
      </Button>
    </GateCard>
  );
}
