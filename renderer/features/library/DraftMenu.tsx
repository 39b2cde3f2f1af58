import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { AppWindow, Copy, EllipsisVertical, FileText, Trash2 } from 'lucide-react';
import type { DraftSummary } from '../../../shared/ipc/contracts/drafts';
import { useApp } from '../../stores/app-store';
import { libraryStrings } from '../../strings/library';

/** What can be done with a notice in the list. Deleting asks nothing: it can be undone. */
export function DraftMenu({ draft, name }: { readonly draft: DraftSummary; readonly name: string }) {
  const { editDraft, duplicateDraft, openInNewWindow } = useApp.getState();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={libraryStrings.actionsFor(name)}>
          <EllipsisVertical size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<FileText size={15} aria-hidden />} onClick={() => void editDraft(draft.id)}>
          {libraryStrings.edit}
        </Menu.Item>
        <Menu.Item leftSection={<AppWindow size={15} aria-hidden />} onClick={() => void openInNewWindow(draft.id)}>
          {libraryStrings.openInNewWindow}
        </Menu.Item>
        <Menu.Item leftSection={<Copy size={15} aria-hidden />} onClick={() => void duplicateDraft(draft.id)}>
          {libraryStrings.duplicate}
        </Menu.Item>
        <Menu.Item leftSection={<Trash2 size={15} aria-hidden />} onClick={() => void deleteWithUndo(draft.id, name)}>
          {libraryStrings.delete}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

async function deleteWithUndo(id: string, name: string): Promise<void> {
  const { deleteDraft, restoreDraft } = useApp.getState();
  await deleteDraft(id);
  const undo = () => {
    notifications.hide(id);
    void restoreDraft(id);
  };
  notifications.show({
    id,
    autoClose: 12_000,
    color: 'gray',
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{libraryStrings.deleted(name)}</span>
        <Button size="compact-sm" variant="light" onClick={undo}>
          {libraryStrings.undo}
        </Button>
      </Group>
    ),
  });
}
