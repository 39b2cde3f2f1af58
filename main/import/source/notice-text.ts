import type { QuestionId } from '../anchors/anchors';
import type { FoundForm } from '../anchors/find-forms';
import { blank, type SourceText, type Span } from './source-text';

/** One notice: its text, the form's own words in it, and the same text with those words turned to spaces. */
export interface NoticeText extends SourceText, Span {
  readonly form: FoundForm;
  /** The answers only: same length and lines as `text`. */
  readonly answers: string;
}

/** The SEC's number of the printed sheet with its date, `SEC 1344 (03-05)`. */
const sheetNumber = /\bSEC\s{0,2}1344\s{0,2}(?:\(\s?[\d/-]{4,8}\s?\))?/g;

/** Prepares the part of a text between `from` and `to`, which holds one notice, for the readers. */
export function createNoticeText(source: SourceText, form: FoundForm, { from, to }: Span): NoticeText {
  const furniture = form.furniture.filter((each) => !isQuoted(source.text, form, each));
  const words = [...form.questions.values(), ...furniture].map((span) => withPunctuation(source.text, span));
  const sheetNumbers = [...source.text.matchAll(sheetNumber)].map(({ 0: match, index }) => ({
    from: index,
    to: index + match.length,
  }));
  const spans = [...words, ...sheetNumbers];
  return { ...source, form, from, to, answers: blank(source.text, spans) };
}

/**
 * Whether an answer says these words of the sheet: "this Form 12b-25" within its lines after the cover, or "material
 * misstatements or omissions" before the signature, under which the sheet has its ATTENTION.
 */
function isQuoted(text: string, { questions }: FoundForm, { id, from, to }: FoundForm['furniture'][number]): boolean {
  const placeOf = (names: readonly QuestionId[]) => names.flatMap((name) => questions.get(name)?.from ?? []);
  if (id === 'attention') return from < Math.max(0, ...placeOf(['results', 'charter', 'attestation']));
  if (id !== 'formName' || from < Math.min(...placeOf(['partOne', 'fullName', 'reliefLead', 'narrative'])))
    return false;
  const start = text.lastIndexOf('\n', from) + 1;
  const end = text.indexOf('\n', to);
  return /[A-Za-z]{2}/.test(text.slice(start, from) + text.slice(to, end === -1 ? text.length : end));
}

/**
 * What belongs to the form's words: the rest of a word cut by the match, a bracket before (or the first of "Potential persons who
 * are to respond", as the sheet of 2002 has it, or "Exact name of registrant"), what ends a sentence after.
 */
function withPunctuation(text: string, span: Span): Span {
  const opening =
    /(?:[("[\u201c]|\b[A-Za-z]{1,3}|\b(?:Potential|Exact)\s)+$/i.exec(
      text.slice(Math.max(0, span.from - 12), span.from),
    )?.[0].length ?? 0;
  const rest = text.slice(span.to, span.to + 16);
  const word = /[A-Za-z]/.test(text.charAt(span.to - 1)) ? (/^[a-z]{1,3}(?![A-Za-z])/.exec(rest)?.[0].length ?? 0) : 0;
  const asCharter = charterWords.exec(text.slice(span.to, span.to + 60))?.[0].length ?? 0;
  const closing = /^(?:[^\S\n]*[.?!:;,)\]"\u201d]+)+/.exec(rest.slice(word))?.[0].length ?? 0;
  return { from: span.from - opening, to: span.to + Math.max(asCharter, word + closing) };
}

/** How other forms end the caption of the registrant's name, "(Exact name of registrant as specified in its charter)". */
const charterWords = /^\s*as\s+(?:specified|it\s+appears)\s+in\s+(?:its\s+|the\s+)?charter[\s)]*?\)?/i;

/** Where a question ends and the next one that was found begins; `null` when the question was not found. */
export function slotAfter(notice: NoticeText, id: QuestionId): Span | null {
  const question = notice.form.questions.get(id);
  if (question === undefined) return null;
  let to = notice.to;
  for (const other of notice.form.questions.values()) {
    if (other.from >= question.to && other.from < to) to = other.from;
  }
  return { from: question.to, to };
}

/** From the end of the first of `after` that was found to the start of the first of `before` that follows it. */
export function slotBetween(
  notice: NoticeText,
  after: readonly QuestionId[],
  before: readonly QuestionId[],
): Span | null {
  const { questions } = notice.form;
  const start = after.map((id) => questions.get(id)).find((question) => question !== undefined);
  if (start === undefined) return null;
  const ends = before.flatMap((id) => questions.get(id) ?? []).filter((question) => question.from >= start.to);
  return { from: start.to, to: ends[0]?.from ?? notice.to };
}

/** How well the question was printed, 0 when it was not found. */
export function likenessOf(notice: NoticeText, id: QuestionId): number {
  return notice.form.questions.get(id)?.likeness ?? 0;
}
