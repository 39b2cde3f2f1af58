import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/errors/app-error';
import { err, ok, type Result } from '../../../shared/ipc/result';
import type { VerificationReport } from '../../../shared/verification/report';
import type { NoticeFaces, VerifyOptions } from '../../verify/options';
import { verifyFile } from '../../verify/verify-file';
import { noticeFaces } from '../checks/notice-checks';

/** What the thread is given; the bytes are its own copy. */
export interface VerifyTask {
  readonly bytes: Uint8Array;
  readonly options: Omit<VerifyOptions, 'faces'>;
}

/** What the thread says: that it begins or ends drawing pages anew, and at last the report. */
export type VerifyNews =
  { readonly kind: 'checking' | 'drawing' } | { readonly kind: 'report'; readonly result: Result<VerificationReport> };

const { bytes, options } = workerData as VerifyTask;
tell({ kind: 'checking' });
void answer().then((result) => tell({ kind: 'report', result }));

async function answer(): Promise<Result<VerificationReport>> {
  try {
    return ok(await verifyFile(bytes, { ...options, faces: announced(noticeFaces) }));
  } catch (error) {
    if (error instanceof AppError) return err(error.toJSON());
    throw error;
  }
}

/** Drawing pages anew takes long for an honest reason, so it has a time limit of its own. */
function announced(faces: NoticeFaces): NoticeFaces {
  return {
    ...faces,
    renderNotice: (draft, plan) => during(() => faces.renderNotice(draft, plan)),
    renderAuthentication: (record, plan) => during(() => faces.renderAuthentication(record, plan)),
  };
}

async function during<Value>(draw: () => Promise<Value>): Promise<Value> {
  tell({ kind: 'drawing' });
  try {
    return await draw();
  } finally {
    tell({ kind: 'checking' });
  }
}

function tell(news: VerifyNews): void {
  parentPort?.postMessage(news);
}
