import { Anchor, Button, Checkbox, Group, PasswordInput } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import { asAppError, call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useFocusBack } from '../../lib/use-focus-back';
import { vaultStrings as words } from '../../strings/screens';
import { vaultCareStrings } from '../../strings/vault-care';
import styles from './Gate.module.css';
import { GateCard } from './GateCard';

const shortest = 12;

interface Props {
  readonly note: string | null;
  /** The vault is made, and the recovery key in sight: nothing may take its place. */
  readonly onMade: () => void;
  readonly onOpen: () => void;
  readonly onRestore: () => void;
  /** For who only wants to check a file. */
  readonly onVerify: () => void;
}

/** First start: a passphrase, then the recovery key, shown once. */
export function CreateVault({ onOpen, onMade, ...others }: Props) {
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const show = (key: string) => {
    onMade();
    setRecoveryKey(key);
  };
  return recoveryKey === null ? (
    <ChoosePassphrase onCreated={show} {...others} />
  ) : (
    <ShowRecoveryKey recoveryKey={recoveryKey} onOpen={onOpen} />
  );
}

interface ChooseProps extends Omit<Props, 'onOpen' | 'onMade'> {
  readonly onCreated: (recoveryKey: string) => void;
}

function ChoosePassphrase({ note, onCreated, onRestore, onVerify }: ChooseProps) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  useFocusBack(isBusy);
  const [error, setError] = useState<AppError | null>(null);
  const isLong = [...passphrase].length >= shortest;
  const create = async () => {
    setBusy(true);
    setError(null);
    try {
      onCreated((await call('vault:create', { passphrase })).recoveryKey);
    } catch (thrown) {
      setError(asAppError(thrown));
      setBusy(false);
    }
  };
  return (
    <GateCard title={words.welcome} text={words.welcomeText} note={note}>
      <form
        style={{ display: 'grid', gap: 14 }}
        onSubmit={(event) => {
          event.preventDefault();
          if (isLong && passphrase === again) void create();
        }}
      >
        <PasswordInput
          autoFocus
          label={words.passphrase}
          description={words.passphraseHelp}
          autoComplete="new-password"
          value={passphrase}
          error={passphrase !== '' && again !== '' && !isLong ? words.short : undefined}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <PasswordInput
          label={words.again}
          autoComplete="new-password"
          value={again}
          error={again !== '' && again !== passphrase ? words.mismatch : undefined}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        {error !== null && <ErrorNotice error={error} />}
        <Button type="submit" size="md" loading={isBusy} disabled={!isLong || passphrase !== again}>
          {words.create}
        </Button>
        <div className={styles.links}>
          <Anchor component="button" type="button" size="sm" onClick={onRestore}>
            {vaultCareStrings.restoreInstead}
          </Anchor>
          <Anchor component="button" type="button" size="sm" onClick={onVerify}>
            {words.verifyOnly}
          </Anchor>
        </div>
      </form>
    </GateCard>
  );
}

interface RecoveryProps {
  readonly recoveryKey: string;
  readonly onOpen: () => void;
}

function ShowRecoveryKey({ recoveryKey, onOpen }: RecoveryProps) {
  const [isStored, setStored] = useState(false);
  return (
    <GateCard title={words.recoveryTitle} text={words.recoveryText}>
      <div className={styles.key} data-testid="recovery-key">
        {recoveryKey}
      </div>
      <Checkbox
        autoFocus
        label={words.copied}
        checked={isStored}
        onChange={(event) => setStored(event.currentTarget.checked)}
      />
      <Group justify="space-between">
        <Button variant="default" leftSection={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button disabled={!isStored} onClick={onOpen}>
          {words.goOn}
        </Button>
      </Group>
    </GateCard>
  );
}
