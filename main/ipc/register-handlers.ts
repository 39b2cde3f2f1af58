import { channels } from '../../shared/ipc/contract';
import type { Logger } from '../logging/logger';
import type { AnyHandler } from './answer';
import { handle } from './handle';
import type { Handlers } from './handlers';

/** Opens every channel of the contract. */
export function registerHandlers(handlers: Handlers, log: Logger): void {
  for (const channel of channels) {
    handle(channel, handlers[channel] as AnyHandler, log);
  }
}
