import { findApproximately, findExactly, type Match, type Pattern } from './approximate-match';
import { anchorPhrases, furnitureIds, questionIds, type AnchorId, type Phrase, type QuestionId } from './anchors';
import { spanOf, squeeze, type SqueezedText } from '../source/squeezed-text';
import type { Span } from '../source/source-text';

/** A question found in a text: where, and how much of its wording is as printed (1 = every letter). */
export interface FoundQuestion extends Span {
  readonly likeness: number;
}

/** The form's own words in one notice: the questions in the order of the sheet, and all that asks nothing. */
export interface FoundForm {
  readonly questions: ReadonlyMap<QuestionId, FoundQuestion>;
  readonly furniture: readonly (Span & { readonly id: AnchorId })[];
}

interface Candidate<Id extends AnchorId = AnchorId> {
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

/** A text that is searched, and what was found in it so far by a pattern's letters, to the letter and with errors. */
interface Search {
  readonly letters: string;
  readonly codes: Uint8Array;
  readonly exact: Map<string, readonly Match[]>;
  readonly found: Map<string, readonly Match[]>;
  /** Stretches that no wording explains to the letter: only there are wordings looked for with errors. */
  readonly unexplained: { readonly from: number; readonly to: number }[];
}

type Find = (search: Search, pattern: Pattern) => readonly Match[];

type PhraseMatch = Omit<Candidate, 'id'>;

/** A wording of this weight that opens this many letters from its own place is the same question, printed twice. */
const ownWording = 24;
const besideDistance = 300;

/**
 * The form's own words in a text. Places are weighed together: of all ways to find the questions in the order of the
 * sheet, the one that explains most letters wins, so a question quoted in a narrative does not mislead.
 * @returns one entry for each notice in the text, in order
 */
export function findForms(text: string): FoundForm[] {
  const squeezed = squeeze(text);
  const candidates = findAnchors(squeezed);
  const furniture = candidates
    .filter(({ id }) => !isQuestion(id))
    .map((candidate) => ({ id: candidate.id, ...spanOf(squeezed, candidate.from, candidate.to) }));
  const questions = candidates.filter(asksSomething).sort((one, other) => one.from - other.from);
  const whole = noticesAmong(questions);
  const opening = bestChain(questions);
  const chains = whole.length === 0 && isOpening(opening) ? [opening] : whole;
  return chains.map((chain) => {
    const repeated = repeatedQuestions(questions, chain);
    return {
      questions: new Map(chain.map((question) => [question.id, toFound(squeezed, question)])),
      furniture: [...furniture, ...repeated.map(({ id, from, to }) => ({ id, ...spanOf(squeezed, from, to) }))],
    };
  });
}

/** The heaviest chain is a notice; others may stand before and after it. */
function noticesAmong(candidates: readonly Candidate<QuestionId>[]): Candidate<QuestionId>[][] {
  const chain = bestChain(candidates);
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined || !isNotice(chain)) return [];
  return [
    ...noticesAmong(candidates.filter(({ to }) => to <= first.from)),
    chain,
    ...noticesAmong(candidates.filter(({ from }) => from >= last.to)),
  ];
}

/** Questions that a scanner or a typist printed twice: the second printing is no answer. */
function repeatedQuestions(
  candidates: readonly Candidate<QuestionId>[],
  chain: readonly Candidate<QuestionId>[],
): Candidate<QuestionId>[] {
  const chosen = new Map(chain.map((candidate) => [candidate.id, candidate]));
  return candidates.filter((candidate) => {
    const own = chosen.get(candidate.id);
    if (own === undefined || own === candidate || !candidate.opens || weight(candidate) < ownWording) return false;
    return candidate.to > own.from - besideDistance && candidate.from < own.to + besideDistance;
  });
}

/** A notice asks at least three of its questions, or two and its title. */
function isNotice(chain: readonly Candidate<QuestionId>[]): boolean {
  const ids = new Set(chain.map((candidate) => candidate.id));
  const questions: QuestionId[] = [
    'portion',
    'reliefLead',
    'narrative',
    'contact',
    'priorReports',
    'results',
    'reliefC',
  ];
  const asked = questions.filter((id) => ids.has(id)).length;
  return asked >= 3 || (asked === 2 && ids.has('formTitle'));
}

/** A notice that was cut off, or whose Parts lost their questions: its title, its period and a caption or two of Part I. */
function isOpening(chain: readonly Candidate<QuestionId>[]): boolean {
  const ids = new Set(chain.map((candidate) => candidate.id));
  return ids.has('formTitle') && ids.has('periodEnded') && ids.size >= 3;
}

function toFound(squeezed: SqueezedText, candidate: Candidate): FoundQuestion {
  const likeness = Math.max(0, 1 - candidate.errors / candidate.compared);
  return { likeness, ...spanOf(squeezed, candidate.from, candidate.to) };
}

const anchorIds: readonly AnchorId[] = [...questionIds, ...furnitureIds];

/**
 * Every place of every anchor. Where one spelling stands to the letter, the others are not looked for with errors, nor is any
 * other wording at that place: the search with errors takes most of an import's time.
 */
