import type { QuestionId } from '../anchors/anchors';
import { likenessOf, slotBetween, type NoticeText } from '../source/notice-text';
import { toParagraphs } from '../source/paragraphs';
import { notThere, type Reading, type Span } from '../source/source-text';
import { isNone } from './tidy-answer';

/** Reads Part III: all between its question and Part IV. */
export function readNarrative(notice: NoticeText): Reading<string> {
  const slot = slotBetween(
    notice,
    ['narrative', 'partThree'],
    ['partFour', 'contact', 'priorReports', 'results', 'attestation'],
  );
  if (slot === null) return notThere(0.3);
  const bounds: readonly QuestionId[] = ['narrative', 'contact'];
  const likeness = Math.min(...bounds.map((id) => likenessOf(notice, id)));
  const ends = slot.to < notice.to && (['partFour', 'contact'] as const).some((id) => notice.form.questions.has(id));
  const span = ends
    ? slot
    : { from: slot.from, to: slot.from + endAtHeading(notice.answers.slice(slot.from, slot.to)) };
  return proseReading(notice, span, likeness > 0.8 ? 0.97 : ends ? 0.85 : 0.7);
}

/** Where the questions after the narrative were torn to pieces, the heading of Part IV, misread or not, ends it. */
function endAtHeading(text: string): number {
  const heading = /\s(?:E\s+)?P\s?A\s?R\s?T\s+(?:[I1lT]V|4|FOUR)\b/i.exec(text);
  return heading?.index ?? text.length;
}

/** A stretch of prose as a reading; numbering of the question that follows is not part of it. */
export function proseReading(
  notice: NoticeText,
  span: Span,
  confidence: number,
  text = notice.answers,
): Reading<string> {
  const value = toParagraphs(trimNumbering(text.slice(span.from, span.to)), notice.wrapped);
  if (value === '' || isNone(value)) return { ...notThere(0.9), span };
  return { value, confidence: value.length < 40 ? 0.7 : confidence, span, candidates: [] };
}

/** What precedes the next question: "PART IV", "(3)", "E" of a scanner; it is no part of the answer before it. */
const nextNumber =
  /(?:(?:^|\s)E?\s*P\s?A\s?R\s?T\s+[IVTl1]{1,3}|(?:^|\n)[^\S\n]*\(?[1-4IiVv]{1,3}[).]|\s\([1-4]\)|\n\s*(?!\d\d\.)\S{1,2})[\s.:\u2013\u2014-]*$/;

/** Stray signs at both ends: what is left of a question's end before it, the number of the next question after it. */
export function trimNumbering(text: string): string {
  return withoutEnding(text.trimEnd().replace(/^[\s.:;,)\]_|*-]+(?=[\sA-Za-z0-9"'($\u201c]|$)/, ''));
}

/** Headings and numbers of what follows are no longer than this: a whole narrative is not searched for them. */
const longestEnding = 400;

function withoutEnding(text: string): string {
  const start = Math.max(0, text.length - longestEnding);
  const ending = text
    .slice(start)
    .replace(/(?:^|\s+)SIGNATURES?\s*$/, '')
    .replace(nextNumber, '')
    .replace(nextNumber, '')
    .replace(/\n\s*OTHER\s+INFORMATION\s*$/i, '')
    .replace(/[\s_|*=-]+$/, '');
  return ending === '' && start > 0 ? withoutEnding(text.slice(0, start)) : text.slice(0, start) + ending;
}
