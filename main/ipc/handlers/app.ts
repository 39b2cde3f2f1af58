import { isSignedFile } from '../../../shared/verification/is-signed-file';
import type { SettingsFile } from '../../app/settings-file';
import { reminderText } from '../../app/reminder-text';
import type { HandlerDependencies } from '../dependencies';
import type { DomainHandlers } from '../handlers';

/** The program itself, and the window that calls. */
export function createAppHandlers(
  { version, clock, windows }: Pick<HandlerDependencies, 'version' | 'clock' | 'windows'>,
  settings: SettingsFile,
) {
  let lastReminder = '';
  return {
    'app:about': () => ({
      version,
      electron: process.versions['electron'] ?? '',
      chromium: process.versions['chrome'] ?? '',
      node: process.versions.node,
    }),
    'app:clock': () => ({ aheadBy: clock.aheadBy }),
    'app:settings': () => settings.read(),
    'app:save-settings': (changed) => settings.write(changed),
    'app:ready': (_input, caller) => ({ draftId: windows.ready(caller) }),
    'app:waiting-files': (_input, caller) => {
      const { taken, left } = windows.takeOpened(caller, isSignedFile);
      return { signed: taken, waiting: left.map(({ fileName }) => fileName) };
    },
    'app:saved': (_input, caller) => {
      windows.saved(caller);
      return {};
    },
    'app:open-window': ({ draftId }) => {
      windows.open(draftId);
      return {};
    },
    'app:hold-draft': ({ draftId }, caller) => ({ held: windows.hold(caller, draftId) }),
    'app:remind': (due) => {
      const text = reminderText(due, settings.read().reminders);
      // Every window asks; people are told once.
      if (text !== '' && text !== lastReminder) windows.remind(text);
      lastReminder = text;
      return {};
    },
  } satisfies DomainHandlers<'app'>;
}
