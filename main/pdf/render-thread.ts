import { parentPort } from 'node:worker_threads';
import type { Draft } from '../../shared/draft/draft';
import { AppError } from '../../shared/errors/app-error';
import { err, ok, type Result } from '../../shared/ipc/result';
import { renderNotice, type NoticePdfOptions } from '../services/faces/render-notice';
import type { RenderedPdf } from './render-pdf';

/** What the thread is asked. */
export interface RenderTask {
  readonly id: number;
  readonly draft: Draft;
  readonly options: NoticePdfOptions;
}

/** What it answers. */
export interface RenderAnswer {
  readonly id: number;
  readonly result: Result<RenderedPdf>;
}

parentPort?.on('message', (task: RenderTask) => {
  void answer(task).then((result) => parentPort?.postMessage({ id: task.id, result } satisfies RenderAnswer));
});

/** A bug (anything but an AppError) ends the thread; the caller sees it as that thread's error. */
async function answer({ draft, options }: RenderTask): Promise<Result<RenderedPdf>> {
  try {
    return ok(await renderNotice(draft, options));
  } catch (error) {
    if (error instanceof AppError) return err(error.toJSON());
    throw error;
  }
}
