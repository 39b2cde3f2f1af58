import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { AppError } from '../../shared/errors/app-error';

/**
 * Writes a whole file or none: first beside its place, then renamed onto it, so that a failure leaves what was there.
 * @param mode the file's permissions; a file that holds a private key is for its owner only
 * @throws AppError `file-not-writable`
 */
export function writeOutput(path: string, bytes: Uint8Array, mode = 0o644): void {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    writeFileSync(temporary, bytes, { mode, flush: true });
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw new AppError('file-not-writable', {
      message: `Expected to write ${path}, but the system refused.`,
      action: 'Check the folder and its permissions.',
      cause,
    });
  }
}
