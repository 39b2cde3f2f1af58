import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/errors/app-error';
import { err, ok, type Result } from '../../shared/ipc/result';
import type { ImportedFiling } from '../../shared/ipc/contracts/filings';
import { importFiling } from './import-filing';

/** What the thread is given; the bytes are its own copy. */
export interface ImportTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

const { bytes, fileName } = workerData as ImportTask;
void answer().then((result) => parentPort?.postMessage(result));

async function answer(): Promise<Result<ImportedFiling>> {
  try {
    return ok(await importFiling(bytes, fileName));
  } catch (error) {
    if (error instanceof AppError) return err(error.toJSON());
    throw error;
  }
}
