import type { HandlerDependencies } from './dependencies';
import type { Handlers } from './handlers';
import { createAppHandlers } from './handlers/app';

/** The handlers of all domains, each made of what it needs. */
export function composeHandlers(dependencies: HandlerDependencies): Partial<Handlers> {
  return {
    ...createAppHandlers(dependencies),
  };
}
