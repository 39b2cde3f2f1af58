import { Button, PasswordInput, Radio, Stack, Text } from '@mantine/core';
import { Stamp } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useApp } from '../../stores/app-store';
import { signingStrings } from '../../strings/signing';
import { identityWords } from '../identities/identity-words';
import styles from './Signing.module.css';
import { StepHeading } from './StepHeading';

const words = signingStrings.seal;

interface Props {
  readonly isSealing: boolean;
  readonly error: AppError | null;
  /** The name on the signature line: the identity of that name is proposed. */
  readonly signatureName: string;
}

/** Who signs, and the passphrase that unlocks the key for this one signature. */
export function SealStep({ isSealing, error, signatureName }: Props) {
  const kept = useApp((state) => state.identities) ?? [];
  const identities = kept.filter(({ revoked }) => revoked === null);
  const { refreshIdentities, seal } = useApp.getState();
  const [chosen, setChosen] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  useEffect(() => void refreshIdentities(), [refreshIdentities]);
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
      {error !== null && <ErrorNotice error={error} />}
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
      <div>
        <Button
          type="submit"
          size="md"
          loading={isSealing}
          disabled={!canSeal}
          leftSection={<Stamp size={18} aria-hidden />}
        >
          {words.seal}
        </Button>
        <span className="visually-hidden" role="status">
          {isSealing ? words.sealing : ''}
        </span>
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
