import { useApp } from '../stores/app-store';
import { commandStrings } from '../strings/commands';
import type { Command } from './command';
import { app, commandsOf, go } from './make-command';

const { labels } = commandStrings;

/** The screens. */
export const goCommands: readonly Command[] = commandsOf('go', [
  go('library', labels.library, 'mod+1'),
  go('editor', labels.editor, 'mod+2'),
  go('verify', labels.verify, 'mod+4'),
  go('edgar', labels.edgar, null),
  go('calendar', labels.calendar, 'mod+5'),
  go('retention', labels.retention, 'mod+6'),
  go('companies', labels.companies),
  go('identities', labels.identities),
  go('settings', labels.settings, 'mod+,'),
  { id: 'verify-file', label: labels.verifyFile, run: verifyFile },
]);

/** Help for a field, for a screen, and the map of the keys. */
export const helpCommands: readonly Command[] = commandsOf('help', [
  { id: 'field-help', label: labels.fieldHelp, keys: 'F1', run: showFieldHelp },
  {
    id: 'shortcuts',
    label: labels.shortcuts,
    keys: 'mod+/',
    run: () => useApp.setState({ dialog: 'shortcuts' }),
  },
  go('help', labels.help),
  { id: 'licences', label: labels.licences, run: () => useApp.setState({ dialog: 'licences' }) },
]);

function verifyFile(): Promise<void> {
  app().show('verify');
  return app().verifyChosen();
}

/** F1 opens the help of the field the keyboard is in; elsewhere the help pages. */
function showFieldHelp(): void {
  const toggle = document.activeElement?.closest('[data-field]')?.querySelector<HTMLElement>('[data-help-toggle]');
  if (toggle) toggle.click();
  else app().show('help');
}
