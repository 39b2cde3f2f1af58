import { amendmentOf } from '../features/editor/amendment-of';
import { printNotice } from '../features/preview/print-notice';
import { saveNow } from '../stores/autosave';
import { commandStrings } from '../strings/commands';
import type { Command } from './command';
import { app, canEdit, commandsOf, dialog, hasDraft, isSealed } from './make-command';

const { labels } = commandStrings;

/** Making notices, and what becomes of the open one. */
export const noticeCommands: readonly Command[] = commandsOf('notice', [
  { id: 'new', label: labels.newNotice, keys: 'mod+n', run: () => app().createDraft(null) },
  { id: 'import', label: labels.import, keys: 'mod+o', run: () => app().chooseFilings() },
  { id: 'sample', label: labels.sample, run: () => app().importSample() },
  { id: 'save', label: labels.save, keys: 'mod+s', enabled: canEdit, run: saveNow },
  { id: 'print', label: labels.print, keys: 'mod+p', enabled: hasDraft, run: printNotice },
  dialog('export', labels.export, { keys: 'mod+e', enabled: hasDraft }),
  { id: 'sign', label: labels.sign, keys: 'mod+Enter', enabled: hasDraft, run: () => app().beginCeremony() },
  { id: 'amend', label: labels.amend, enabled: isSealed, run: amend },
  { id: 'duplicate', label: labels.duplicate, enabled: hasDraft, run: duplicate },
  dialog('edition', labels.edition, { enabled: canEdit }),
  {
    id: 'open-in-window',
    label: labels.openInWindow,
    enabled: hasDraft,
    run: () => app().openInNewWindow(app().open?.id ?? null),
  },
  { id: 'new-window', label: labels.newWindow, keys: 'mod+shift+n', run: () => app().openInNewWindow(null) },
]);

function amend(): Promise<void> | undefined {
  const { open, createDraft } = app();
  return open === null ? undefined : createDraft(amendmentOf(open.draft));
}

function duplicate(): Promise<void> | undefined {
  const { open, createDraft } = app();
  return open === null ? undefined : createDraft(open.draft, open.draft.edition);
}
