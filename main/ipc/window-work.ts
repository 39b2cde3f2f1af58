import type { Caller } from './handlers';

/** Work of one kind that a person waits for and may cancel: one at a time in each window, a new one ends the one before. */
export class WindowWork {
  readonly #running = new Map<number, AbortController>();

  /** Runs work that rejects once its signal is aborted; answers null where it was cancelled. */
  async run<Answer>({ windowId }: Caller, work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer | null> {
    const controller = new AbortController();
    this.#running.get(windowId)?.abort();
    this.#running.set(windowId, controller);
    try {
      return await work(controller.signal);
    } catch (error) {
      if (controller.signal.aborted) return null;
      throw error;
    } finally {
      if (this.#running.get(windowId) === controller) this.#running.delete(windowId);
    }
  }

  cancel({ windowId }: Caller): Record<never, never> {
    this.#running.get(windowId)?.abort();
    return {};
  }
}
