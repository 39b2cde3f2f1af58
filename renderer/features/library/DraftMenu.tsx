import { Button, Group, Menu, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  AppWindow,
  Archive,
  ArchiveRestore,
  CalendarPlus,
  Copy,
  EllipsisVertical,
  FileText,
  Trash2,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { useEffect } from 'react';
import type { DraftSummary } from '../../../shared/ipc/contracts/drafts';
import { useApp } from '../../stores/app-store';
import { companiesStrings } from '../../strings/companies';
import { libraryStrings as words } from '../../strings/library';
import styles from './Library.module.css';

interface Action {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly run: () => Promise<void>;
}

/** The notice whose menu is open, and its button. */
export interface MenuPlace {
  readonly draft: DraftSummary;
  readonly button: HTMLElement;
}

interface ButtonProps {
  readonly draft: DraftSummary;
  readonly onOpen: (place: MenuPlace) => void;
}

/** Opens the menu of a notice. */
export function DraftMenuButton({ draft, onOpen }: ButtonProps) {
  return (
    <UnstyledButton
      className={styles.menu}
      aria-haspopup="menu"
      aria-label={words.actionsFor(draft.registrant ?? words.untitled)}
      onClick={({ currentTarget }) => onOpen({ draft, button: currentTarget })}
    >
      <EllipsisVertical size={17} aria-hidden />
    </UnstyledButton>
  );
}

interface MenuProps {
  readonly place: MenuPlace;
  readonly onClose: () => void;
}

/**
 * What can be done with a notice in the list. Deleting asks nothing: it can be undone. There is one menu for all notices,
 * made when it is wanted: a menu is much to make for each row that scrolls by.
 */
export function DraftMenu({ place: { draft, button }, onClose }: MenuProps) {
  const { right, bottom } = button.getBoundingClientRect();
  const close = () => {
    button.focus();
    onClose();
  };
  // Its place is the button's of before: in a window of another size it would hang beside it.
  useEffect(() => {
    window.addEventListener('resize', onClose);
    return () => window.removeEventListener('resize', onClose);
  }, [onClose]);
  return (
    <Menu position="bottom-end" opened onClose={close}>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={styles.menuPlace}
          style={{ left: right, top: bottom }}
          aria-label={button.ariaLabel ?? ''}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {actionsOf(draft).map(({ icon: Icon, label, run }) => (
          <Menu.Item key={label} leftSection={<Icon size={15} aria-hidden />} onClick={() => void run()}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function actionsOf({ id, deletedAt, archivedAt, registrant }: DraftSummary): readonly Action[] {
  const app = useApp.getState();
  if (deletedAt !== null) return [{ icon: Undo2, label: words.restore, run: () => app.restoreDraft(id) }];
  const isArchived = archivedAt !== null;
  return [
    { icon: FileText, label: words.edit, run: () => app.editDraft(id) },
    { icon: AppWindow, label: words.openInNewWindow, run: () => app.openInNewWindow(id) },
    { icon: CalendarPlus, label: companiesStrings.sameAsLast, run: () => app.startNextNotice(id) },
    { icon: Copy, label: words.duplicate, run: () => app.duplicateDraft(id) },
    isArchived
      ? { icon: ArchiveRestore, label: words.unarchive, run: () => app.archiveDrafts([id], false) }
      : { icon: Archive, label: words.archive, run: () => app.archiveDrafts([id], true) },
    { icon: Trash2, label: words.delete, run: () => deleteWithUndo(id, registrant ?? words.untitled) },
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
