import { Button, Group, Modal, Text } from '@mantine/core';
import { useApp } from '../../stores/app-store';
import { editorStrings } from '../../strings/editor';

const words = editorStrings.stale;

/** Two windows changed the same notice: both texts are safe, a person chooses. */
export function StaleDialog({ onClose }: { readonly onClose: () => void }) {
  const open = useApp((state) => state.open);
  const { openDraft, createDraft } = useApp.getState();
  if (open === null) return null;
  return (
    <Modal opened onClose={onClose} title={words.title}>
      <Text size="sm">{words.text}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => void openDraft(open.id).then(onClose)}>
          {words.theirs}
        </Button>
        <Button data-autofocus onClick={() => void createDraft(open.draft, open.draft.edition).then(onClose)}>
          {words.mine}
        </Button>
      </Group>
    </Modal>
  );
}
