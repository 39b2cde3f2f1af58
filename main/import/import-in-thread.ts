import type { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors/app-error';
import { unwrap, type Result } from '../../shared/ipc/result';
import type { ImportedFiling } from '../../shared/ipc/contracts/filings';
import { startClosedThread } from '../threads/closed-thread';
import threadPath from './import-thread?thread';
import type { ImportTask } from './import-thread';

/** Bounds of one import. */
export interface ImportLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** A typical filing takes 10 milliseconds; a slow laptop under load still has time for the largest one that is read. */
const usualMilliseconds = 10_000;
const millisecondsPerMegabyte = 1_000;
const usualMegabytes = 1_024;

/** The usual bounds for an input of this many bytes. */
export function limitsFor(bytes: number): ImportLimits {
  const megabytes = bytes / (1024 * 1024);
  return { milliseconds: usualMilliseconds + megabytes * millisecondsPerMegabyte, megabytes: usualMegabytes };
}

/**
 * As `importFiling`, in a thread of its own that is ended when it takes too long or too much memory: a filing comes from
 * outside, and no file may hang or crash the program.
 * @throws AppError as `importFiling`; `import-timeout` at the time limit, `import-unsupported` at the memory limit
 */
export async function importInThread(
  bytes: Uint8Array,
  fileName: string,
  limits: ImportLimits = limitsFor(bytes.length),
): Promise<ImportedFiling> {
  const task: ImportTask = { bytes, fileName };
  const thread = startClosedThread(threadPath, task, limits.megabytes);
  try {
    return unwrap(await answerOf(thread, limits));
  } finally {
    await thread.terminate();
  }
}

function answerOf(thread: Worker, limits: ImportLimits): Promise<Result<ImportedFiling>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tookTooLong(limits)), limits.milliseconds);
    const settle = (action: () => void) => {
      clearTimeout(timer);
      action();
    };
    thread.once('message', (result: Result<ImportedFiling>) => settle(() => resolve(result)));
    thread.once('error', (error) => settle(() => reject(asAppError(error, limits))));
    thread.once('exit', () => settle(() => reject(asAppError(new Error('the import ended early'), limits))));
  });
}

function tookTooLong({ milliseconds }: ImportLimits): AppError {
  return new AppError('import-timeout', {
    message: `Expected a filing that can be read in ${Math.round(milliseconds / 1000)} seconds, found one that takes longer.`,
    action: 'Cut the notification of late filing out of the file, or print it to PDF, and import that.',
    details: { milliseconds },
  });
}

function asAppError(error: Error & { code?: string }, { megabytes }: ImportLimits): Error {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new AppError('import-unsupported', {
    message: `Expected a filing that can be read in ${megabytes} megabytes of memory, found one that needs more.`,
    action: 'Cut the notification of late filing out of the file and import that.',
    cause: error,
  });
}
