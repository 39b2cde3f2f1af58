import { readCityLine } from './address';
import type { NoticeText } from '../source/notice-text';
import { notThere, type Reading } from '../source/source-text';
import { answersAtCaptions, type Answer, type CaptionId } from './registrant-captions';
import { answerOrNull, isNoneWithRemark, tidyAnswer } from './tidy-answer';

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

/** Reads Part I, whose captions stand above their answers, below them, or (one by one) on their line. */
export function readRegistrant(notice: NoticeText): RegistrantReadings {
  const answers = answersAtCaptions(notice);
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
