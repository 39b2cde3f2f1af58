import { readFileSync, statSync } from 'node:fs';
import { AppError } from '../../shared/errors/app-error';

/** Larger inputs are refused before a byte is read: no notice comes near it, and memory is not the user's problem. */
export const maximumInputBytes = 64 * 1024 * 1024;

/**
 * The bytes of a file that a user named.
 * @throws AppError `file-unreadable`, `file-empty` or `file-too-large`
 */
export function readInput(path: string, maximumBytes: number = maximumInputBytes): Buffer {
  const size = sizeOf(path);
  if (size === 0) {
    throw new AppError('file-empty', {
      message: `Expected content in ${path}, found an empty file.`,
      action: 'Choose another file.',
    });
  }
  if (size > maximumBytes) {
    throw new AppError('file-too-large', {
      message: `Expected at most ${maximumBytes} bytes in ${path}, found ${size}.`,
      action: 'Choose another file.',
      details: { size, maximumBytes },
    });
  }
  return readFileSync(path);
}

function sizeOf(path: string): number {
  try {
    const status = statSync(path);
    if (status.isFile()) return status.size;
  } catch (cause) {
    throw new AppError('file-unreadable', {
      message: `Expected a readable file at ${path}, found none.`,
      action: 'Check the name and the permissions.',
      cause,
    });
  }
  throw new AppError('file-unreadable', {
    message: `Expected a file at ${path}, found something else.`,
    action: 'Check the name.',
  });
}
