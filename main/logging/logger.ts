import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../shared/time/clock';
import { describeError } from './redact';

const rotateAtBytes = 1024 * 1024;

/** Facts that may stand in the log: names of channels, codes, counts. Never a field's value, a name or a passphrase. */
export type LogFacts = Readonly<Record<string, string | number | boolean>>;

/** The program's log: one JSON object a line, on this laptop only. */
export interface Logger {
  info(event: string, facts?: LogFacts): void;
  /** An error is logged by its type and its place in the code; its message may hold what a user typed and stays out. */
  error(event: string, error: unknown, facts?: LogFacts): void;
}

/**
 * Writes to `main.log` in `folder`; the file before it is kept as `main.old.log`. It never throws: a log that cannot be
 * written, as on a full disk, must not end the program that would tell of it.
 */
export function createLogger(folder: string, clock: Clock): Logger {
  const path = join(folder, 'main.log');
  const write = (level: string, event: string, facts: object) => {
    const line = JSON.stringify({ at: new Date(clock.now()).toISOString(), level, event, ...facts });
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      rotate(path, join(folder, 'main.old.log'));
      appendFileSync(path, `${line}\n`, { mode: 0o600 });
    } catch {
      // The failure itself is told where it happened.
    }
  };
  return {
    info: (event, facts = {}) => write('info', event, facts),
    error: (event, error, facts = {}) => write('error', event, { ...facts, ...describeError(error) }),
  };
}

function rotate(path: string, older: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > rotateAtBytes) renameSync(path, older);
}
