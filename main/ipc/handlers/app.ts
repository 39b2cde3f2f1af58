import { version } from '../../../package.json';
import type { DomainHandlers } from '../handlers';

/** The program itself. */
export function createAppHandlers() {
  return {
    'app:about': () => ({
      version,
      electron: process.versions['electron'] ?? '',
      chromium: process.versions['chrome'] ?? '',
      node: process.versions.node,
    }),
  } satisfies DomainHandlers<'app'>;
}
