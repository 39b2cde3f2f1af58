import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error';
import { contract, type Channel } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/ipc/result';
import type { Logger } from '../logging/logger';
import type { Caller } from './handlers';

/** A handler as the door sees it, after its types have done their work. */
export type AnyHandler = (input: unknown, caller: Caller) => unknown;

interface Call {
  readonly channel: Channel;
  readonly input: unknown;
  readonly caller: Caller;
}

/**
 * One call through the door: strict input, handler, strict output, envelope. Expected failures travel as they are; anything
 * else becomes `internal-error` with an incident number, and its details stay in the log.
 */
export async function answer(handler: AnyHandler, call: Call, log: Logger): Promise<Result<unknown>> {
  const { channel, input, caller } = call;
  const schemas = contract[channel];
  const parsed = schemas.input.safeParse(input);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    log.info('ipc-invalid-input', { channel, issues: parsed.error.issues.length });
    return err(invalidInput(channel, field).toJSON());
  }
  try {
    return ok(schemas.output.parse(await handler(parsed.data, caller)));
  } catch (error) {
    if (error instanceof AppError) {
      log.info('ipc-refused', { channel, code: error.code });
      return err(error.toJSON());
    }
    const incident = randomUUID();
    log.error('ipc-internal-error', error, { channel, incident });
    return err(internalError(incident).toJSON());
  }
}

function invalidInput(channel: Channel, field: string): AppError {
  return new AppError('invalid-input', {
    message: `The request ${channel} was not understood${field === '' ? '' : ` (at ${field})`}.`,
    action: 'Correct the value and try again.',
    details: { channel, field },
  });
}

function internalError(incident: string): AppError {
  return new AppError('internal-error', {
    message: 'Something went wrong inside the program. Nothing that was saved is lost.',
    action: `Try again; if it happens again, report incident ${incident}.`,
    details: { incident },
  });
}
