import { filingsPorts } from '../app/filings-ports';
import { openKeep } from '../app/keep';
import type { HandlerDependencies } from './dependencies';
import type { Handlers } from './handlers';
import { createAppHandlers } from './handlers/app';
import { createDraftsHandlers } from './handlers/drafts';
import { createFilingsHandlers } from './handlers/filings';
import { createVaultHandlers } from './handlers/vault';

/** The handlers of all domains, each made of what it needs. */
export function composeHandlers(dependencies: HandlerDependencies): Partial<Handlers> {
  const keep = openKeep(dependencies.userData, dependencies.clock);
  return {
    ...createAppHandlers(dependencies),
    ...createDraftsHandlers(keep.drafts),
    ...createFilingsHandlers(filingsPorts(dependencies)),
    ...createVaultHandlers(keep.vaultService),
  };
}
