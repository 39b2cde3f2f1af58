import type { Match, Pattern } from './approximate-match';
import { groupAt, groupCount, groupLength } from './letter-groups';

/** The places of one text where a pattern stands letter for letter, in order and apart from each other. */
export type ExactMatches = (pattern: Pattern) => readonly Match[];

/** Prepares the search for all of some patterns (three letters at the least) in one pass over each text. */
export function createExactFinder(patterns: readonly Pattern[]): (codes: Uint8Array) => ExactMatches {
  const beginning = new Map<number, Buffer[]>();
  for (const wording of new Set(patterns.map(({ letters }) => letters))) {
    const codes = Buffer.from(wording, 'latin1');
    const group = groupAt(codes, 0);
    beginning.set(group, [...(beginning.get(group) ?? []), codes]);
  }
  // Most letters of a text begin no wording: that is told from one byte.
  const begins = new Uint8Array(groupCount);
  for (const group of beginning.keys()) begins[group] = 1;
  return (codes) => {
    const found = new Map<string, Match[]>();
    for (let at = 0; at + groupLength <= codes.length; at++) {
      const group = groupAt(codes, at);
      if (begins[group] === 0) continue;
      for (const wording of beginning.get(group) ?? [])
        if (stands(codes, wording, at)) note(found, wording.toString('latin1'), at);
    }
    return (pattern) => found.get(pattern.letters) ?? [];
  };
}

function stands(codes: Uint8Array, wording: Uint8Array, at: number): boolean {
  for (let index = 0; index < wording.length; index++) if (codes[at + index] !== wording[index]) return false;
  return true;
}

function note(found: Map<string, Match[]>, wording: string, from: number): void {
  const matches = found.get(wording) ?? [];
  if (from >= (matches.at(-1)?.to ?? 0)) matches.push({ from, to: from + wording.length, errors: 0 });
  found.set(wording, matches);
}
