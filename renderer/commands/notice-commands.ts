import { wholeNotice } from '../../shared/comments/comment';
import { amendmentOf } from '../features/editor/amendment-of';
import { saveNow } from '../stores/autosave';
import { commandStrings } from '../strings/commands';
import type { Command } from './command';
import { app, canEdit, commandsOf, dialog, hasDraft, isSealed } from './make-command';

const { labels } = commandStrings;

/** Making notices, and what becomes of the open one. */
export const noticeCommands: readonly Command[] = commandsOf('notice', [
  { id: 'new', label: labels.newNotice, keys: 'mod+n', run: () => app().beginNotice() },
  { id: 'import', label: labels.import, keys: 'mod+o', run: () => app().chooseFilings() },
  { id: 'sample', label: labels.sample, run: () => app().importSample() },
  { id: 'save', label: labels.save, keys: 'mod+s', enabled: canEdit, run: saveNow },
  { id: 'print', label: labels.print, keys: 'mod+p', enabled: hasDraft, run: print },
  dialog('export', labels.export, { keys: 'mod+e', enabled: hasDraft }),
  { id: 'sign', label: labels.sign, keys: 'mod+Enter', enabled: hasDraft, run: () => app().beginCeremony() },
  dialog('send', labels.send, { enabled: canEdit }),
  { id: 'open-hand-over', label: labels.openHandOver, run: () => app().chooseHandOver() },
  { id: 'comment', label: labels.comment, keys: 'mod+alt+m', enabled: hasDraft, run: comment },
  { id: 'amend', label: labels.amend, enabled: isSealed, run: amend },
  { id: 'next-notice', label: labels.nextNotice, enabled: hasDraft, run: () => app().startNextNotice() },
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

/** The pages are drawn by the preview's own code, which is loaded when it is first needed. */
async function print(): Promise<void> {
  const { printNotice } = await import('../features/preview/print-notice');
  await printNotice();
}

function amend(): Promise<void> | undefined {
  const { open, createDraft } = app();
  return open === null ? undefined : createDraft(...amendmentOf(open));
}

/** Writes on the field that the keyboard is in, else on the notice as a whole. */
function comment(): void {
  const { show, commentOn, focusedField } = app();
  show('editor');
  commentOn(focusedField ?? wholeNotice);
}

function duplicate(): Promise<void> | undefined {
  const { open, createDraft } = app();
  return open === null ? undefined : createDraft(open.draft, open.draft.edition);
}
