import { isEditable } from '../../shared/ipc/contracts/drafts';
import { call } from '../api/client';
import { useApp, type AppState } from '../stores/app-store';
import { saveNow } from '../stores/autosave';
import type { Dialog, Screen } from '../stores/ui-slice';
import { commandStrings } from '../strings/commands';
import type { Command } from './command';

const { groups } = commandStrings;

/** The store, for commands that run outside of React. */
export const app = () => useApp.getState();

export const always = () => true;
export const hasDraft = (state: AppState) => state.open !== null;
export const canEdit = (state: AppState) => state.open !== null && isEditable(state.open.state);
export const isSealed = (state: AppState) => state.open?.state === 'signed';

type Simple = Pick<Command, 'id' | 'label' | 'run'> & Partial<Pick<Command, 'keys' | 'enabled'>>;

/** Commands of one group; without `enabled` they always run, without `keys` they stand in palette and menus alone. */
export function commandsOf(group: keyof typeof groups, commands: readonly Simple[]): readonly Command[] {
  return commands.map((command) => ({ keys: null, enabled: always, ...command, group: groups[group] }));
}

/** Shows a screen. */
export function go(id: Screen, label: string, keys: string | null = null): Simple {
  return { id, label, keys, run: () => app().show(id) };
}

/** Opens a dialog over the editor. */
export function dialog(id: Exclude<Dialog, 'none'>, label: string, rest: Partial<Command> = {}): Simple {
  return { id, label, ...rest, run: () => useApp.setState({ dialog: id, screen: 'editor' }) };
}

/** Shows a pane beside the form. */
export function pane(name: AppState['sidePane'], label: string): Simple {
  const run = () => {
    app().show('editor');
    app().showPane(name);
  };
  return { id: `pane-${name}`, label, enabled: hasDraft, run };
}

/** Saves what was typed, then closes the vault in every window. */
export async function lockDesk(): Promise<void> {
  await saveNow();
  await call('vault:lock', {});
}
