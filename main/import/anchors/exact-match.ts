import type { Match, Pattern } from './approximate-match';
import { groupAt, groupCount, groupLength } from './letter-groups';
import type { SqueezedText } from '../source/squeezed-text';

/** The places of one text where a pattern stands letter for letter, in order and apart from each other. */
export type ExactMatches = (pattern: Pattern) => readonly Match[];

/** Prepares the search for all of some patterns (three letters at the least) in one pass over each text. */
export function createExactFinder(patterns: readonly Pattern[]): (text: SqueezedText) => ExactMatches {
  const beginning: string[][] = Array.from({ length: groupCount }, () => []);
  for (const wording of new Set(patterns.map(({ letters }) => letters))) {
    beginning[groupAt(Buffer.from(wording, 'latin1'), 0)]?.push(wording);
  }
  return ({ letters, codes }) => {
    const found = new Map<string, Match[]>();
    for (let at = 0; at + groupLength <= codes.length; at++) {
      for (const wording of beginning[groupAt(codes, at)] ?? []) {
        if (letters.startsWith(wording, at)) note(found, wording, at);
      }
    }
    return (pattern) => found.get(pattern.letters) ?? [];
  };
}

function note(found: Map<string, Match[]>, wording: string, from: number): void {
  const matches = found.get(wording) ?? [];
  if (from >= (matches.at(-1)?.to ?? 0)) matches.push({ from, to: from + wording.length, errors: 0 });
  found.set(wording, matches);
}
