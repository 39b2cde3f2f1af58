import type { ErrorCode } from './error-codes';

/** What an error says to a person: each part one short sentence, none holding a secret or a draft's content. */
export interface ErrorParts {
  /** What went wrong, with what was expected and what was found. */
  readonly message: string;
  /** The one thing to do next. */
  readonly action: string;
  /** Facts for a program (sizes, field paths, codes); never a passphrase, a key or narrative text. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
  readonly cause?: unknown;
}

/** An {@link AppError} as it crosses a process boundary or is printed as JSON. */
export interface SerializedAppError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly action: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * An expected failure: a wrong passphrase, an unreadable file, a stale revision. A bug is any other `Error` and
 * is never turned into one of these.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly action: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;

  constructor(code: ErrorCode, parts: ErrorParts) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.code = code;
    this.action = parts.action;
    this.details = parts.details ?? {};
  }

  /** The plain object for IPC and `--json`; the cause stays behind. */
  toJSON(): SerializedAppError {
    return { code: this.code, message: this.message, action: this.action, details: this.details };
  }
}

/** Rebuilds the error on the other side of a process boundary. */
export function appErrorFromJSON(serialized: SerializedAppError): AppError {
  const { code, message, action, details } = serialized;
  return new AppError(code, { message, action, details });
}
