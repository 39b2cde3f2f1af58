import type { Channel, Input, Output } from './contract';
import type { EventName, EventPayload } from './events';
import type { Result } from './result';

/**
 * What the preload puts on `window.api`: one method a channel, named as the channel, and one way to listen. Nothing of
 * Electron crosses with it.
 */
export type WindowApi = {
  readonly [Name in Channel]: (input: Input<Name>) => Promise<Result<Output<Name>>>;
} & {
  /** Listens to an event of main; the answer stops listening. */
  readonly on: <Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void) => () => void;
};
