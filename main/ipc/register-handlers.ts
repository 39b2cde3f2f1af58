import { channels } from '../../shared/ipc/contract';
import type { Logger } from '../logging/logger';
import type { AnyHandler } from './answer';
import { handle } from './handle';
import type { Handlers } from './handlers';

/** Opens every channel of the contract that has a handler. */
export function registerHandlers(handlers: Partial<Handlers>, log: Logger): void {
  for (const channel of channels) {
    const handler = handlers[channel] as AnyHandler | undefined;
    if (handler !== undefined) handle(channel, handler, log);
  }
}
