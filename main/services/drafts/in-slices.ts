import { setImmediate as nextTurn, setTimeout } from 'node:timers/promises';

/** How long work on many drafts may hold up a save, in milliseconds. */
export const sliceMilliseconds = 20;

/** Works through many drafts, with a pause (milliseconds) after each slice in which everything else goes on. */
export async function inSlices<Item>(items: readonly Item[], pause: number, work: (item: Item) => void): Promise<void> {
  let start = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - start < sliceMilliseconds) continue;
    await (pause === 0 ? nextTurn() : setTimeout(pause));
    start = performance.now();
  }
}
