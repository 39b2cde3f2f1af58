import type { SettingsFile } from '../../app/settings-file';
import type { HandlerDependencies } from '../dependencies';
import type { DomainHandlers } from '../handlers';

/** The program itself, and the window that calls. */
export function createAppHandlers(
  { version, clock, windows }: Pick<HandlerDependencies, 'version' | 'clock' | 'windows'>,
  settings: SettingsFile,
) {
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
    'app:saved': (_input, caller) => {
      windows.saved(caller);
      return {};
    },
    'app:open-window': ({ draftId }) => {
      windows.open(draftId);
      return {};
    },
    'app:remind': (counts) => {
      windows.remind(counts);
      return {};
    },
  } satisfies DomainHandlers<'app'>;
}
