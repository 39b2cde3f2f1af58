import { findApproximately, type Match, type Pattern } from './approximate-match';
import { furnitureIds, questionIds, type AnchorId } from './anchors';
import { anchorPatterns, anchorPhrases, type Phrase } from './phrases';
import { createExactFinder, type ExactMatches } from './exact-match';
import { createPlaceFinder, type LikelyPlaces } from './likely-places';
import type { SqueezedText } from '../source/squeezed-text';

/** A place that may be an anchor. Offsets are those of the squeezed text, `to` exclusive. */
export interface Candidate<Id extends AnchorId = AnchorId> {
  readonly id: Id;
  readonly from: number;
  readonly to: number;
  readonly errors: number;
  /** Letters of the wording that the place explains. */
  readonly letters: number;
  /** Letters that were compared: both ends of a long wording. */
  readonly compared: number;
  /** Whether the wording's last letters were found too. */
  readonly closes: boolean;
  /** Whether the wording's opening was found; a closing alone may be a filer's own words. */
  readonly opens: boolean;
}

/** A text that is searched, and what was found in it so far: many spellings open or close alike. */
interface Search {
  readonly codes: Uint8Array;
  readonly exact: ExactMatches;
  readonly likely: LikelyPlaces;
  readonly found: Map<string, readonly Match[]>;
}

type PhraseMatch = Omit<Candidate, 'id'>;

const findExactly = createExactFinder(anchorPatterns);
const findPlaces = createPlaceFinder(anchorPatterns);

const anchorIds: readonly AnchorId[] = [...questionIds, ...furnitureIds];

/** Every place of every anchor. */
export function findAnchors(text: SqueezedText): Candidate[] {
  const { codes } = text;
  const search: Search = { codes, exact: findExactly(text), likely: findPlaces(codes), found: new Map() };
  return anchorIds.flatMap((id) => findAnchor(search, id));
}

function findAnchor(search: Search, id: AnchorId): Candidate[] {
  const matches = (anchorPhrases.get(id) ?? []).flatMap((phrase) => findPhrase(search, phrase));
  return withoutOverlaps(matches.map((match) => ({ id, ...match })));
}

function findPhrase(search: Search, phrase: Phrase): PhraseMatch[] {
  const openings = find(search, phrase.opening);
  if (phrase.closing === null)
    return openings.map((match) => withLetters(match, phrase.length, { opens: true, closes: true }));
  return join(phrase, openings, find(search, phrase.closing));
}

/** Where a pattern stands to the letter nowhere, it is looked for with errors. */
function find(search: Search, pattern: Pattern): readonly Match[] {
  const known = search.found.get(pattern.letters) ?? findAnew(search, pattern);
  search.found.set(pattern.letters, known);
  return known;
}

function findAnew({ codes, exact, likely }: Search, pattern: Pattern): readonly Match[] {
  const matches = exact(pattern);
  if (matches.length > 0) return matches;
  return likely(pattern).flatMap(({ from, to }) => findApproximately(codes, pattern, from, to));
}

/** Pairs each opening with the first closing after it; an opening or closing alone still marks the question. */
function join(phrase: Phrase, openings: readonly Match[], closings: readonly Match[]): PhraseMatch[] {
  const longest = phrase.length * 1.7 + 60;
  const found: PhraseMatch[] = [];
  const used = new Set<Match>();
  for (const opening of openings) {
    const { from } = opening;
    const closing = closings.find((match) => match.to > opening.to && match.to - from <= longest);
    if (closing === undefined) found.push(withLetters(opening, opening.to - from, { opens: true, closes: false }));
    else {
      used.add(closing);
      const compared = opening.to - from + closing.to - closing.from;
      const errors = opening.errors + closing.errors;
      found.push({ from, to: closing.to, errors, letters: phrase.length, compared, opens: true, closes: true });
    }
  }
  const alone = closings.filter((match) => !used.has(match));
  return [...found, ...alone.map((match) => withLetters(match, match.to - match.from, { opens: false, closes: true }))];
}

function withLetters(match: Match, letters: number, ends: Pick<Candidate, 'opens' | 'closes'>): PhraseMatch {
  return { ...match, letters, compared: letters, ...ends };
}

/** Of spellings found at one place the one that explains most letters stays. */
function withoutOverlaps<Id extends AnchorId>(candidates: readonly Candidate<Id>[]): Candidate<Id>[] {
  const kept: Candidate<Id>[] = [];
  for (const candidate of [...candidates].sort((one, other) => weight(other) - weight(one))) {
    if (kept.every((other) => candidate.to <= other.from || candidate.from >= other.to)) kept.push(candidate);
  }
  return kept;
}

/** How much a place explains: letters of its wording, less twice its errors. */
export function weight(candidate: Candidate): number {
  return candidate.letters - 2 * candidate.errors;
}
