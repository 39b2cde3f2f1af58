import { findApproximately, type Match, type Pattern } from './approximate-match';
import { anchorIds, furnitureIds, questionIds, type AnchorId } from './anchors';
import { anchorPhrases, patternsOf, type Phrase } from './phrases';
import { bestChain } from './best-chain';
import { isWhole, questionsAmong, weight, type Candidate } from './candidate';
import { createExactFinder, type ExactMatches } from './exact-match';
import { createPlaceFinder, type LikelyPlaces } from './likely-places';
import type { Span } from '../source/source-text';

type Ends = Pick<Candidate, 'opens' | 'closes'>;

/** Tells where a pattern stands in one text. */
type Find = (pattern: Pattern) => readonly Match[];

const findExactly = createExactFinder(patternsOf(anchorIds));
const findPlaces = createPlaceFinder(patternsOf(anchorIds));
const findFurniture = createPlaceFinder(patternsOf(furnitureIds));

/**
 * Every place of every anchor in a squeezed text. A sheet that prints each of its questions to the letter was not scanned: of
 * what stands between them only the furniture is looked for with errors. Around it anything may stand, another notice too.
 */
export function findAnchors(codes: Uint8Array): Candidate[] {
  const exact = findExactly(codes);
  const printed = anchorsBy(exact, anchorIds);
  const sheet = cleanSheet(printed);
  if (sheet === null) return anchorsBy(withErrors(codes, exact, findPlaces(codes)), anchorIds);
  const isInside = ({ from, to }: Candidate) => from >= sheet.from && to <= sheet.to;
  const inside = printed.filter(isInside);
  const missing = furnitureIds.filter((id) => !inside.some((candidate) => candidate.id === id && isWhole(candidate)));
  return [
    ...anywhereIn(codes, { from: 0, to: sheet.from }),
    ...inside.filter(({ id }) => !missing.some((furniture) => furniture === id)),
    ...anchorsBy(withErrors(codes, exact, findFurniture(codes)), missing).filter(isInside),
    ...anywhereIn(codes, { from: sheet.to, to: codes.length }),
  ];
}

/** From the first to the last question, where all stand whole and in order. */
function cleanSheet(printed: readonly Candidate[]): Span | null {
  const chain = bestChain(questionsAmong(printed.filter(isWhole)));
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined || chain.length < questionIds.length) return null;
  return { from: first.from, to: last.to };
}

/** Every place of every anchor in a stretch of a text. */
function anywhereIn(codes: Uint8Array, { from, to }: Span): Candidate[] {
  const stretch = codes.subarray(from, to);
  const find = withErrors(stretch, findExactly(stretch), findPlaces(stretch));
  return anchorsBy(find, anchorIds).map((candidate) => ({
    ...candidate,
    from: from + candidate.from,
    to: from + candidate.to,
  }));
}

/** The search of one text: a pattern that stands to the letter nowhere is looked for with errors. */
function withErrors(codes: Uint8Array, exact: ExactMatches, likely: LikelyPlaces): Find {
  const found = new Map<string, readonly Match[]>();
  const findAnew = (pattern: Pattern) =>
    likely(pattern).flatMap(({ from, to }) => findApproximately(codes, pattern, from, to));
  return (pattern) => {
    const matches = exact(pattern);
    if (matches.length > 0) return matches;
    const known = found.get(pattern.letters) ?? findAnew(pattern);
    found.set(pattern.letters, known);
    return known;
  };
}

function anchorsBy(find: Find, ids: readonly AnchorId[]): Candidate[] {
  return ids.flatMap((id) =>
    withoutOverlaps((anchorPhrases.get(id) ?? []).flatMap((phrase) => findPhrase(id, phrase, find))),
  );
}

function findPhrase(id: AnchorId, phrase: Phrase, find: Find): Candidate[] {
  const openings = find(phrase.opening);
  if (phrase.closing === null)
    return openings.map((match) => candidateOf(id, match, { opens: true, closes: true }, phrase.length));
  return join(id, phrase, openings, find(phrase.closing));
}

/** Pairs each opening with the first closing after it; an opening or closing alone still marks the question. */
function join(id: AnchorId, phrase: Phrase, openings: readonly Match[], closings: readonly Match[]): Candidate[] {
  const longest = phrase.length * 1.7 + 60;
  const found: Candidate[] = [];
  const used = new Set<Match>();
  for (const opening of openings) {
    const { from } = opening;
    const closing = closings.find((match) => match.to > opening.to && match.to - from <= longest);
    if (closing === undefined) found.push(candidateOf(id, opening, { opens: true, closes: false }));
    else {
      used.add(closing);
      const compared = opening.to - from + closing.to - closing.from;
      const errors = opening.errors + closing.errors;
      found.push({ id, from, to: closing.to, errors, letters: phrase.length, compared, opens: true, closes: true });
    }
  }
  const alone = closings.filter((match) => !used.has(match));
  return [...found, ...alone.map((match) => candidateOf(id, match, { opens: false, closes: true }))];
}

/** A place where one end was found; it explains the letters of the wording, or only those that stand there. */
function candidateOf(id: AnchorId, match: Match, ends: Ends, letters = match.to - match.from): Candidate {
  const { from, to, errors } = match;
  return { id, from, to, errors, letters, compared: letters, opens: ends.opens, closes: ends.closes };
}

/** Of spellings found at one place the one that explains most letters stays. */
function withoutOverlaps<Id extends AnchorId>(candidates: readonly Candidate<Id>[]): Candidate<Id>[] {
  const kept: Candidate<Id>[] = [];
  for (const candidate of [...candidates].sort((one, other) => weight(other) - weight(one))) {
    if (kept.every((other) => candidate.to <= other.from || candidate.from >= other.to)) kept.push(candidate);
  }
  return kept;
}
