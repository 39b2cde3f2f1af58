import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { AppError } from '../../shared/errors/app-error';

/** A folder that only its owner may read (0700). */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (cause) {
    // A read-only disk can be read: what is written there later says so itself.
    if (systemCode(cause) !== 'EROFS' || !existsSync(folder)) throw diskError(cause, folder);
  }
}

/**
 * Looks whether a folder is still there: making it anew would show an empty library to somebody whose stick was pulled out.
 * @throws AppError `vault-folder-gone`
 */
export function demandFolder(folder: string): void {
  if (existsSync(folder)) return;
  throw new AppError('vault-folder-gone', {
    message: 'Expected the folder of the vault, found that it is gone.',
    action: 'Connect its disk or bring the folder back: your text is still on screen and the save is tried again.',
  });
}

/** Makes a rename or a new file in the folder survive a power cut (POSIX: the directory entry needs its own fsync). */
export function fsyncFolder(folder: string): void {
  if (process.platform === 'win32') return; // NTFS journals directory entries and refuses fsync on them
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Says in words that a file is there and cannot be read now; it may be later, so nothing is done to it. */
export function readError(cause: unknown, place: string): AppError {
  const code = systemCode(cause);
  return new AppError('file-unreadable', {
    message: `Expected to read a file of the vault, but the system answered ${code}.`,
    action: 'Check its disk and its permissions: the file is left as it is and read again at the next look.',
    details: { cause: code, place: nameOf(place) },
    cause,
  });
}

/** Says a failure of the disk in words; the user's text stays on screen and the write is tried again. */
export function diskError(cause: unknown, place: string): AppError {
  const code = systemCode(cause);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new AppError('vault-disk-full', {
      message: 'Expected room on the disk, found none.',
      action: 'Free some space: your text is still on screen and is saved as soon as there is room.',
      details: { cause: code },
      cause,
    });
  }
  return new AppError('file-not-writable', {
    message: `Expected to write in the program's folder, but the system answered ${code}.`,
    action: 'Check the folder and its permissions: your text is still on screen and the save is tried again.',
    details: { cause: code, place: nameOf(place) },
    cause,
  });
}

/** The system's code of a failure, such as `ENOENT`. */
export function systemCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
}

/** The last part of a path: the rest is nobody's business in a log. */
function nameOf(place: string): string {
  return place.split(/[\\/]/).at(-1) ?? '';
}
