import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RetainedNotice } from '../../../shared/ipc/contracts/signing';
import { call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useAttempt } from '../../lib/use-attempt';
import { retentionStrings } from '../../strings/retention';

const words = retentionStrings.dialog;

interface Props {
  readonly notice: RetainedNotice;
  readonly onClose: () => void;
}

/** Furnishing upon request, 17 CFR 232.302(b): everything in one file, and who got it in the log. */
export function ProduceDialog({ notice: { draftId, notice }, onClose }: Props) {
  const [recipient, setRecipient] = useState<string>(words.staff);
  const { attempt, isBusy, error, said } = useAttempt();
  const produce = async () => {
    const { fileName } = await call('signing:produce', { draftId, recipient: recipient.trim() });
    return fileName === null ? null : words.saved(fileName);
  };
  return (
    <Modal opened onClose={onClose} title={words.title(notice)} size="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (recipient.trim() !== '') attempt(produce);
        }}
      >
        <Stack gap="sm">
          {error !== null && <ErrorNotice error={error} />}
          <Text size="sm">{words.text}</Text>
          <TextInput
            data-autofocus
            required
            label={words.recipient}
            value={recipient}
            onChange={(event) => setRecipient(event.currentTarget.value)}
          />
          <Text size="sm" role="status">
            {said}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {said === '' ? words.cancel : words.done}
            </Button>
            <Button type="submit" loading={isBusy}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
