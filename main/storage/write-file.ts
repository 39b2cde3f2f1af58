import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
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
  const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  try {
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
