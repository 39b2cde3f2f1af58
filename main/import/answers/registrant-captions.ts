import type { QuestionId } from '../anchors/anchors';
import { likenessOf, slotAfter, slotBetween, type NoticeText } from '../source/notice-text';
import type { Span } from '../source/source-text';
import { readCityLine } from './address';
import { isNone, tidyAnswer } from './tidy-answer';

const captionIds = ['fullName', 'formerName', 'street', 'cityStateZip'] as const;
/** The captions of Part I. */
export type CaptionId = (typeof captionIds)[number];

/** What stands at a caption: its lines, and how sure it is that they are its own. */
export interface Answer {
  readonly lines: readonly string[];
  readonly span: Span;
  readonly confidence: number;
}

/** What stands at each caption of Part I that was found. */
export function answersAtCaptions(notice: NoticeText): Map<CaptionId, Answer> {
  const found = captionIds.filter((id) => notice.form.questions.has(id));
  const first = found[0];
  const answers = new Map<CaptionId, Answer>();
  if (!found.some((id) => id === 'street' || id === 'cityStateZip')) return answersWithoutCaptions(notice);
  if (first === undefined) return answers;
  const gaps = [gapBefore(notice, first), ...found.map((id) => slotAfter(notice, id) ?? { from: 0, to: 0 })];
  const { side, sure } = answerSide(notice, gaps, found.at(-1) ?? first);
  found.forEach((id, index) => {
    const own = gaps[index + 1] ?? { from: 0, to: 0 };
    const inline = inlineEnd(notice, own);
    const answer =
      side === 'below' ? own : { from: inlineEnd(notice, gaps[index], index === 0), to: gaps[index]?.to ?? 0 };
    const onItsLine = side === 'above' && tidyAnswer(notice.answers.slice(own.from, inline)) !== '';
    const span = onItsLine ? { from: own.from, to: inline } : answer;
    const confidence = (sure || onItsLine ? 0.98 : 0.8) * (likenessOf(notice, id) > 0.85 ? 1 : 0.95);
    answers.set(id, { lines: linesOf(notice, span), span, confidence });
  });
  return answers;
}

/** A letterhead in place of the captions: the name on its first line, the city on the first that reads as one. */
function answersWithoutCaptions(notice: NoticeText): Map<CaptionId, Answer> {
  const span = slotBetween(
    notice,
    ['fullName', 'partOne'],
    ['partTwo', 'reliefLead', 'reliefA', 'reliefB', 'narrative'],
  );
  const lines = span === null ? [] : linesOf(notice, span);
  const city = lines.findIndex((line) => {
    const { state, zip, country } = readCityLine(line);
    return zip !== null && (state ?? country) !== null;
  });
  if (span === null || city < 1) return new Map();
  const answer = (own: readonly string[]): Answer => ({ lines: own, span, confidence: 0.8 });
  const street = lines.slice(1, city).map((line) => line.replace(/^address\b[^:]{0,60}:\s*/i, ''));
  return new Map<CaptionId, Answer>([
    ['fullName', answer(lines.slice(0, 1))],
    ['street', answer(street)],
    ['cityStateZip', answer(lines.slice(city, city + 1))],
  ]);
}

/** Before the first caption: from the heading of Part I (or the last question before it). */
function gapBefore(notice: NoticeText, first: CaptionId): Span {
  const start = notice.form.questions.get(first)?.from ?? notice.from;
  const before: QuestionId[] = ['partOne', 'portion', 'transitionPeriodEnded', 'periodEnded', 'formTitle'];
  const ends = before.flatMap((id) => notice.form.questions.get(id)?.to ?? []).filter((end) => end <= start);
  return { from: Math.max(notice.from, ...ends), to: start };
}

/** The end of what stands on the caption's own line; the first gap has no caption before it. */
function inlineEnd(notice: NoticeText, gap: Span | undefined, isFirst = false): number {
  if (gap === undefined) return 0;
  if (isFirst) return gap.from;
  const lineEnd = notice.answers.indexOf('\n', gap.from);
  return lineEnd === -1 || lineEnd > gap.to ? gap.to : lineEnd;
}

/**
 * Answers stand below their captions when something follows the last caption and nothing precedes the first, above when it
 * is the other way round; a city line after the last caption decides where both or neither do.
 */
function answerSide(
  notice: NoticeText,
  gaps: readonly Span[],
  last: CaptionId,
): { side: 'above' | 'below'; sure: boolean } {
  const before = linesOf(notice, gaps[0] ?? { from: 0, to: 0 });
  const after = linesOf(notice, gaps.at(-1) ?? { from: 0, to: 0 });
  if (after.length > 0 && before.length === 0) return { side: 'below', sure: true };
  if (before.length > 0 && after.length === 0) return { side: 'above', sure: true };
  if (last !== 'cityStateZip') return { side: 'above', sure: false };
  const line = readCityLine(after.at(-1) ?? '');
  const isCity = line.zip !== null || (line.state !== null && line.city !== null);
  return { side: isCity ? 'below' : 'above', sure: isCity };
}

/** What may be left of a caption that was printed another way. */
const captionRest =
  /^\s*\(?(?:str\w{0,4} \w{2,4} num\w{0,4}|if applicable|city,?\s+state,?\s+(?:and\s+)?zip(?:\s+code)?(?=\s*:))\)?/i;

function linesOf(notice: NoticeText, { from, to }: Span): string[] {
  const text = notice.answers.slice(from, to).replace(/\bP\s?A\s?R\s?T\s+(?:[I1lT]{1,3}|ONE|TWO)\b.*$/gim, '');
  const lines = text.split('\n').map((line) => tidyAnswer(line.replace(captionRest, '')));
  const filled = lines.filter(
    (line) =>
      line !== '' && (!isNone(line) || /[a-z]/i.test(line)) && !/^(?:[-\d\s]{1,3}|\(?[a-e1-5iv]{1,3}[.)])$/i.test(line),
  );
  const [first, second, ...others] = filled;
  const isCut =
    first !== undefined &&
    second !== undefined &&
    first === lines[0] &&
    endsName.test(second) &&
    runsToMargin(notice, from);
  return isCut ? [`${first} ${second}`, ...others] : filled;
}

/** One word, the rest of a street's or a company's name; `41st Floor` or `Suite 400` is a line of its own. */
const endsName = /^[A-Z][a-z]+\.?$/;

/** The column at which typists broke lines. */
const rightMargin = 66;

/** Whether an answer that begins on its caption's line fills it: then it goes on over the next line. */
function runsToMargin({ answers, wrapped }: NoticeText, from: number): boolean {
  const start = answers.lastIndexOf('\n', from - 1) + 1;
  const end = answers.indexOf('\n', from);
  return wrapped && answers.slice(start, end === -1 ? answers.length : end).trimEnd().length >= rightMargin;
}
