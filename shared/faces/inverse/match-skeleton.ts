import { slotOf, type Slot } from './skeleton';
import type { Token } from './token';

/** What stands in a face where its skeleton has marks, and its boxes in order, checked or not. */
export interface Filled {
  readonly answers: ReadonlyMap<Slot, readonly Token[]>;
  readonly boxes: readonly boolean[];
}

const isBox = (word: string) => word === '\u2610' || word === '\u2612';

/**
 * Lays a skeleton over a face: each stretch of the form's own words must be found, word for word, the first time it occurs
 * after the one before it. Runs in time linear in the face for each stretch; what follows the skeleton is left alone.
 * @returns `null` when the face is not of this shape
 */
export function matchSkeleton(skeleton: readonly Token[], face: readonly Token[]): Filled | null {
  const answers = new Map<Slot, readonly Token[]>();
  const boxes: boolean[] = [];
  let at = 0;
  let open: Slot | null = null;
  let from = 0;
  for (let index = 0; index < skeleton.length;) {
    const slot = slotOf(skeleton[index]?.word ?? '');
    if (slot !== null) {
      if (open !== null) at = nextCell(face, at);
      if (open !== null) answers.set(open, face.slice(from, at));
      open = slot;
      from = at;
      index += 1;
      continue;
    }
    const words = wordsFrom(skeleton, index);
    const found = find(words, face, at, open !== null);
    if (found === null) return null;
    if (open !== null) answers.set(open, face.slice(from, found));
    boxes.push(
      ...face.slice(found, found + words.length).flatMap(({ word }) => (isBox(word) ? [word === '\u2612'] : [])),
    );
    open = null;
    at = found + words.length;
    index += words.length;
  }
  return { answers, boxes };
}

/** The form's own words from an index up to the next mark. */
function wordsFrom(skeleton: readonly Token[], index: number): readonly Token[] {
  let end = index;
  while (end < skeleton.length && slotOf(skeleton[end]?.word ?? '') === null) end += 1;
  return skeleton.slice(index, end);
}

function find(words: readonly Token[], face: readonly Token[], start: number, mayMove: boolean): number | null {
  const last = mayMove ? face.length - words.length : start;
  for (let at = start; at <= last; at += 1) {
    if (words.every((token, offset) => isSame(token.word, face[at + offset]?.word))) return at;
  }
  return null;
}

/** A box of the skeleton is not checked; in the face it may be either. */
function isSame(word: string, other: string | undefined): boolean {
  return word === other || (isBox(word) && other !== undefined && isBox(other));
}

/** Two marks side by side stand in two cells. */
function nextCell(face: readonly Token[], start: number): number {
  let at = start + 1;
  while (at < face.length && face[at]?.before !== '\t') at += 1;
  return at;
}
