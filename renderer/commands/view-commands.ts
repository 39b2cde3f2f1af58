import { spotlight } from '@mantine/spotlight';
import { textSizes, themes } from '../../shared/ipc/contracts/app';
import { commandStrings } from '../strings/commands';
import { settingsStrings } from '../strings/screens';
import type { Command } from './command';
import { cyclePane } from './cycle-pane';
import { app, commandsOf, hasDraft, lockDesk, pane } from './make-command';

const { labels } = commandStrings;

/** How the window looks and what it shows. */
export const viewCommands: readonly Command[] = commandsOf('view', [
  { id: 'palette', label: labels.palette, keys: 'mod+k', run: spotlight.toggle },
  pane('findings', labels.findings),
  pane('preview', labels.preview),
  pane('comments', labels.comments),
  pane('compare', labels.compare),
  pane('history', labels.history),
  { id: 'side-pane', label: labels.sidePane, keys: 'mod+\\', enabled: hasDraft, run: () => app().toggleSidePane() },
  { id: 'next-pane', label: labels.nextPane, keys: 'F6', run: () => cyclePane(1) },
  { id: 'previous-pane', label: labels.previousPane, keys: 'shift+F6', run: () => cyclePane(-1) },
  { id: 'larger', label: labels.larger, keys: 'mod+=', run: () => resizeText(1) },
  { id: 'smaller', label: labels.smaller, keys: 'mod+-', run: () => resizeText(-1) },
  { id: 'normal-size', label: labels.normalSize, keys: 'mod+0', run: () => app().changeSettings({ textSize: 100 }) },
  ...themes.map((theme) => ({
    id: `theme-${theme}`,
    label: `${settingsStrings.theme}: ${settingsStrings.themes[theme]}`,
    run: () => app().changeSettings({ theme }),
  })),
  { id: 'lock', label: labels.lock, keys: 'mod+l', run: lockDesk },
]);

function resizeText(step: 1 | -1): Promise<void> | undefined {
  const { settings, changeSettings } = app();
  const next = textSizes[textSizes.indexOf(settings.textSize) + step];
  return next === undefined ? undefined : changeSettings({ textSize: next });
}
