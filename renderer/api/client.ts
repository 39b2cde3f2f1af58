import { AppError } from '../../shared/errors/app-error';
import type { Channel, Input, Output } from '../../shared/ipc/contract';
import type { EventName, EventPayload } from '../../shared/ipc/events';
import { unwrap, type Result } from '../../shared/ipc/result';

/** Calls main; an expected failure is thrown as the `AppError` it is. */
export async function call<Name extends Channel>(channel: Name, input: Input<Name>): Promise<Output<Name>> {
  const method = window.api[channel] as (input: Input<Name>) => Promise<Result<Output<Name>>>;
  return unwrap(await method(input));
}

/** Listens to an event of main; the answer stops listening. */
export function listen<Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void) {
  return window.api.on(event, listener);
}

/** Any thrown value as an `AppError`: a bug keeps its own words out of the window. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  return new AppError('internal-error', {
    message: 'Something went wrong inside the program.',
    action: 'Try once more. If it happens again, save a copy of the draft and restart.',
    cause: thrown,
  });
}
