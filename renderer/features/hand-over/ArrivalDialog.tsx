import { Button, Group, Loader, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useApp } from '../../stores/app-store';
import type { Arrival } from '../../stores/hand-over-slice';
import { handOverStrings } from '../../strings/hand-over';
import { ForkView } from './ForkView';

const words = handOverStrings.open;

/** A file that is being opened: what it asks for, why it is refused, or that its history has forked. */
export function ArrivalDialog() {
  const arrival = useApp((state) => state.arrival);
  const closeArrival = useApp((state) => state.closeArrival);
  if (arrival === null) return null;
  const title = arrival.step === 'forked' ? handOverStrings.fork.title : words.title;
  return (
    <Modal opened onClose={closeArrival} title={title} size={arrival.step === 'forked' ? 'xl' : 'md'}>
      <Stack gap="md">
        <Text size="sm" fw={600}>
          {arrival.file.fileName}
        </Text>
        <Step arrival={arrival} />
      </Stack>
    </Modal>
  );
}

function Step({ arrival }: { readonly arrival: Arrival }) {
  if (arrival.step === 'asking' && arrival.envelope.kind !== 'answer') return <UnlockForm arrival={arrival} />;
  if (arrival.step === 'refused') return <Refusal arrival={arrival} />;
  if (arrival.step === 'forked') return <ForkView fork={arrival.fork} />;
  return (
    <Group gap="sm" role="status">
      <Loader size="sm" aria-hidden />
      <Text size="sm">{arrival.step === 'looking' ? words.looking : words.opening}</Text>
    </Group>
  );
}

function UnlockForm({ arrival }: { readonly arrival: Extract<Arrival, { readonly step: 'asking' }> }) {
  const { envelope, error } = arrival;
  const { unlockHandOver, closeArrival } = useApp.getState();
  const [passphrase, setPassphrase] = useState('');
  const lead = envelope.kind === 'certificate' ? words.forCertificate(envelope.name) : words.forPassphrase;
  const open = () => {
    if (envelope.kind === 'certificate')
      void unlockHandOver({ kind: 'certificate', identity: envelope.identity, passphrase });
    else void unlockHandOver({ kind: 'passphrase', passphrase });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') open();
      }}
    >
      <Stack gap="md">
        {error !== null && <ErrorNotice error={error} />}
        <PasswordInput
          autoFocus
          data-autofocus
          label={words.passphrase}
          description={lead}
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={closeArrival}>
            {words.close}
          </Button>
          <Button type="submit" disabled={passphrase === ''}>
            {words.open}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The reason, and one thing to do next. */
function Refusal({ arrival }: { readonly arrival: Extract<Arrival, { readonly step: 'refused' }> }) {
  const { chooseHandOver, closeArrival } = useApp.getState();
  return (
    <>
      <ErrorNotice error={arrival.error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => void chooseHandOver()}>
          {words.another}
        </Button>
        <Button autoFocus data-autofocus onClick={closeArrival}>
          {words.close}
        </Button>
      </Group>
    </>
  );
}
