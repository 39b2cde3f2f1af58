import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { commentStrings } from '../../strings/hand-over';

/** Says what was done to a comment, and offers to undo it. */
export function offerUndo(message: string, undo: () => Promise<void>): void {
  const id = 'comment-undo';
  notifications.hide(id);
  const run = () => {
    notifications.hide(id);
    void undo();
  };
  notifications.show({
    id,
    autoClose: 8000,
    color: 'gray',
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button size="compact-sm" variant="light" onClick={run}>
          {commentStrings.undo}
        </Button>
      </Group>
    ),
  });
}
