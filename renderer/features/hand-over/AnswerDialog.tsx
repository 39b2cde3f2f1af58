import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import { asAppError, call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useFocusBack } from '../../lib/use-focus-back';
import { useApp } from '../../stores/app-store';
import { handOverStrings } from '../../strings/hand-over';

const words = handOverStrings.answer;

/** Sends the notice back to whoever sent it here: with the packet where it is signed, else with the wish for changes. */
export function AnswerDialog({ onClose }: { readonly onClose: () => void }) {
  const isSigned = useApp((state) => state.open?.state === 'signed');
  const sender = useApp((state) => state.travel?.received?.from ?? '');
  const openComments = useApp((state) => state.comments.filter(({ resolved }) => resolved === null).length);
  const person = useApp((state) => state.person);
  const signer = useApp((state) => state.open?.draft.signature.name ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const from = typed ?? person ?? signer ?? '';
  const [note, setNote] = useState('');
  const { send, isBusy, error } = useAnswer(onClose);
  const purpose = isSigned ? 'signed' : 'changes-requested';
  return (
    <Modal opened onClose={onClose} title={isSigned ? words.signedTitle : words.changesTitle} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (from.trim() !== '') void send({ purpose, from: from.trim(), note: note.trim() });
        }}
      >
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {isSigned ? words.signedLead(sender) : words.changesLead(sender)}
          </Text>
          {error !== null && <ErrorNotice error={error} />}
          {!isSigned && <Text size="sm">{words.comments(openComments)}</Text>}
          <Textarea
            data-autofocus
            autosize
            minRows={2}
            label={words.note}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <TextInput
            label={handOverStrings.send.from}
            description={handOverStrings.send.fromHelp}
            value={from}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {handOverStrings.send.cancel}
            </Button>
            <Button
              type="submit"
              loading={isBusy}
              disabled={from.trim() === ''}
              leftSection={<FileOutput size={16} aria-hidden />}
            >
              {words.sendBack}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

type Wish = Omit<Parameters<typeof call<'hand-over:answer'>>[1], 'draftId'>;

function useAnswer(onSent: () => void) {
  const [isBusy, setBusy] = useState(false);
  useFocusBack(isBusy);
  const [error, setError] = useState<AppError | null>(null);
  const send = async (wish: Wish) => {
    const { open, openDraft, loadTravel, refreshLibrary } = useApp.getState();
    if (open === null) return;
    setBusy(true);
    setError(null);
    try {
      const { fileName } = await call('hand-over:answer', { draftId: open.id, ...wish });
      if (fileName === null) return;
      await openDraft(open.id);
      await loadTravel(open.id);
      await refreshLibrary();
      notifications.show({ message: words.saved(fileName) });
      onSent();
    } catch (thrown) {
      setError(asAppError(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { send, isBusy, error };
}
