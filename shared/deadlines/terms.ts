import type { FilerStatus, Report } from '../draft/draft';

/** What the days are counted from. */
export type TermStart = 'period-end' | 'distribution-date' | 'transmission';

/** One row of the due-date table: the first row that fits report, status, ERISA and period end applies. */
export interface Term {
  readonly report: Report;
  /** Absent: any status, and the status is not asked for. */
  readonly statuses?: readonly FilerStatus[];
  /** 11-K only: the row for plans subject to ERISA. */
  readonly erisa?: boolean;
  /** The row applies to periods that end on or after this ISO date. */
  readonly periodFrom?: string;
  readonly start: TermStart;
  readonly length: { readonly days: number } | { readonly months: number };
  readonly authority: string;
}

const tenK = 'Form 10-K, General Instruction A(2)';
const tenQ = 'Form 10-Q, General Instruction A(1)';

/** Original due dates, today's and those of the accelerated filers' phase-in. */
export const terms: readonly Term[] = [
  {
    report: '10-K',
    statuses: ['large-accelerated'],
    periodFrom: '2006-12-15',
    start: 'period-end',
    length: { days: 60 },
    authority: tenK,
  },
  {
    report: '10-K',
    statuses: ['large-accelerated', 'accelerated'],
    periodFrom: '2003-12-15',
    start: 'period-end',
    length: { days: 75 },
    authority: tenK,
  },
  {
    report: '10-K',
    statuses: ['large-accelerated', 'accelerated', 'non-accelerated'],
    start: 'period-end',
    length: { days: 90 },
    authority: tenK,
  },
  {
    report: '10-Q',
    statuses: ['large-accelerated', 'accelerated'],
    periodFrom: '2005-01-01',
    start: 'period-end',
    length: { days: 40 },
    authority: tenQ,
  },
  {
    report: '10-Q',
    statuses: ['large-accelerated', 'accelerated', 'non-accelerated'],
    start: 'period-end',
    length: { days: 45 },
    authority: tenQ,
  },
  {
    report: '20-F',
    start: 'period-end',
    length: { months: 4 },
    authority: 'Form 20-F, General Instruction A(b) (words from memory)',
  },
  {
    report: '11-K',
    erisa: true,
    start: 'period-end',
    length: { days: 180 },
    authority: 'Form 11-K, General Instruction A, plans subject to ERISA',
  },
  { report: '11-K', start: 'period-end', length: { days: 90 }, authority: 'Form 11-K, General Instruction A' },
  {
    report: '10-D',
    start: 'distribution-date',
    length: { days: 15 },
    authority: 'Form 10-D, General Instruction A(2); 17 CFR 249.312',
  },
  {
    report: 'N-CEN',
    start: 'period-end',
    length: { days: 75 },
    authority: 'Form N-CEN, General Instruction C; Rule 30a-1',
  },
  {
    report: 'N-CSR',
    start: 'transmission',
    length: { days: 10 },
    authority: 'Rule 30b2-1(a): 10 days after transmission to shareholders',
  },
  { report: 'N-SAR', start: 'period-end', length: { days: 60 }, authority: 'Form N-SAR (rescinded 2018), 60 days' },
];

/** Calendar days of the extension (Rule 12b-25(b)(2)(ii)): 5 for 10-Q and 10-D, 15 for every other report. */
export function extensionDays(report: Report): 5 | 15 {
  return report === '10-Q' || report === '10-D' ? 5 : 15;
}

/** Whether the due date of a report depends on the filer status, which is asked and never guessed. */
export function needsFilerStatus(report: Report): boolean {
  return report === '10-K' || report === '10-Q';
}
