import { focusSearch } from '../features/library/focus-row';
import { useApp, type AppState } from '../stores/app-store';
import { commandStrings } from '../strings/commands';
import type { Command } from './command';
import { app, canEdit, commandsOf, hasDraft } from './make-command';
import { stepFinding } from './step-finding';

const { labels } = commandStrings;

/** Working on the text of the open notice. */
export const editCommands: readonly Command[] = commandsOf('edit', [
  { id: 'undo', label: labels.undo, keys: 'mod+z', enabled: canEdit, run: () => app().undo() },
  { id: 'redo', label: labels.redo, keys: 'mod+shift+z', enabled: canEdit, run: () => app().redo() },
  { id: 'redo-y', label: labels.redo, keys: 'mod+y', enabled: canEdit, run: () => app().redo() },
  { id: 'find', label: labels.find, keys: 'mod+f', enabled: canFind, run: find },
  { id: 'find-next', label: labels.findNext, keys: 'F3', enabled: hasDraft, run: () => app().stepMatch(1) },
  {
    id: 'find-previous',
    label: labels.findPrevious,
    keys: 'shift+F3',
    enabled: hasDraft,
    run: () => app().stepMatch(-1),
  },
  { id: 'next-finding', label: labels.nextFinding, keys: 'F8', enabled: hasDraft, run: () => stepFinding(1) },
  {
    id: 'previous-finding',
    label: labels.previousFinding,
    keys: 'shift+F8',
    enabled: hasDraft,
    run: () => stepFinding(-1),
  },
]);

function canFind(state: AppState): boolean {
  return state.screen === 'library' || canEdit(state);
}

/** In the library a notice is looked for; elsewhere the bar over the form is opened, or gets the keyboard back. */
function find(): void {
  if (app().screen === 'library') return focusSearch();
  useApp.setState({ dialog: 'find', screen: 'editor' });
  document.querySelector<HTMLInputElement>('[role="search"] input')?.select();
}
