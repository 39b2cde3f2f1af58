import { bestChain } from './best-chain';
import { questionsAmong, weight, type Candidate } from './candidate';
import { findAnchors } from './find-anchors';
import { isQuestion, type AnchorId, type QuestionId } from './anchors';
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
  const candidates = findAnchors(squeezed.codes);
  const furniture = candidates
    .filter(({ id }) => !isQuestion(id))
    .map((candidate) => ({ id: candidate.id, ...spanOf(squeezed, candidate.from, candidate.to) }));
  const questions = questionsAmong(candidates);
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
