import { editions } from '../../../shared/form/editions';
import { anchorIds, otherSpellings, wordings, type AnchorId } from './anchors';
import { createPattern, longestPattern, type Pattern } from './approximate-match';
import { squeezedLetters } from '../source/squeezed-text';

/** One spelling of an anchor: how it opens and how it closes. A short one is all opening. */
export interface Phrase {
  readonly opening: Pattern;
  readonly closing: Pattern | null;
  /** Letters of the whole phrase, squeezed. */
  readonly length: number;
}

/** Phrases shorter than this match with fewer errors: a few wrong letters make another phrase of them. */
const shortPhrase = 24;

function createPhrase(wording: string): Phrase {
  const letters = squeezedLetters(wording);
  const tolerance = letters.length < shortPhrase ? 0.17 : 0.25;
  if (letters.length <= longestPattern) {
    return { opening: createPattern(letters, tolerance), closing: null, length: letters.length };
  }
  return {
    opening: createPattern(letters.slice(0, longestPattern), tolerance),
    closing: createPattern(letters.slice(-longestPattern), tolerance),
    length: letters.length,
  };
}

/** Every spelling of every anchor. Spellings that open and close alike are one. */
export const anchorPhrases: ReadonlyMap<AnchorId, readonly Phrase[]> = new Map(
  anchorIds.map((id) => {
    const spellings = [...Object.values(editions).map(wordings[id]), ...(otherSpellings[id] ?? [])];
    const phrases = new Map<string, Phrase>();
    for (const phrase of spellings.filter((spelling) => spelling.trim() !== '').map(createPhrase)) {
      const key = `${phrase.opening.letters} ${phrase.closing?.letters ?? ''}`;
      if (!phrases.has(key)) phrases.set(key, phrase);
    }
    return [id, [...phrases.values()]];
  }),
);

/** Both ends of every spelling of some anchors. */
export function patternsOf(ids: readonly AnchorId[]): Pattern[] {
  return ids
    .flatMap((id) => anchorPhrases.get(id) ?? [])
    .flatMap(({ opening, closing }) => (closing === null ? [opening] : [opening, closing]));
}
