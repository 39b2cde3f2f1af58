import { z } from 'zod';
import type { Draft } from '../../shared/draft/draft';

/**
 * What changed from one saved revision to the next, small enough to keep every revision: a text is kept as the stretch
 * that was replaced, anything else as the new value.
 */
const changeSchema = z.union([
  z.strictObject({ path: z.array(z.string()), value: z.unknown() }),
  z.strictObject({ path: z.array(z.string()), at: z.number(), removed: z.number(), inserted: z.string() }),
]);

export const deltaSchema = z.array(changeSchema);
export type Delta = z.infer<typeof deltaSchema>;
type Change = z.infer<typeof changeSchema>;
type Fields = Readonly<Record<string, unknown>>;

/** The changes that turn `before` into `after`. */
export function differenceOf(before: Draft, after: Draft): Delta {
  return compare(before, after, []);
}

/** `before` with the changes applied; the result is validated by the caller. */
export function applyDelta(before: Draft, delta: Delta): unknown {
  return delta.reduce<unknown>((value, change) => applyChange(value, change.path, change), before);
}

function compare(before: unknown, after: unknown, path: string[]): Change[] {
  if (before === after) return [];
  if (isFields(before) && isFields(after) && sameKeys(before, after)) {
    return Object.keys(after).flatMap((key) => compare(before[key], after[key], [...path, key]));
  }
  if (typeof before === 'string' && typeof after === 'string') return [splice(before, after, path)];
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, value: after }];
}

function splice(before: string, after: string, path: string[]): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    path,
    at: start,
    removed: before.length - start - end,
    inserted: after.slice(start, after.length - end),
  };
}

function applyChange(container: unknown, [key, ...rest]: string[], change: Change): unknown {
  if (key !== undefined) {
    const fields = isFields(container) ? container : {};
    return { ...fields, [key]: applyChange(fields[key], rest, change) };
  }
  if ('value' in change) return change.value;
  const text = typeof container === 'string' ? container : '';
  return text.slice(0, change.at) + change.inserted + text.slice(change.at + change.removed);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sameKeys(a: Fields, b: Fields): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b);
}
