import type { QuestionId } from '../anchors/anchors';
import { readChoice, type Choice, type Label, type Side } from '../anchors/choices';
import { endWithoutName } from './name-at-end';
import { slotBetween, type NoticeText } from '../source/notice-text';
import { proseReading } from './read-prose';
import { blank, notThere, type Reading, type Span } from '../source/source-text';

export interface AnswersReadings {
  readonly allFiled: Reading<boolean>;
  readonly missing: Reading<string>;
  readonly significantChange: Reading<boolean>;
  readonly explanation: Reading<string>;
}

/** A yes-or-no question with its boxes found. */
export interface YesNo {
  readonly slot: Span;
  readonly choice: Choice<boolean>;
  readonly labels: readonly Label<boolean>[];
}

const afterPrior: readonly QuestionId[] = ['results', 'resultsExplanation', 'charter', 'attestation'];
const afterResults: readonly QuestionId[] = ['charter', 'attestation'];

/** Finds the boxes of Part IV (2) and (3); the side may come from the other question. */
export function findYesNo(notice: NoticeText, side: Side | null): { prior: YesNo | null; results: YesNo | null } {
  return {
    prior: yesNoIn(notice, slotBetween(notice, ['priorReports', 'identifyReports'], afterPrior), side),
    results: yesNoIn(notice, slotBetween(notice, ['results', 'resultsExplanation'], afterResults), side),
  };
}

/** Reads Part IV (2) and (3). `registrant` is the name that stands before the signature's caption. */
export function readAnswers(notice: NoticeText, side: Side | null, registrant: readonly string[]): AnswersReadings {
  const { prior, results } = findYesNo(notice, side);
  const allFiled = answerOf(prior);
  const significantChange = answerOf(results);
  return {
    allFiled,
    missing: prior === null ? notThere(0.5) : restOf(notice, prior, []),
    significantChange,
    explanation:
      results === null ? notThere(0.5) : withoutCaution(significantChange.value, restOf(notice, results, registrant)),
  };
}

/** A caution about forward-looking statements, alone under the answer No, explains no change; it stays as a candidate. */
function withoutCaution(isChanged: boolean | null, explanation: Reading<string>): Reading<string> {
  const { value, span } = explanation;
  if (isChanged !== false || value === null || !caution.test(value.slice(0, 300))) return explanation;
  return { ...notThere(0.7), span, candidates: [value] };
}

const caution = /forward[\s-]+looking|safe\s+harbor|cautionary\s+(?:note|statement)/i;

function yesNoIn(notice: NoticeText, slot: Span | null, side: Side | null): YesNo | null {
  if (slot === null) return null;
  const labels = findLabels(notice.answers, slot);
  return { slot, labels, choice: readChoice(notice.answers, slot, labels, side) };
}

const yes = /(?<![A-Za-z])(?:Y[eEcoO][sS5]|YES|yes)(?:\s+or(?=\s))?(?![A-Za-z])/g;
const no = /(?<![A-Za-z])(?:N[oO0]|no)(?![A-Za-z.]|\s*\.\s*\d)/g;

/** The first Yes and the No that stand together, with nothing but boxes and blanks between them. */
function findLabels(text: string, { from, to }: Span): Label<boolean>[] {
  const region = text.slice(from, to);
  const labelsOf = (pattern: RegExp, value: boolean) =>
    [...region.matchAll(pattern)].map((match) => ({
      value,
      from: from + match.index,
      to: from + match.index + match[0].length,
    }));
  const [yeses, nos] = [labelsOf(yes, true), labelsOf(no, false)];
  for (const first of [...yeses, ...nos].sort((one, other) => one.from - other.from)) {
    const second = (first.value ? nos : yeses).find((label) => label.from >= first.to);
    if (second === undefined) continue;
    const between = text.slice(first.to, second.from).replace(/[xX]{1,2}|\bo\b|\([1-4]\)/g, '');
    if (between.length < 120 && !/[A-Za-z0-9]/.test(between)) return [first, second];
  }
  return aloneLabel(region, from);
}

/** An answer written as a word that stands for itself: `Yes.`, `No`, `[X] No`, `Yes, see below`, but not `No change is expected`. */
function aloneLabel(region: string, from: number): Label<boolean>[] {
  const match =
    /^[^A-Za-z]*?(?<lead>x(?![A-Za-z])[^A-Za-z]*?|answer\b[^A-Za-z]*?|)(?<word>yes|no)(?=\s*(?:[.,;:(\n\u2013\u2014-]|$))/i.exec(
      region,
    );
  const { lead = '', word } = match?.groups ?? {};
  if (match === null || word === undefined) return [];
  const to = from + match[0].length;
  const said = lead.toLowerCase().startsWith('answer') ? lead + word : word;
  return [{ value: word.toLowerCase() === 'yes', from: to - said.length, to }];
}

function answerOf(question: YesNo | null): Reading<boolean> {
  if (question === null) return notThere(0.4);
  const { choice, labels, slot } = question;
  const [only, second] = choice.checked;
  if (only !== undefined && second === undefined) {
    const confidence = choice.boxed === 2 && choice.side !== null ? 0.98 : 0.85;
    return { value: only.value, confidence, span: only, candidates: [] };
  }
  const [word] = labels;
  if (labels.length === 1 && word !== undefined)
    return { value: word.value, confidence: 0.7, span: word, candidates: [] };
  return { ...notThere(choice.checked.length > 1 ? 0.3 : 0.6), span: slot };
}

/** What the question's stretch holds beside the boxes, their words and the registrant's name under it. */
function restOf(notice: NoticeText, question: YesNo, registrant: readonly string[]): Reading<string> {
  const { slot, labels, choice } = question;
  const text = blank(notice.answers, [...labels, ...choice.marks]);
  const to = endWithoutName(text, slot, registrant);
  return proseReading(notice, { from: slot.from, to }, 0.96, text);
}
