import { reports, type Report } from '../../../shared/draft/draft';
import { readChoice, type Choice, type Label, type Side } from '../anchors/choices';
import type { NoticeText } from '../source/notice-text';
import { blank, notThere, type Reading, type Span } from '../source/source-text';
import { coverEnd } from './cover-end';

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

const transitionName = new RegExp(`transition\\s+report\\s+on\\s*(?:${reportName.source})?`, 'gi');

/** The report that is late and the transition report, from the two rows of boxes or, without boxes, from what is named. */
export function readReports(
  notice: NoticeText,
  side: Side | null,
): { readonly report: Reading<Report>; readonly transitionReport: Reading<Report> } {
  const rows = coverRows(notice);
  const chosen = rows.reports === null ? null : readRow(notice.answers, rows.reports, side);
  const transition = rows.transition === null ? null : readRow(notice.answers, rows.transition, side);
  return {
    report:
      boxedReport(chosen, rows.reports) ?? scatteredReport(notice, side) ?? withoutBox(notice, chosen, rows.reports),
    transitionReport: reportReading(transition, rows.transition),
  };
}

function boxedReport(row: Choice<Report> | null, span: Span | null): Reading<Report> | null {
  return row === null || row.checked.length === 0 ? null : reportReading(row, span);
}

/** A page printed out column by column scatters its row of boxes over the cover, among those of the transition reports. */
function scatteredReport(notice: NoticeText, side: Side | null): Reading<Report> | null {
  const cover = { from: notice.from, to: coverEnd(notice) };
  const transitions = [...notice.answers.slice(cover.from, cover.to).matchAll(transitionName)].map((match) => ({
    from: cover.from + match.index,
    to: cover.from + match.index + match[0].length,
  }));
  const { checked } = readRow(blank(notice.answers, transitions), cover, side);
  const [only, another] = checked;
  if (only === undefined || another !== undefined) return null;
  return { value: only.value, confidence: 0.7, span: only, candidates: [only.value] };
}

function withoutBox(notice: NoticeText, row: Choice<Report> | null, span: Span | null): Reading<Report> {
  return row === null || row.boxed === 0 ? namedReport(notice, span) : reportReading(row, span);
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

function readRow(text: string, region: Span, side: Side | null): Choice<Report> {
  const labels = reportLabels(text, region).map((label) => withTransitionWords(text, label));
  return readChoice(text, region, labels, side);
}

/** A box stands before "Transition Report on" and before "Annual Report on", not before "Form". */
function withTransitionWords(text: string, label: Label<Report>): Label<Report> {
  const lead = /(?:transition|(?:semi-?)?annual|quarterly)\s+report\s+on\s*(?:form)?\s*$/i.exec(
    text.slice(Math.max(0, label.from - 40), label.from),
  );
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
