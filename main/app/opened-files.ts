import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { EventPayload } from '../../shared/ipc/events';
import { importLimitBytes } from '../../shared/ipc/schemas';

const endings = /\.(filing|packet|zip|pdf|json|txt|htm|html)$/i;
const commandSwitch = /^--desk-command=([a-z-]{1,40})$/;

/** The files that a command line names, read with care: only known endings, only real files, never too large. */
export function filesIn(args: readonly string[], folder: string): Array<EventPayload<'app:file-opened'>> {
  return args
    .filter((argument) => !argument.startsWith('-') && endings.test(argument))
    .map((argument) => resolve(folder, argument))
    .filter(isReasonable)
    .map((path) => ({ fileName: basename(path), bytes: new Uint8Array(readFileSync(path)) }));
}

/** The command that a jump-list task asks for, if any. */
export function commandIn(args: readonly string[]): string | null {
  for (const argument of args) {
    const id = commandSwitch.exec(argument)?.[1];
    if (id !== undefined) return id;
  }
  return null;
}

function isReasonable(path: string): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  return status !== undefined && status.isFile() && status.size > 0 && status.size <= importLimitBytes;
}
