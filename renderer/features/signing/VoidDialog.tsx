import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useAttempt } from '../../lib/use-attempt';
import { useApp } from '../../stores/app-store';
import { signingStrings } from '../../strings/signing';

const words = signingStrings.void;

/** Opening a sealed notice for changes voids its signatures: said before, and not done by accident. */
export function VoidDialog({ onClose }: { readonly onClose: () => void }) {
  const { attempt, isBusy, error } = useAttempt();
  const voidNow = async () => {
    await useApp.getState().voidSignature();
    onClose();
    return null;
  };
  return (
    <Modal opened onClose={onClose} title={words.title} size="md">
      <Stack gap="sm">
        {error !== null && <ErrorNotice error={error} />}
        <Text size="sm">{words.text}</Text>
        <Group justify="flex-end" gap="xs">
          <Button data-autofocus variant="default" onClick={onClose}>
            {words.keep}
          </Button>
          <Button color="red" loading={isBusy} onClick={() => attempt(voidNow)}>
            {words.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
