import { Button, PasswordInput, Radio, Stack, Text } from '@mantine/core';
import { Stamp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import type { SealingStage } from '../../../shared/ipc/contracts/signing';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useApp } from '../../stores/app-store';
import { signingStrings } from '../../strings/signing';
import { identityWords } from '../identities/identity-words';
import styles from './Signing.module.css';
import { StepHeading } from './StepHeading';

const words = signingStrings.seal;

interface Props {
  /** How far sealing is; null while it was not asked for. */
  readonly stage: SealingStage | null;
  readonly error: AppError | null;
  /** The name on the signature line: the identity of that name is proposed. */
  readonly signatureName: string;
}

/** Who signs, and the passphrase that unlocks the key for this one signature. */
export function SealStep({ stage, error, signatureName }: Props) {
  const kept = useApp((state) => state.identities) ?? [];
  const identities = kept.filter(({ revoked }) => revoked === null);
  const { refreshIdentities, seal } = useApp.getState();
  const [chosen, setChosen] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const isSealing = stage !== null;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => void refreshIdentities(), [refreshIdentities]);
  // Whatever stopped the seal, the next try begins with the passphrase.
  useEffect(() => {
    if (error !== null) input.current?.focus();
  }, [error]);
  const identity =
    identities.find((each) => each.fingerprint === chosen) ??
    identities.find(({ name }) => name === signatureName) ??
    identities[0];
  const canSeal = identity !== undefined && passphrase !== '' && identity.attestation !== null;
  return (
    <form
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        if (!canSeal) return;
        void seal({ fingerprint: identity.fingerprint, passphrase });
        setPassphrase('');
      }}
    >
      <StepHeading>{words.heading}</StepHeading>
      {error !== null && (
        <ErrorNotice error={{ message: error.message, action: words.nothingSigned[error.code] ?? error.action }} />
      )}
      <Radio.Group label={words.signer} value={identity?.fingerprint ?? ''} onChange={setChosen}>
        <Stack gap={8} mt={6}>
          {identities.map((each) => (
            <Radio
              key={each.fingerprint}
              value={each.fingerprint}
              label={`${each.name}, ${each.title}`}
              description={identityWords(each)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {identity?.attestation === null && <MissingAttestation name={identity.name} />}
      <PasswordInput
        ref={input}
        size="md"
        label={words.passphrase}
        description={words.passphraseHelp}
        value={passphrase}
        disabled={isSealing}
        autoComplete="off"
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        {words.clock}
      </Text>
      <div className={styles.act}>
        <Button
          type="submit"
          size="md"
          loading={isSealing}
          disabled={!canSeal}
          leftSection={<Stamp size={18} aria-hidden />}
        >
          {words.seal}
        </Button>
        <Text size="sm" role="status">
          {stage === null ? '' : words.stages[stage]}
        </Text>
      </div>
    </form>
  );
}

function MissingAttestation({ name }: { readonly name: string }) {
  const show = useApp((state) => state.show);
  return (
    <ErrorNotice
      error={{ message: words.noAttestation(name), action: '' }}
      retry={{ label: words.attest, run: () => show('identities') }}
    />
  );
}
