import type { Pattern } from './approximate-match';
import { groupAt, groupCount, groupLength } from './letter-groups';
import type { Span } from '../source/source-text';

/** The stretches of one text where a pattern may stand, in order and apart from each other. */
export type LikelyPlaces = (pattern: Pattern) => readonly Span[];

/** Looks, in one pass over a text, for where each of some patterns may stand. */
export type PlaceFinder = (codes: Uint8Array) => LikelyPlaces;

/** Groups are counted by blocks of so many letters of the text. */
const blockLength = 8;

/** The patterns that hold each group of letters: those of group g are `rows` from `starts[g]` to `starts[g + 1]`. */
interface Holders {
  readonly starts: Uint16Array;
  readonly rows: Uint16Array;
}

/**
 * Prepares, once for all texts, the question where some patterns may stand with errors: the search itself is slow and goes
 * there only. No place is lost: a pattern of n letters and k errors shares at least n - 2 - 3k of its groups of three letters
 * with the text (E. Ukkonen, "Approximate string-matching with q-grams and maximal matches", Theor. Comp. Sci. 92, 1992).
 * A pattern too short to share any may stand anywhere.
 */
export function createPlaceFinder(patterns: readonly Pattern[]): PlaceFinder {
  const wordings = [...new Set(patterns.map(({ letters }) => letters))];
  const rows = new Map(wordings.map((letters, row) => [letters, row]));
  const holders = holdersOf(wordings);
  return (codes) => {
    const counts = countGroups(codes, holders, rows.size);
    return ({ letters, maximumErrors }) => {
      const row = rows.get(letters);
      const shared = letters.length - (groupLength - 1) - groupLength * maximumErrors;
      if (row === undefined || shared <= 0) return [{ from: 0, to: codes.length }];
      const width = Math.ceil((letters.length + maximumErrors - 1) / blockLength) + 1;
      return crowded(counts, { row, patterns: rows.size, width, shared, end: codes.length });
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
  const starts = new Uint16Array(groupCount + 1);
  for (const [group, holding] of rowsOf) starts[group + 1] = holding.size;
  for (let group = 0; group < groupCount; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const rows = new Uint16Array(starts[groupCount] ?? 0);
  for (const [group, holding] of rowsOf) rows.set([...holding], starts[group]);
  return { starts, rows };
}

/**
 * How many groups of each pattern begin in each block, block after block: the counts of one block stand together, because
 * they are counted together.
 */
function countGroups(codes: Uint8Array, { starts, rows }: Holders, patterns: number): Uint8Array {
  const counts = new Uint8Array(Math.ceil(codes.length / blockLength) * patterns);
  for (let at = 0; at + groupLength <= codes.length; at++) {
    const group = groupAt(codes, at);
    const block = Math.floor(at / blockLength) * patterns;
    const end = starts[group + 1] ?? 0;
    for (let index = starts[group] ?? 0; index < end; index++) {
      const place = block + (rows[index] ?? 0);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts;
}

/** What makes a crowd: so many shared groups within so many blocks of one pattern's row. */
interface Crowd {
  readonly row: number;
  readonly patterns: number;
  readonly width: number;
  readonly shared: number;
  readonly end: number;
}

/** Neighbouring blocks, as many as a place may touch, that share enough groups; stretches that touch become one. */
function crowded(counts: Uint8Array, { row, patterns, width, shared, end }: Crowd): Span[] {
  const places: { from: number; to: number }[] = [];
  let found = 0;
  const blocks = counts.length / patterns;
  for (let block = 0; block < blocks; block++) {
    found +=
      (counts[block * patterns + row] ?? 0) - (block < width ? 0 : (counts[(block - width) * patterns + row] ?? 0));
    if (found < shared) continue;
    const from = Math.max(0, block - width + 1) * blockLength;
    const to = Math.min(end, (block + 1) * blockLength);
    const last = places.at(-1);
    if (last !== undefined && last.to >= from) last.to = to;
    else places.push({ from, to });
  }
  return places;
}
