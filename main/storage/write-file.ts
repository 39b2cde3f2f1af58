import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../shared/errors/app-error';
import { fsyncFolder } from './durable-file';

/**
 * Writes a file that a user named, whole or not at all: into a new file beside it, flushed, then renamed over it. What was
 * there before stays untouched when anything fails. Only the owner may read it (0600): notices are inside information.
 * @throws AppError `file-not-writable`
 */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  const temporary = temporaryBeside(path);
  try {
    removeAbandoned(path);
    writeDurably(temporary, bytes);
    renameSync(temporary, path);
    fsyncFolder(folder);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw new AppError('file-not-writable', {
      message: `Expected to write ${path}, but the system refused.`,
      action: 'Check that the folder exists, that it may be written to and that the disk has room.',
      cause,
    });
  }
}

/** The name under which a file is written before it is whole. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}

/** What a run that was killed left of the same file: a half-written notice must not lie about for ever. */
export function removeAbandoned(path: string): void {
  const name = basename(path);
  for (const each of readdirSync(dirname(path))) {
    if (each.startsWith(`.${name}.`) && /\.\d+\.tmp$/.test(each)) rmSync(join(dirname(path), each), { force: true });
  }
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'w', 0o600);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
