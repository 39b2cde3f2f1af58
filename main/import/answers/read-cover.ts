import type { Report } from '../../../shared/draft/draft';
import type { Side } from '../anchors/choices';
import { slotAfter, type NoticeText } from '../source/notice-text';
import { notThere, type Reading, type Span } from '../source/source-text';
import { coverEnd } from './cover-end';
import { endWithoutName } from './name-at-end';
import { readCusip, readFileNumber } from './read-file-numbers';
import { readReports } from './read-reports';
import { answerOrNull, isNoneWithRemark, isPageMark, tidyAnswer } from './tidy-answer';
import { findDates } from './written-date';

export interface CoverReadings {
  readonly report: Reading<Report>;
  readonly periodEnded: Reading<string>;
  readonly transitionReport: Reading<Report>;
  readonly transitionPeriodEnded: Reading<string>;
  readonly items: Reading<string>;
  readonly secFileNumber: Reading<string>;
  readonly cusip: Reading<string>;
}

/** Reads the cover: everything before Part I. `registrant` is the name that follows it where Part I has no heading. */
export function readCover(notice: NoticeText, side: Side | null, registrant: readonly string[]): CoverReadings {
  const { report, transitionReport } = readReports(notice, side);
  const transitionPeriodEnded = readDate(notice, withoutStart(notice, slotAfter(notice, 'transitionPeriodEnded')));
  return {
    report,
    periodEnded: readDate(notice, slotAfter(notice, 'periodEnded') ?? slotAtPeriod(notice)),
    transitionReport: confirmed(transitionReport, transitionPeriodEnded),
    transitionPeriodEnded,
    items: readItems(notice, registrant),
    secFileNumber: readFileNumber(notice),
    cusip: readCusip(notice),
  };
}

/** A transition box and a transition period go together: one without the other is doubtful. */
function confirmed(report: Reading<Report>, period: Reading<string>): Reading<Report> {
  const agrees = (report.value === null) === (period.value === null);
  return agrees ? report : { ...report, confidence: Math.min(report.confidence, 0.7) };
}

/** Of a period "from July 1 to December 31" the second date ends it. */
function withoutStart({ answers }: NoticeText, slot: Span | null): Span | null {
  if (slot === null) return null;
  const [start, end] = findDates(answers.slice(slot.from, slot.to));
  if (start === undefined || end === undefined) return slot;
  const between = answers.slice(slot.from + start.to, slot.from + end.from);
  return /^[\s_,]*(?:to|through|until)[\s_,]*$/i.test(between) ? { from: slot.from + start.to, to: slot.to } : slot;
}

/** Where the period is asked for in words of the filer's own, such as `Twelve Months Ended:`: the rest of that line and the next. */
function slotAtPeriod(notice: NoticeText): Span | null {
  const { answers, from, form } = notice;
  const end = Math.min(coverEnd(notice), form.questions.get('transitionPeriodEnded')?.from ?? notice.to);
  const words = /\b(?:period|year|quarter|months)\s+end(?:ed|ing)\b[^\n]*\n?[^\n]*/i.exec(answers.slice(from, end));
  return words === null ? null : { from: from + words.index, to: from + words.index + words[0].length };
}

function readDate(notice: NoticeText, slot: Span | null): Reading<string> {
  if (slot === null) return notThere(0.5);
  const to = Math.min(slot.to, slot.from + 120);
  const [date, ...others] = findDates(notice.answers.slice(slot.from, to));
  if (date === undefined) {
    const said = answerOrNull(notice.answers.slice(slot.from, Math.min(to, slot.from + 40)).split('\n')[0] ?? '');
    return { ...notThere(said === null ? 0.95 : 0.5), candidates: said === null ? [] : [said] };
  }
  return {
    value: date.iso,
    confidence: date.clean ? 0.98 : 0.8,
    span: { from: slot.from + date.from, to: slot.from + date.to },
    candidates: [date, ...others].map(({ iso }) => iso),
  };
}

function readItems(notice: NoticeText, names: readonly string[]): Reading<string> {
  const slot = slotAfter(notice, 'portion');
  if (slot === null) return notThere(0.9);
  const to = notice.form.questions.has('partOne') ? slot.to : endWithoutName(notice.answers, slot, names);
  const lines = notice.answers
    .slice(slot.from, to)
    .replace(/^\s*P\s?A\s?R\s?T\s+[I1lT]\b(?!\s*,?\s*item).*$/ims, '')
    .split('\n')
    .filter((line) => !isPageMark(line))
    .map((line) => line.replace(/^\s*\(?s\)?\s*:/, ''))
    .filter((line) => answerOrNull(line) !== null);
  const value = tidyAnswer(lines.join(' '));
  if (value === '' || isNoneWithRemark(value)) return notThere(0.98);
  return { value, confidence: /\d/.test(value) && value.length < 160 ? 0.95 : 0.6, span: slot, candidates: [value] };
}
