import type { SettingsFile } from '../../app/settings-file';
import type { HandlerDependencies } from '../dependencies';
import type { DomainHandlers } from '../handlers';

/** The program itself. */
export function createAppHandlers(
  { version, clock }: Pick<HandlerDependencies, 'version' | 'clock'>,
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
  } satisfies DomainHandlers<'app'>;
}
