import { appErrorFromJSON, type SerializedAppError } from '../errors/app-error';

/** The envelope of every IPC answer: Electron carries only an error's message across, this carries all of it. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: SerializedAppError };

/** Wraps a value. */
export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** Wraps an expected failure. */
export function err(error: SerializedAppError): Result<never> {
  return { ok: false, error };
}

/** The value, or the failure thrown as an `AppError`. */
export function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw appErrorFromJSON(result.error);
}
