import type { Worker } from 'node:worker_threads';
import { unwrap } from '../../../shared/ipc/result';
import type { VerificationReport } from '../../../shared/verification/report';
import { givenUp } from '../../verify/given-up';
import type { VerifyOptions } from '../../verify/options';
import { startClosedThread } from '../../threads/closed-thread';
import threadPath from './verify-thread?thread';
import type { VerifyNews, VerifyTask } from './verify-thread';

/** Bounds of one verification. */
export interface VerifyLimits {
  /** For starting the thread, and for reading and checking between two drawings, in milliseconds. */
  readonly checking: number;
  /** For drawing one document's pages anew, in milliseconds. */
  readonly drawing: number;
  readonly megabytes: number;
}

/** A packet takes a tenth of a second to check; a slow laptop under load still has time for the largest one. */
const usualChecking = 10_000;
const checkingPerMegabyte = 1_000;
/** A notice of 200 pages is drawn in two seconds. */
const usualDrawing = 60_000;
const usualMegabytes = 1_024;

/** The usual bounds for a file of this many bytes. */
export function verifyLimitsFor(bytes: number): VerifyLimits {
  const checking = usualChecking + (bytes / (1024 * 1024)) * checkingPerMegabyte;
  return { checking, drawing: usualDrawing, megabytes: usualMegabytes };
}

/**
 * As `verifyFile`, in a thread of its own that is ended when it takes too long or too much memory: the file comes from
 * anyone, and no file may hang or crash the program. A check that was ended is `indeterminate`, never `valid`.
 * @param signal ends the check when it is aborted
 * @throws AppError as `verifyFile`, and what the signal was aborted with
 */
export async function verifyInThread(
  bytes: Uint8Array,
  options: Omit<VerifyOptions, 'faces'>,
  limits: VerifyLimits = verifyLimitsFor(bytes.length),
  signal: AbortSignal = new AbortController().signal,
): Promise<VerificationReport> {
  const task: VerifyTask = { bytes, options };
  const thread = startClosedThread(threadPath, task, limits.megabytes);
  try {
    return await reportOf(thread, limits, signal);
  } finally {
    await thread.terminate();
  }
}

function reportOf(thread: Worker, limits: VerifyLimits, signal: AbortSignal): Promise<VerificationReport> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const settle = (report: () => VerificationReport) => {
      clearTimeout(timer);
      try {
        resolve(report());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const allow = (phase: 'checking' | 'drawing') => {
      clearTimeout(timer);
      timer = setTimeout(() => settle(() => tookTooLong(limits[phase])), limits[phase]);
    };
    allow('checking');
    signal.addEventListener('abort', () => settle(() => stopped(signal)), { once: true });
    thread.on('message', (news: VerifyNews) => {
      if (news.kind === 'report') settle(() => unwrap(news.result));
      else allow(news.kind);
    });
    thread.once('error', (error) => settle(() => died(error, limits)));
    thread.once('exit', () => settle(() => died(new Error('ended early'), limits)));
  });
}

function stopped(signal: AbortSignal): never {
  throw signal.reason;
}

function tookTooLong(milliseconds: number): VerificationReport {
  return givenUp('E_TIMEOUT', `The check was given up after ${Math.round(milliseconds / 1000)} seconds.`);
}

function died(error: Error & { code?: string }, { megabytes }: VerifyLimits): VerificationReport {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return givenUp('E_LIMIT', `Reading the file takes more than ${megabytes} megabytes of memory.`);
  }
  return givenUp('E_INTERNAL', 'The check ended before its time.');
}
