import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { AppWindow, Archive, ArchiveRestore, Copy, EllipsisVertical, FileText, Trash2, Undo2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { DraftSummary } from '../../../shared/ipc/contracts/drafts';
import { useApp } from '../../stores/app-store';
import { libraryStrings as words } from '../../strings/library';

interface Action {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly run: () => Promise<void>;
}

/** What can be done with a notice in the list. Deleting asks nothing: it can be undone. */
export function DraftMenu({ draft, name }: { readonly draft: DraftSummary; readonly name: string }) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={words.actionsFor(name)}>
          <EllipsisVertical size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actionsOf(draft, name).map(({ icon: Icon, label, run }) => (
          <Menu.Item key={label} leftSection={<Icon size={15} aria-hidden />} onClick={() => void run()}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function actionsOf({ id, deletedAt, archivedAt }: DraftSummary, name: string): readonly Action[] {
  const app = useApp.getState();
  if (deletedAt !== null) return [{ icon: Undo2, label: words.restore, run: () => app.restoreDraft(id) }];
  const isArchived = archivedAt !== null;
  return [
    { icon: FileText, label: words.edit, run: () => app.editDraft(id) },
    { icon: AppWindow, label: words.openInNewWindow, run: () => app.openInNewWindow(id) },
    { icon: Copy, label: words.duplicate, run: () => app.duplicateDraft(id) },
    isArchived
      ? { icon: ArchiveRestore, label: words.unarchive, run: () => app.archiveDrafts([id], false) }
      : { icon: Archive, label: words.archive, run: () => app.archiveDrafts([id], true) },
    { icon: Trash2, label: words.delete, run: () => deleteWithUndo(id, name) },
  ];
}

async function deleteWithUndo(id: string, name: string): Promise<void> {
  const { deleteDrafts, restoreDraft } = useApp.getState();
  await deleteDrafts([id]);
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
        <span>{words.deleted(name)}</span>
        <Button size="compact-sm" variant="light" onClick={undo}>
          {words.undo}
        </Button>
      </Group>
    ),
  });
}
