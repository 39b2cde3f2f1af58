import { Worker } from 'node:worker_threads';

/**
 * A worker thread for work on files of others: it knows nothing of the process's environment, prints nothing, and has at
 * most so much memory, where a bound is given.
 * @param path of the bundled thread; @param task what it finds as its `workerData`
 */
export function startClosedThread(path: string, task?: unknown, megabytes?: number): Worker {
  return new Worker(path, {
    workerData: task,
    env: {},
    stdout: true,
    stderr: true,
    ...(megabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: megabytes } }),
  });
}
