import { spotlight } from '@mantine/spotlight';
import { call } from '../api/client';
import { useApp, type AppState } from '../stores/app-store';
import { saveNow } from '../stores/autosave';
import { textSizes } from '../../shared/ipc/contracts/app';
import type { Screen } from '../stores/ui-slice';
import { commandStrings } from '../strings/commands';
import type { Command } from './command';
import { cyclePane } from './cycle-pane';
import { stepFinding } from './step-finding';

const { groups, labels } = commandStrings;
const app = () => useApp.getState();
const always = () => true;
const hasDraft = (state: AppState) => state.open !== null;
const canEdit = (state: AppState) => state.open !== null && state.open.state !== 'signed';

/** Every command of the program, in the order of the palette. */
export const commands: readonly Command[] = [
  { id: 'palette', label: labels.palette, group: groups.view, keys: 'mod+k', enabled: always, run: spotlight.toggle },
  go('library', labels.library, 'mod+1'),
  go('editor', labels.editor, 'mod+2'),
  {
    id: 'sign',
    label: labels.sign,
    group: groups.notice,
    keys: 'mod+Enter',
    enabled: hasDraft,
    run: () => void app().beginCeremony(),
  },
  go('verify', labels.verify, 'mod+4'),
  go('calendar', labels.calendar, 'mod+5'),
  go('retention', labels.retention, 'mod+6'),
  go('identities', labels.identities, null),
  go('settings', labels.settings, 'mod+,'),
  {
    id: 'new',
    label: labels.newNotice,
    group: groups.notice,
    keys: 'mod+n',
    enabled: always,
    run: () => void app().createDraft(null),
  },
  {
    id: 'import',
    label: labels.import,
    group: groups.notice,
    keys: 'mod+o',
    enabled: always,
    run: () => void app().chooseFilings(),
  },
  {
    id: 'sample',
    label: labels.sample,
    group: groups.notice,
    keys: null,
    enabled: always,
    run: () => void app().importSample(),
  },
  dialog('export', labels.export, 'mod+e', hasDraft),
  { id: 'save', label: labels.save, group: groups.notice, keys: 'mod+s', enabled: canEdit, run: () => void saveNow() },
  dialog('edition', labels.edition, null, canEdit),
  { id: 'undo', label: labels.undo, group: groups.edit, keys: 'mod+z', enabled: canEdit, run: () => app().undo() },
  {
    id: 'redo',
    label: labels.redo,
    group: groups.edit,
    keys: 'mod+shift+z',
    enabled: canEdit,
    run: () => app().redo(),
  },
  { id: 'redo-y', label: labels.redo, group: groups.edit, keys: 'mod+y', enabled: canEdit, run: () => app().redo() },
  dialog('find', labels.find, 'mod+f', canEdit),
  {
    id: 'next-finding',
    label: labels.nextFinding,
    group: groups.edit,
    keys: 'F8',
    enabled: hasDraft,
    run: () => stepFinding(1),
  },
  {
    id: 'previous-finding',
    label: labels.previousFinding,
    group: groups.edit,
    keys: 'shift+F8',
    enabled: hasDraft,
    run: () => stepFinding(-1),
  },
  pane('findings', labels.findings),
  pane('preview', labels.preview),
  pane('compare', labels.compare),
  pane('history', labels.history),
  {
    id: 'side-pane',
    label: labels.sidePane,
    group: groups.view,
    keys: 'mod+\\',
    enabled: hasDraft,
    run: () => app().toggleSidePane(),
  },
  { id: 'next-pane', label: labels.nextPane, group: groups.view, keys: 'F6', enabled: always, run: () => cyclePane(1) },
  {
    id: 'previous-pane',
    label: labels.previousPane,
    group: groups.view,
    keys: 'shift+F6',
    enabled: always,
    run: () => cyclePane(-1),
  },
  { id: 'larger', label: labels.larger, group: groups.view, keys: 'mod+=', enabled: always, run: () => resizeText(1) },
  {
    id: 'smaller',
    label: labels.smaller,
    group: groups.view,
    keys: 'mod+-',
    enabled: always,
    run: () => resizeText(-1),
  },
  { id: 'field-help', label: labels.fieldHelp, group: groups.help, keys: 'F1', enabled: always, run: showFieldHelp },
  dialog('shortcuts', labels.shortcuts, 'mod+/', always),
  go('help', labels.help, null),
  {
    id: 'lock',
    label: labels.lock,
    group: groups.view,
    keys: 'mod+l',
    enabled: always,
    run: () => void saveNow().then(() => call('vault:lock', {})),
  },
];

/** Runs a command by its id, as menus of the platform ask for it. */
export function runCommand(id: string): void {
  const command = commands.find((each) => each.id === id);
  if (command?.enabled(app()) === true) command.run();
}

function go(screen: Screen, label: string, keys: string | null): Command {
  return { id: screen, label, group: groups.go, keys, enabled: always, run: () => app().show(screen) };
}

function dialog(
  name: 'export' | 'edition' | 'find' | 'shortcuts',
  label: string,
  keys: string | null,
  enabled: Command['enabled'],
): Command {
  const run = () => useApp.setState({ dialog: name, ...(name === 'shortcuts' ? {} : { screen: 'editor' as const }) });
  return { id: name, label, group: groups.notice, keys, enabled, run };
}

function pane(name: AppState['sidePane'], label: string): Command {
  const run = () => {
    app().show('editor');
    app().showPane(name);
  };
  return { id: `pane-${name}`, label, group: groups.view, keys: null, enabled: hasDraft, run };
}

function resizeText(step: 1 | -1): void {
  const { settings, changeSettings } = app();
  const next = textSizes[textSizes.indexOf(settings.textSize) + step];
  if (next !== undefined) void changeSettings({ textSize: next });
}

/** F1 opens the help of the field the keyboard is in; elsewhere the help pages. */
function showFieldHelp(): void {
  const toggle = document.activeElement?.closest('[data-field]')?.querySelector<HTMLElement>('[data-help-toggle]');
  if (toggle) toggle.click();
  else app().show('help');
}
