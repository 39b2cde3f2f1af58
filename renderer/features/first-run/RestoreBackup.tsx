import { Anchor, Button, PasswordInput, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/ipc/contract';
import { call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useAttempt } from '../../lib/use-attempt';
import { vaultCareStrings as words } from '../../strings/vault-care';
import { GateCard } from './GateCard';

interface Props {
  readonly onRestored: () => void;
  readonly onBack: () => void;
}

/** Another laptop's vault, or an earlier one, out of its backup. */
export function RestoreBackup({ onRestored, onBack }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const { attempt, isBusy, error } = useAttempt();
  const [done, setDone] = useState<Output<'vault:restore'> | null>(null);
  const restore = async () => {
    const restored = await call('vault:restore', { passphrase });
    if (restored.fileName !== null) setDone(restored);
    return null;
  };
  if (done !== null) return <Done restored={done} onGoOn={onRestored} />;
  return (
    <GateCard title={words.restoreTitle} text={words.restoreText}>
      <form
        style={{ display: 'grid', gap: 14 }}
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== '') attempt(restore);
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
