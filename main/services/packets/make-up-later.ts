import { AppError } from '../../../shared/errors/app-error';

const refusals = new Set(['vault-disk-full', 'file-not-writable']);

/**
 * Writes what the next opening makes up for where the disk refuses it. Once a packet is kept its notice is signed, and
 * nothing that follows may make it look unsigned.
 */
export function makeUpLater(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof AppError && refusals.has(error.code))) throw error;
  }
}
