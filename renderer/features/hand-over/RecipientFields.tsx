import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import type { Input } from '../../../shared/ipc/contract';
import type { Contact } from '../../../shared/ipc/contracts/hand-over';
import { asAppError, call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { handOverStrings } from '../../strings/hand-over';
import styles from './HandOver.module.css';

const words = handOverStrings.send;
const shortestPassphrase = 12;

/** To whom, as far as it is chosen. */
export type RecipientChoice =
  | { readonly kind: 'certificate'; readonly fingerprint: string | null }
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly to: string };

/** The choice as main takes it; null while something is missing. */
export function recipientOf(choice: RecipientChoice): Input<'hand-over:send'>['recipient'] | null {
  if (choice.kind === 'passphrase') return { ...choice, to: choice.to.trim() };
  return choice.fingerprint === null ? null : { kind: 'certificate', fingerprint: choice.fingerprint };
}

export function isComplete(choice: RecipientChoice): boolean {
  if (choice.kind === 'certificate') return choice.fingerprint !== null;
  return choice.to.trim() !== '' && choice.passphrase.length >= shortestPassphrase;
}

interface Props {
  readonly choice: RecipientChoice;
  /** Who signs, as the draft names them. */
  readonly signer: string;
  readonly onChange: (choice: RecipientChoice) => void;
}

/** Certificate or passphrase, and whose. */
export function RecipientFields({ choice, signer, onChange }: Props) {
  const choose = async (kind: string) => {
    if (kind === 'certificate') onChange({ kind, fingerprint: null });
    else onChange({ kind: 'passphrase', to: signer, passphrase: await suggestion() });
  };
  return (
    <Stack gap="md">
      <Radio.Group label={words.how} value={choice.kind} onChange={(kind) => void choose(kind)}>
        <Stack gap={8} mt={6}>
          <Radio value="certificate" label={words.certificate} description={words.certificateHelp} />
          <Radio value="passphrase" label={words.passphrase} description={words.passphraseHelp} />
        </Stack>
      </Radio.Group>
      {choice.kind === 'certificate' ? (
        <ContactList
          chosen={choice.fingerprint}
          signer={signer}
          onChoose={(fingerprint) => onChange({ kind: 'certificate', fingerprint })}
        />
      ) : (
        <>
          <TextInput
            label={words.name}
            value={choice.to}
            onChange={(event) => onChange({ ...choice, to: event.currentTarget.value })}
          />
          <Group align="end" gap="xs">
            <TextInput
              flex={1}
              label={words.phrase}
              description={words.phraseHelp}
              autoComplete="off"
              spellCheck={false}
              classNames={{ input: styles.phrase ?? '' }}
              value={choice.passphrase}
              onChange={(event) => onChange({ ...choice, passphrase: event.currentTarget.value })}
            />
            <Button
              variant="default"
              onClick={() => void suggestion().then((passphrase) => onChange({ ...choice, passphrase }))}
            >
              {words.suggest}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}

async function suggestion(): Promise<string> {
  return (await call('hand-over:suggest-passphrase', {})).passphrase;
}

interface ListProps {
  readonly chosen: string | null;
  readonly signer: string;
  readonly onChoose: (fingerprint: string) => void;
}

/** The signers that are known here; the one whom the draft names is chosen at once. */
function ContactList({ chosen, signer, onChoose }: ListProps) {
  const [contacts, setContacts] = useState<readonly Contact[] | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const loaded = useEffectEvent((found: readonly Contact[]) => {
    setContacts(found);
    const named = found.find(({ name, expired }) => name === signer && !expired);
    if (named !== undefined) onChoose(named.fingerprint);
  });
  useEffect(() => void call('hand-over:contacts', {}).then(loaded), []);
  const add = async () => {
    setError(null);
    try {
      const added = await call('hand-over:add-contact', {});
      if (added === null) return;
      setContacts(await call('hand-over:contacts', {}));
      onChoose(added.fingerprint);
    } catch (thrown) {
      setError(asAppError(thrown));
    }
  };
  return (
    <Stack gap={8}>
      {error !== null && <ErrorNotice error={error} />}
      {contacts?.length === 0 && <Text size="sm">{words.noContacts}</Text>}
      {contacts !== null && contacts.length > 0 && (
        <Radio.Group label={words.signer} value={chosen ?? ''} onChange={onChoose}>
          <Stack gap={8} mt={6}>
            {contacts.map((contact) => (
              <Radio
                key={contact.fingerprint}
                value={contact.fingerprint}
                disabled={contact.expired}
                label={contact.title === '' ? contact.name : `${contact.name}, ${contact.title}`}
                description={describe(contact)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <div>
        <Button size="compact-sm" variant="default" onClick={() => void add()}>
          {words.addContact}
        </Button>
      </div>
    </Stack>
  );
}

function describe({ fingerprint, issuer, selfIssued, own, expired }: Contact): string {
  const parts = [selfIssued ? words.selfIssued : issuer, own ? words.own : '', expired ? words.expired : ''];
  return [...parts.filter((part) => part !== ''), `SHA-256 ${fingerprint.slice(0, 16)}…`].join(' · ');
}
