import type { Worker } from 'node:worker_threads';
import type { Draft } from '../../../shared/draft/draft';
import { unwrap, type Result } from '../../../shared/ipc/result';
import type { RenderedPdf } from '../../pdf/render-pdf';
import threadPath from '../../pdf/render-thread?thread';
import type { RenderAnswer, RenderTask } from '../../pdf/render-thread';
import { startClosedThread } from '../../threads/closed-thread';
import type { NoticePdfOptions } from './render-notice';

interface Waiting {
  readonly task: RenderTask;
  readonly resolve: (result: Result<RenderedPdf>) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Prints notices as `renderNotice` does, in a thread that lives as long as the window: fonts stay open between keystrokes,
 * and a 200-page notice never stalls the process that answers the window. A thread that dies fails what it was asked; the
 * next call starts another. A notice that is no longer wanted ends the thread, and what else waits is asked anew.
 */
export class NoticeRenderer {
  private thread: Worker | null = null;
  private nextId = 1;
  private readonly waiting = new Map<number, Waiting>();

  /** @throws AppError as `renderNotice`, and what the signal was aborted with */
  async render(draft: Draft, options: NoticePdfOptions = {}, signal?: AbortSignal): Promise<RenderedPdf> {
    signal?.throwIfAborted();
    const task: RenderTask = { id: this.nextId++, draft, options };
    const stop = () => this.giveUp(task.id, signal?.reason as Error);
    signal?.addEventListener('abort', stop);
    const result = await new Promise<Result<RenderedPdf>>((resolve, reject) => {
      this.waiting.set(task.id, { task, resolve, reject });
      this.running().postMessage(task);
    }).finally(() => signal?.removeEventListener('abort', stop));
    return unwrap(result);
  }

  /** Ends the thread; what it was asked fails. */
  async close(): Promise<void> {
    await this.thread?.terminate();
  }

  private running(): Worker {
    if (this.thread !== null) return this.thread;
    const thread = startClosedThread(threadPath);
    thread.on('message', ({ id, result }: RenderAnswer) => {
      this.waiting.get(id)?.resolve(result);
      this.waiting.delete(id);
    });
    thread.on('error', (error) => this.fail(thread, error));
    thread.on('exit', () => this.fail(thread, new Error('the thread that prints notices ended')));
    thread.unref();
    this.thread = thread;
    return thread;
  }

  private giveUp(id: number, reason: Error): void {
    this.waiting.get(id)?.reject(reason);
    this.waiting.delete(id);
    const { thread } = this;
    this.thread = null;
    void thread?.terminate();
    for (const { task } of this.waiting.values()) this.running().postMessage(task);
  }

  private fail(thread: Worker, error: Error): void {
    if (this.thread !== thread) return;
    this.thread = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