function findAnchors({ letters, codes }: SqueezedText): Candidate[] {
  const search: Search = { letters, codes, exact: new Map(), found: new Map(), unexplained: [] };
  const exact = new Map(anchorIds.map((id) => [id, findAnchor(search, id, toTheLetter)]));
  // Two notices in one file may be worded each in its own way.
  const isOne = (exact.get('formTitle') ?? []).length <= 1;
  const whole = new Set(anchorIds.filter((id) => isOne && exact.get(id)?.some(isWhole)));
  const explained = [...whole].flatMap((id) => exact.get(id)?.filter(isWhole) ?? []);
  search.unexplained.push(...between(explained, letters.length));
  return anchorIds.flatMap((id) => (whole.has(id) ? (exact.get(id) ?? []) : findAnchor(search, id, withErrors)));
}

/** A wording found whole: both of its ends, or one that is long enough to be no accident. */
function isWhole({ opens, closes, letters }: Candidate): boolean {
  return opens && closes && letters >= ownWording;
}

function between(explained: readonly Candidate[], end: number): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  let from = 0;
  for (const place of [...explained].sort((one, other) => one.from - other.from)) {
    if (place.from > from) gaps.push({ from, to: place.from });
    from = Math.max(from, place.to);
  }
  return [...gaps, { from, to: end }];
}

function isQuestion(id: AnchorId): id is QuestionId {
  return ranks.has(id);
}

function asksSomething(candidate: Candidate): candidate is Candidate<QuestionId> {
  return isQuestion(candidate.id);
}

function findAnchor(search: Search, id: AnchorId, find: Find): Candidate[] {
  const matches = (anchorPhrases.get(id) ?? []).flatMap((phrase) => findPhrase(search, phrase, find));
  return withoutOverlaps(matches.map((match) => ({ id, ...match })));
}

function findPhrase(search: Search, phrase: Phrase, find: Find): PhraseMatch[] {
  const openings = find(search, phrase.opening);
  if (phrase.closing === null)
    return openings.map((match) => withLetters(match, phrase.length, { opens: true, closes: true }));
  return join(phrase, openings, find(search, phrase.closing));
}

/** Many spellings open or close alike: each end is looked for once. */
function toTheLetter({ letters, exact }: Search, pattern: Pattern): readonly Match[] {
  const known = exact.get(pattern.letters) ?? findExactly(letters, pattern);
  exact.set(pattern.letters, known);
  return known;
}

function withErrors(search: Search, pattern: Pattern): readonly Match[] {
  const exact = toTheLetter(search, pattern);
  const shortest = pattern.letters.length - pattern.maximumErrors;
  const known =
    exact.length > 0
      ? exact
      : (search.found.get(pattern.letters) ??
        search.unexplained
          .filter(({ from, to }) => to - from >= shortest)
          .flatMap(({ from, to }) => findApproximately(search.codes, pattern, from, to)));
  search.found.set(pattern.letters, known);
  return known;
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

function weight(candidate: Candidate): number {
  return candidate.letters - 2 * candidate.errors;
}

/** The heaviest chain in the order of the sheet (candidates come sorted by place). */
function bestChain(candidates: readonly Candidate<QuestionId>[]): Candidate<QuestionId>[] {
  const heads = headsOf(candidates);
  const totals: number[] = [];
  const before: number[] = [];
  let last = -1;
  candidates.forEach((candidate, index) => {
    let total = 0;
    let previous = -1;
    for (let earlier = 0; earlier < index; earlier++) {
      const other = candidates[earlier];
      if (other === undefined || other.to > candidate.from) continue;
      const reached = (totals[earlier] ?? 0) - leap(other, candidate, heads);
      if (reached <= total) continue;
      if (rank(other.id) >= rank(candidate.id)) continue;
      total = reached;
      previous = earlier;
    }
    totals[index] = total + Math.max(1, weight(candidate));
    before[index] = previous;
    if (last === -1 || (totals[index] ?? 0) > (totals[last] ?? 0)) last = index;
  });
  const chain: Candidate<QuestionId>[] = [];
  for (let index = last; index >= 0; index = before[index] ?? -1) {
    const candidate = candidates[index];
    if (candidate !== undefined) chain.unshift(candidate);
  }
  return chain;
}

/** What a step costs that goes over the head of a form, its title and its period: it leads into another notice. */
const leapCost = 80;
const headLength = 800;

function headsOf(candidates: readonly Candidate[]): Candidate[] {
  const periods = candidates.filter(({ id }) => id === 'periodEnded');
  return candidates.filter(
    (title) => title.id === 'formTitle' && periods.some(({ from }) => from >= title.to && from - title.to < headLength),
  );
}

function leap(from: Candidate, to: Candidate, heads: readonly Candidate[]): number {
  return heads.some((head) => head.from >= from.to && head.to <= to.from) ? leapCost : 0;
}

const ranks = new Map<AnchorId, number>(questionIds.map((id, index) => [id, index]));

function rank(id: QuestionId): number {
  return ranks.get(id) ?? 0;
}
