import type { Channel, Input, Output } from '../../shared/ipc/contract';

/** The window that calls: its number, for dialogs that belong to it. */
export interface Caller {
  readonly windowId: number;
}

/** One handler: takes the parsed input, answers the output; throws `AppError` for what can be expected to go wrong. */
export type Handler<Name extends Channel> = (
  input: Input<Name>,
  caller: Caller,
) => Output<Name> | Promise<Output<Name>>;

/** A handler for each channel of the contract. A channel without one is a type error in compose-handlers.ts. */
export type Handlers = { readonly [Name in Channel]: Handler<Name> };

/** The handlers of one domain: `satisfies DomainHandlers<'app'>`. */
export type DomainHandlers<Domain extends string> = {
  readonly [Name in Extract<Channel, `${Domain}:${string}`>]: Handler<Name>;
};
