import { reports, type Report } from '../../../shared/draft/draft';
import { readChoice, type Choice, type Label, type Side } from '../anchors/choices';
import { slotAfter, type NoticeText } from '../source/notice-text';
import { notThere, type Reading, type Span } from '../source/source-text';
import { answerOrNull, isPageMark } from './tidy-answer';
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

/** Report names as printed or scanned: O for 0, l and I for 1; small-business forms (10-KSB) count as their large ones. */
const one = '[1lI|!]';
const zero = '[0OoQ]';
const dash = '\\s?[-\\u2010-\\u2015~.]?\\s?';
const reportPatterns: Readonly<Record<Report, string>> = {
  '10-K': `${one}${zero}${dash}K(?:SB(?:40)?|T|405)?`,
  '20-F': `[2Zz]${zero}${dash}F`,
  '11-K': `${one}${one}${dash}K`,
  '10-Q': `${one}${zero}${dash}Q(?:SB|T)?`,
  '10-D': `${one}${zero}${dash}D`,
  'N-CEN': `N${dash}CEN`,
  'N-SAR': `N${dash}SAR`,
  'N-CSR': `N${dash}CSR(?:S)?`,
};
const reportName = new RegExp(
  `(?<![A-Za-z0-9])(?:F[o0](?:r|n)?(?:m|rn)s?\\s*)?(?:${reports.map((report) => `(${reportPatterns[report]})`).join('|')})(?![A-Za-z0-9])`,
  'gi',
);

/** Reads the cover: everything before Part I. */
export function readCover(notice: NoticeText, side: Side | null): CoverReadings {
  const rows = coverRows(notice);
  const chosen = rows.reports === null ? null : readReports(notice.answers, rows.reports, side);
  const transition = rows.transition === null ? null : readReports(notice.answers, rows.transition, side);
  const transitionPeriodEnded = readDate(notice, slotAfter(notice, 'transitionPeriodEnded'));
  return {
    report:
      chosen === null || chosen.boxed === 0 ? namedReport(notice, rows.reports) : reportReading(chosen, rows.reports),
    periodEnded: readDate(notice, slotAfter(notice, 'periodEnded')),
    transitionReport: confirmed(reportReading(transition, rows.transition), transitionPeriodEnded),
    transitionPeriodEnded,
    items: readItems(notice),
    secFileNumber: readFileNumber(notice),
    cusip: readCusip(notice),
  };
}

/** The check-one row stands before the period or, where the period comes first, between it and the transition boxes. */
function coverRows(notice: NoticeText): { reports: Span | null; transition: Span | null } {
  const { text } = notice;
  const end = coverEnd(notice);
  const period = notice.form.questions.get('periodEnded');
  const firstTransition = /transition\s+report\s+on/i.exec(text.slice(notice.from, end));
  const transitionStart = firstTransition === null ? null : notice.from + firstTransition.index;
  const transitionPeriod = notice.form.questions.get('transitionPeriodEnded');
  const limit = Math.min(period?.from ?? end, transitionStart ?? end);
  const before: Span = { from: notice.from, to: limit };
  const between: Span = { from: period?.to ?? limit, to: transitionStart ?? transitionPeriod?.from ?? end };
  const reportsRow = reportLabels(text, before).length > 0 ? before : between;
  return {
    reports: reportsRow,
    transition:
      transitionStart === null
        ? null
        : {
            from: markStart(text, transitionStart),
            to: transitionPeriod?.from ?? Math.min(end, transitionStart + 600),
          },
  };
}

/** A box drawn before the first transition report belongs to its row. */
function markStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), at - 12, 0);
}

function coverEnd(notice: NoticeText): number {
  const ids = ['portion', 'partOne', 'fullName', 'formerName', 'street', 'reliefLead', 'narrative', 'contact'] as const;
  const starts = ids.flatMap((id) => notice.form.questions.get(id)?.from ?? []);
  return Math.min(notice.to, ...starts);
}

/** Report names of a row; names joined by "and", "or" or a slash are one box, such as "Form 10-K and Form 10-KSB". */
function reportLabels(text: string, { from, to }: Span): Label<Report>[] {
  const labels: Label<Report>[] = [];
  for (const match of text.slice(from, to).matchAll(reportName)) {
    const report = reports.find((_, index) => match[index + 1] !== undefined);
    if (report === undefined) continue;
    const start = from + match.index;
    const previous = labels.at(-1);
    const joint = previous === undefined ? '' : text.slice(previous.to, start).trim();
    if (previous !== undefined && /^(?:and|or|\/|&|,|and\/or)$/i.test(joint)) {
      labels[labels.length - 1] = { ...previous, to: start + match[0].length };
    } else labels.push({ value: report, from: start, to: start + match[0].length });
  }
  return labels;
}

function readReports(text: string, region: Span, side: Side | null): Choice<Report> {
  const labels = reportLabels(text, region).map((label) => withTransitionWords(text, label));
  return readChoice(text, region, labels, side);
}

