import type { Pattern } from './approximate-match';
import { groupAt, groupCount, groupLength } from './letter-groups';
import type { Span } from '../source/source-text';

/** The stretches of one text where a pattern may stand, in order and apart from each other. */
export type LikelyPlaces = (pattern: Pattern) => readonly Span[];

/** Groups are counted by blocks of so many letters of the text. */
const blockLength = 8;

/** The patterns that hold each group of letters: those of group g are `rows` from `starts[g]` to `starts[g + 1]`. */
interface Holders {
  readonly starts: Uint32Array;
  readonly rows: Uint16Array;
}

/**
 * Prepares, once for all texts, the question where some patterns may stand with errors: the search itself is slow and goes
 * there only. No place is lost: a pattern of n letters and k errors shares at least n - 2 - 3k of its groups of three letters
 * with the text (E. Ukkonen, "Approximate string-matching with q-grams and maximal matches", Theor. Comp. Sci. 92, 1992).
 * A pattern too short to share any may stand anywhere.
 */
export function createPlaceFinder(patterns: readonly Pattern[]): (codes: Uint8Array) => LikelyPlaces {
  const wordings = [...new Set(patterns.map(({ letters }) => letters))];
  const rows = new Map(wordings.map((letters, row) => [letters, row]));
  const holders = holdersOf(wordings);
  return (codes) => {
    const blocks = Math.ceil(codes.length / blockLength);
    const counts = countGroups(codes, holders, new Uint8Array(blocks * rows.size));
    return ({ letters, maximumErrors }) => {
      const row = rows.get(letters);
      const shared = letters.length - (groupLength - 1) - groupLength * maximumErrors;
      if (row === undefined || shared <= 0) return [{ from: 0, to: codes.length }];
      const width = Math.ceil((letters.length + maximumErrors - 1) / blockLength) + 1;
      return crowded(counts.subarray(row * blocks, (row + 1) * blocks), { width, shared, end: codes.length });
    };
  };
}

function holdersOf(wordings: readonly string[]): Holders {
  const rowsOf = new Map<number, Set<number>>();
  wordings.forEach((letters, row) => {
    const codes = Buffer.from(letters, 'latin1');
    for (let at = 0; at + groupLength <= codes.length; at++) {
      const group = groupAt(codes, at);
      rowsOf.set(group, (rowsOf.get(group) ?? new Set()).add(row));
    }
  });
  const starts = new Uint32Array(groupCount + 1);
  const rows: number[] = [];
  for (let group = 0; group + 1 < starts.length; group++) {
    rows.push(...(rowsOf.get(group) ?? []));
    starts[group + 1] = rows.length;
  }
  return { starts, rows: Uint16Array.from(rows) };
}

/** How many groups of each pattern begin in each block; `counts` holds the blocks of the first pattern, then of the next. */
function countGroups(codes: Uint8Array, { starts, rows }: Holders, counts: Uint8Array): Uint8Array {
  const blocks = Math.ceil(codes.length / blockLength);
  for (let at = 0; at + groupLength <= codes.length; at++) {
    const group = groupAt(codes, at);
    const block = Math.floor(at / blockLength);
    const end = starts[group + 1] ?? 0;
    for (let index = starts[group] ?? 0; index < end; index++) {
      const place = (rows[index] ?? 0) * blocks + block;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts;
}

/** Neighbouring blocks, as many as a place may touch, that share enough groups; stretches that touch become one. */
function crowded(counts: Uint8Array, { width, shared, end }: { width: number; shared: number; end: number }): Span[] {
  const places: { from: number; to: number }[] = [];
  let found = 0;
  for (let block = 0; block < counts.length; block++) {
    found += (counts[block] ?? 0) - (block < width ? 0 : (counts[block - width] ?? 0));
    if (found < shared) continue;
    const from = Math.max(0, block - width + 1) * blockLength;
    const to = Math.min(end, (block + 1) * blockLength);
    const last = places.at(-1);
    if (last !== undefined && last.to >= from) last.to = to;
    else places.push({ from, to });
  }
  return places;
}
