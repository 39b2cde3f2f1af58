import type { QuestionId } from '../anchors/anchors';
import { readCityLine } from './address';
import { likenessOf, slotAfter, type NoticeText } from '../source/notice-text';
import { notThere, type Reading, type Span } from '../source/source-text';
import { answerOrNull, isNone, isNoneWithRemark, tidyAnswer } from './tidy-answer';

export interface RegistrantReadings {
  readonly name: Reading<string>;
  readonly formerName: Reading<string>;
  readonly street: Reading<string>;
  readonly street2: Reading<string>;
  readonly city: Reading<string>;
  readonly state: Reading<string>;
  readonly zip: Reading<string>;
  readonly country: Reading<string>;
}

const captionIds = ['fullName', 'formerName', 'street', 'cityStateZip'] as const;
type CaptionId = (typeof captionIds)[number];

/** What stands at a caption: its lines, and how sure it is that they are its own. */
interface Answer {
  readonly lines: readonly string[];
  readonly span: Span;
  readonly confidence: number;
}

/** Reads Part I, whose captions stand above their answers, below them, or (one by one) on their line. */
export function readRegistrant(notice: NoticeText): RegistrantReadings {
  const answers = readAnswers(notice);
  const { name, former } = partNames(notice, answers);
  const street = answers.get('street');
  const city = answers.get('cityStateZip') ?? null;
  const parted = partAddress(street, city);
  const line = parted.city === null ? null : readCityLine(parted.city.lines.join(', '));
  const part = (value: string | null, isSound: boolean): Reading<string> => {
    if (parted.city === null) return notThere(0.5);
    const { span, confidence } = parted.city;
    return { value, confidence: isSound ? confidence : 0.6, span, candidates: value === null ? [] : [value] };
  };
  const foreign = line?.country !== null;
  return {
    name: oneLine(name),
    formerName: formerName(oneLine(former)),
    street: streetLine(parted.street, 0),
    street2: streetLine(parted.street, 1),
    city: part(line?.city ?? null, line?.city !== null && !/\d/.test(line?.city ?? '')),
    state: part(line?.state ?? null, line?.state !== null || foreign),
    zip: part(line?.zip ?? null, line?.zip !== null || foreign),
    country: part(line?.country ?? null, true),
  };
}

function oneLine(answer: Answer | undefined): Reading<string> {
  if (answer === undefined) return notThere(0.6);
  const value = answerOrNull(answer.lines.join(' '));
  if (value === null) return { ...notThere(answer.confidence), span: answer.span };
  const isLong = value.length > 120;
  return { value, confidence: isLong ? 0.5 : answer.confidence, span: answer.span, candidates: [value] };
}

/** Where the two captions stand one under the other above their answers, the first line is the name. */
function partNames({ form }: NoticeText, answers: ReadonlyMap<CaptionId, Answer>) {
  const [name, former] = [answers.get('fullName'), answers.get('formerName')];
  const [first, ...others] = former?.lines ?? [];
  const areBelow = former !== undefined && former.span.from >= (form.questions.get('formerName')?.to ?? 0);
  if (name === undefined || !areBelow || first === undefined || name.lines.length > 0) return { name, former };
  return {
    name: { ...former, lines: [first], confidence: 0.85 },
    former: { ...former, lines: others, confidence: 0.85 },
  };
}

/** `(formerly Acme, Inc.)` under the caption says no more than `Acme, Inc.` */
function formerName(reading: Reading<string>): Reading<string> {
  if (isNoneWithRemark(reading.value ?? '')) return { ...notThere(reading.confidence), span: reading.span };
  const match = /^(\()?(?:formerly(?:\s+known\s+as)?|f\/k\/a)\b[\s:]*(.*)$/i.exec(reading.value ?? '');
  if (match === null) return reading;
  const [, bracket, name = ''] = match;
  return { ...reading, value: tidyAnswer(bracket === undefined ? name : name.replace(/\)$/, '')) };
}

function streetLine(answer: Answer | null, index: 0 | 1): Reading<string> {
  if (answer === null) return notThere(0.6);
  const value = index === 0 ? (answer.lines[0] ?? null) : answer.lines.slice(1).join(', ') || null;
  if (value === null) return notThere(0.9);
  const isLong = value.length > 100;
  return { value, confidence: isLong ? 0.5 : answer.confidence, span: answer.span, candidates: [value] };
}

/** Where the city has no caption or stands under the street's, the last line that reads as a city is the city. */
function partAddress(street: Answer | undefined, city: Answer | null): { street: Answer | null; city: Answer | null } {
  if (street === undefined) return { street: null, city };
  const hasCity = city !== null && city.lines.length > 0;
  if (hasCity && city.lines.length > 1 && street.lines.length === 0) {
    return { street: { ...city, lines: city.lines.slice(0, -1) }, city: { ...city, lines: city.lines.slice(-1) } };
  }
  if (hasCity || street.lines.length === 0) return { street, city };
  const last = street.lines.at(-1) ?? '';
  if (street.lines.length > 1) {
    return { street: { ...street, lines: street.lines.slice(0, -1) }, city: { ...street, lines: [last] } };
  }
  const parts = last.split(',');
  if (parts.length < 3) return { street, city };
  return {
    street: { ...street, lines: [parts.slice(0, -2).join(',').trim()], confidence: 0.7 },
    city: { ...street, lines: [parts.slice(-2).join(',').trim()], confidence: 0.7 },
  };
}

function readAnswers(notice: NoticeText): Map<CaptionId, Answer> {
  const found = captionIds.filter((id) => notice.form.questions.has(id));
  const first = found[0];
  const answers = new Map<CaptionId, Answer>();
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

function linesOf(notice: NoticeText, { from, to }: Span): string[] {
  const text = notice.answers.slice(from, to).replace(/\bP\s?A\s?R\s?T\s+(?:[I1lT]{1,3}|ONE|TWO)\b.*$/gim, '');
  const lines = text
    .split('\n')
    .map((line) => tidyAnswer(line.replace(/^\s*\(?(?:str\w{0,4} \w{2,4} num\w{0,4}|if applicable)\)?/i, '')));
  const filled = lines.filter(
    (line) => line !== '' && (!isNone(line) || /[a-z]/i.test(line)) && !/^[-\d\s]{1,3}$/.test(line),
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
