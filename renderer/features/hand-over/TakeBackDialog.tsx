import { Button, Group, Modal, Text } from '@mantine/core';
import { useApp } from '../../stores/app-store';
import { handOverStrings } from '../../strings/hand-over';

const words = handOverStrings.band;

/** Asks before a notice is taken back: the file that is out there stays what it is. */
export function TakeBackDialog({ to, onClose }: { readonly to: string; readonly onClose: () => void }) {
  const takeBack = useApp((state) => state.takeBack);
  return (
    <Modal opened onClose={onClose} title={words.takeBackTitle}>
      <Text size="sm">{words.takeBackText(to)}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {handOverStrings.send.cancel}
        </Button>
        <Button data-autofocus onClick={() => void takeBack().then(onClose)}>
          {words.takeBackConfirm}
        </Button>
      </Group>
    </Modal>
  );
}
