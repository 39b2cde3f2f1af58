import { Button, Group, Modal, Text } from '@mantine/core';
import { useApp } from '../../stores/app-store';
import { editorStrings } from '../../strings/editor';

const words = editorStrings.stale;

/** Two windows changed the same notice: both texts are safe, a person chooses. */
export function StaleDialog({ onClose }: { readonly onClose: () => void }) {
  const open = useApp((state) => state.open);
  const { openDraft, createDraft } = useApp.getState();
  if (open === null) return null;
  const decide = (goOn: () => Promise<unknown>) => {
    useApp.setState({ saveState: { kind: 'saved', at: 0 } });
    void goOn().then(onClose);
  };
  return (
    <Modal opened onClose={onClose} title={words.title}>
      <Text size="sm">{words.text}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => decide(() => openDraft(open.id))}>
          {words.theirs}
        </Button>
        <Button data-autofocus onClick={() => decide(() => createDraft(open.draft, open.draft.edition))}>
          {words.mine}
        </Button>
      </Group>
    </Modal>
  );
}
