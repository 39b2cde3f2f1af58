import { Alert, Button, Group, Modal, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import { asAppError, call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useFocusBack } from '../../lib/use-focus-back';
import { useApp } from '../../stores/app-store';
import { handOverStrings } from '../../strings/hand-over';
import { useWaitingMarks } from '../editor/use-waiting-marks';
import { useFindings } from '../findings/use-findings';
import { isComplete, RecipientFields, recipientOf, type RecipientChoice } from './RecipientFields';

const words = handOverStrings.send;
const usualDays = 14;

/** Sends the open notice to its signer: the rules first, then to whom, how long, and a word with it. */
export function SendDialog({ onClose }: { readonly onClose: () => void }) {
  const blocks = useFindings().filter(({ severity }) => severity === 'block').length;
  const signer = useApp((state) => state.open?.draft.signature.name ?? '');
  const isSigned = useApp((state) => state.open?.state === 'signed');
  const showPane = useApp((state) => state.showPane);
  const toFindings = () => {
    onClose();
    showPane('findings');
  };
  return (
    <Modal opened onClose={onClose} title={words.title} size="lg">
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.lead}
        </Text>
        {blocks > 0 && !isSigned ? (
          <ErrorNotice
            error={{ message: words.blocked(blocks), action: '' }}
            retry={{ label: words.toFindings, run: toFindings }}
          />
        ) : (
          <SendForm signer={isSigned ? '' : signer} onClose={onClose} />
        )}
      </Stack>
    </Modal>
  );
}

function SendForm({ signer, onClose }: { readonly signer: string; readonly onClose: () => void }) {
  const person = useApp((state) => state.person);
  const waiting = useWaitingMarks().length;
  const [choice, setChoice] = useState<RecipientChoice>({ kind: 'certificate', fingerprint: null });
  const [typed, setTyped] = useState<string | null>(null);
  const from = typed ?? person ?? '';
  const [days, setDays] = useState(usualDays);
  const [note, setNote] = useState('');
  const { send, isBusy, error } = useSend(onClose);
  const canSend = isComplete(choice) && from.trim() !== '' && days >= 1;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const recipient = recipientOf(choice);
        if (canSend && recipient !== null) void send({ recipient, from: from.trim(), days, note: note.trim() });
      }}
    >
      <Stack gap="md">
        {error !== null && <ErrorNotice error={error} />}
        {waiting > 0 && <Alert color="yellow">{words.waiting(waiting)}</Alert>}
        <RecipientFields choice={choice} signer={signer} onChange={setChoice} />
        <Textarea
          autosize
          minRows={2}
          label={words.note}
          placeholder={words.notePlaceholder}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group grow align="start">
          <TextInput
            label={words.from}
            description={words.fromHelp}
            value={from}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <NumberInput
            label={words.days}
            description={words.daysHelp}
            min={1}
            max={366}
            allowDecimal={false}
            value={days}
            onChange={(value) => setDays(Number(value) || 0)}
          />
        </Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={isBusy} disabled={!canSend} leftSection={<FileUp size={16} aria-hidden />}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type Wish = Pick<Parameters<typeof call<'hand-over:send'>>[1], 'recipient' | 'from' | 'days' | 'note'>;

/** Sends what is saved; a closed file dialog leaves the form as it is. */
function useSend(onSent: () => void) {
  const [isBusy, setBusy] = useState(false);
  useFocusBack(isBusy);
  const [error, setError] = useState<AppError | null>(null);
  const send = async (wish: Wish) => {
    const app = useApp.getState();
    setBusy(true);
    setError(null);
    try {
      await app.letGo();
      const open = useApp.getState().open;
      if (open === null) return;
      const { fileName } = await call('hand-over:send', { draftId: open.id, revision: open.revision, ...wish });
      if (fileName === null) return;
      await app.editDraft(open.id);
      await app.refreshLibrary();
      notifications.show({ message: words.sent(fileName) });
      onSent();
    } catch (thrown) {
      setError(asAppError(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { send, isBusy, error };
}
