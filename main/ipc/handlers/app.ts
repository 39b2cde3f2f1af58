import type { HandlerDependencies } from '../dependencies';
import type { DomainHandlers } from '../handlers';

/** The program itself. */
export function createAppHandlers({ version }: Pick<HandlerDependencies, 'version'>) {
  return {
    'app:about': () => ({
      version,
      electron: process.versions['electron'] ?? '',
      chromium: process.versions['chrome'] ?? '',
      node: process.versions.node,
    }),
  } satisfies DomainHandlers<'app'>;
}