/** In the transition row the box stands before "Transition Report on", not before "Form". */
function withTransitionWords(text: string, label: Label<Report>): Label<Report> {
  const lead = /transition\s+report\s+on\s*(?:form)?\s*$/i.exec(text.slice(Math.max(0, label.from - 40), label.from));
  return lead === null ? label : { ...label, from: label.from - lead[0].length };
}

function reportReading(choice: Choice<Report> | null, row: Span | null): Reading<Report> {
  if (choice === null || choice.boxed === 0) return notThere(0.5);
  const [first, ...others] = choice.checked;
  if (first === undefined) return { ...notThere(choice.boxed >= 3 ? 0.96 : 0.6), span: row };
  const distinct = new Set(choice.checked.map(({ value }) => value));
  const candidates = [...distinct];
  if (distinct.size > 1) return { value: null, confidence: 0.3, span: first, candidates };
  const confidence = choice.sideIsCertain ? 0.99 : 0.85;
  return { value: first.value, confidence: others.length > 0 ? 0.8 : confidence, span: first, candidates };
}

/** Without boxes, the one report that the title, Part II (b) or the question of Part III names. */
function namedReport(notice: NoticeText, row: Span | null): Reading<Report> {
  const places = [row, ...(['reliefB', 'narrative'] as const).map((id) => notice.form.questions.get(id) ?? null)];
  for (const place of places) {
    const labels = place === null ? [] : reportLabels(notice.text, place);
    const [only] = labels;
    if (only === undefined || new Set(labels.map(({ value }) => value)).size !== 1) continue;
    return { value: only.value, confidence: 0.75, span: only, candidates: [only.value] };
  }
  return notThere(0.5);
}

/** A transition box and a transition period go together: one without the other is doubtful. */
function confirmed(report: Reading<Report>, period: Reading<string>): Reading<Report> {
  const agrees = (report.value === null) === (period.value === null);
  return agrees ? report : { ...report, confidence: Math.min(report.confidence, 0.7) };
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

function readItems(notice: NoticeText): Reading<string> {
  const slot = slotAfter(notice, 'portion');
  if (slot === null) return notThere(0.9);
  const lines = notice.answers
    .slice(slot.from, slot.to)
    .replace(/^\s*P\s?A\s?R\s?T\s+[I1lT]\b(?!\s*,?\s*item).*$/ims, '')
    .split('\n')
    .filter((line) => !isPageMark(line))
    .map((line) => answerOrNull(line.replace(/^\s*\(?s\)?\s*:/, '')))
    .filter((line) => line !== null);
  const value = lines.join(' ').trim();
  if (value === '') return notThere(0.98);
  return { value, confidence: /\d/.test(value) && value.length < 160 ? 0.95 : 0.6, span: slot, candidates: [value] };
}

/** Prefixes of the Commission's file numbers: one or two figures, or three that begin with 0, 333 and the 811 series. */
const fileNumber = /(?<![\d-])(?:\d{1,2}|0\d\d|333|81[1-4])\s?-\s?\d{3,6}(?:-\d{1,3}|-[A-Z]{1,2})?(?![\dA-Za-z-])/g;

function readFileNumber(notice: NoticeText): Reading<string> {
  const region = { from: notice.from, to: coverEnd(notice) };
  const text = notice.answers.slice(region.from, region.to);
  const label = /file\s*(?:number|no)/i.exec(text);
  const found = [...text.matchAll(fileNumber)].map((match) => ({
    value: match[0].replace(/\s/g, ''),
    from: region.from + match.index,
    to: region.from + match.index + match[0].length,
    distance: label === null ? 0 : Math.abs(match.index - label.index),
  }));
  const [best, second] = [...found].sort((left, right) => left.distance - right.distance);
  if (best === undefined) return notThere(label === null ? 0.95 : 0.85);
  const alone = second === undefined || label !== null;
  return { value: best.value, confidence: alone ? 0.97 : 0.8, span: best, candidates: found.map(({ value }) => value) };
}

function readCusip(notice: NoticeText): Reading<string> {
  const text = notice.answers.slice(notice.from, coverEnd(notice));
  const label = /cusip\s*(?:number|no\.?|#)?\s*:?/i.exec(text);
  if (label === null) return notThere(0.98);
  const near = /(?<![A-Z0-9-])(?=[A-Z0-9 ]*\d[A-Z0-9 ]*)([A-Z0-9]{6})[ -]?([A-Z0-9]{2})[ -]?([0-9])(?![A-Z0-9-])/;
  const after = text.slice(label.index + label[0].length, label.index + 160);
  const before = text.slice(Math.max(0, label.index - 80), label.index);
  const match = near.exec(after) ?? near.exec(before);
  if (match === null) return notThere(0.95);
  const start = near.exec(after) === null ? Math.max(0, label.index - 80) : label.index + label[0].length;
  const from = notice.from + start + match.index;
  return { value: match[0], confidence: 0.95, span: { from, to: from + match[0].length }, candidates: [match[0]] };
}
