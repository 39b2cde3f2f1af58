import { expect, test } from 'vitest';
import type { FilerStatus, Report } from '../../../../shared/draft/draft';
import { businessCalendar } from '../../../../shared/deadlines/calendar';
import { computeDeadline } from '../../../../shared/deadlines/compute-deadline';

type Vector = readonly [
  name: string,
  report: Report,
  status: FilerStatus | null,
  periodEnded: string,
  due: string,
  notifyBy: string,
  extendedDue: string,
];

/** Worked by hand and held against printed filing calendars and real filings. */
const vectors: readonly Vector[] = [
  ['Sonus 2004', '10-K', 'accelerated', '2003-12-31', '2004-03-15', '2004-03-16', '2004-03-30'],
  ['leap Saturday', '10-K', 'large-accelerated', '2019-12-31', '2020-03-02', '2020-03-03', '2020-03-17'],
  ['raw Sunday', '10-K', 'accelerated', '2019-12-31', '2020-03-16', '2020-03-17', '2020-03-31'],
  ['90 days', '10-K', 'non-accelerated', '2019-12-31', '2020-03-30', '2020-03-31', '2020-04-14'],
  ['extension on Saturday', '10-Q', 'large-accelerated', '2020-03-31', '2020-05-11', '2020-05-12', '2020-05-18'],
  ['notice over a weekend', '10-Q', 'non-accelerated', '2020-03-31', '2020-05-15', '2020-05-18', '2020-05-20'],
  ['10-Q third quarter', '10-Q', 'non-accelerated', '2020-09-30', '2020-11-16', '2020-11-17', '2020-11-23'],
  [
    'one day later than a printed guide',
    '10-K',
    'large-accelerated',
    '2020-12-31',
    '2021-03-01',
    '2021-03-02',
    '2021-03-16',
  ],
  ['10-Q 2021', '10-Q', 'large-accelerated', '2021-03-31', '2021-05-10', '2021-05-11', '2021-05-17'],
  ['10-Q 2021, 45 days', '10-Q', 'non-accelerated', '2021-03-31', '2021-05-17', '2021-05-18', '2021-05-24'],
  ['Saturday, then Veterans Day', '10-Q', 'large-accelerated', '2013-09-30', '2013-11-12', '2013-11-13', '2013-11-18'],
  ['20-F', '20-F', null, '2020-12-31', '2021-04-30', '2021-05-03', '2021-05-17'],
  ['Domo 2026', '10-Q', 'accelerated', '2026-04-30', '2026-06-09', '2026-06-10', '2026-06-15'],
  ['Quantum 2026', '10-K', 'accelerated', '2026-03-31', '2026-06-15', '2026-06-16', '2026-06-30'],
  ['NVIDIA 2002', '10-K', 'accelerated', '2002-01-27', '2002-04-29', '2002-04-30', '2002-05-14'],
  ['NVIDIA 2006', '10-Q', 'large-accelerated', '2006-07-30', '2006-09-08', '2006-09-11', '2006-09-13'],
  ['Apple 10-Q 2006', '10-Q', 'large-accelerated', '2006-07-01', '2006-08-10', '2006-08-11', '2006-08-15'],
  [
    'Apple 10-K 2006, 75 days then',
    '10-K',
    'large-accelerated',
    '2006-09-30',
    '2006-12-14',
    '2006-12-15',
    '2006-12-29',
  ],
  ['a public guide is wrong here', '10-Q', 'large-accelerated', '2025-03-31', '2025-05-12', '2025-05-13', '2025-05-19'],
  ['N-CEN', 'N-CEN', null, '2023-12-31', '2024-03-15', '2024-03-18', '2024-04-01'],
  ['N-SAR', 'N-SAR', null, '2003-06-30', '2003-08-29', '2003-09-02', '2003-09-15'],
];

const calendar = businessCalendar();

test.each(vectors)('%s: %s %s %s', (...[, report, filerStatus, periodEnded, due, notifyBy, extendedDue]) => {
  expect(computeDeadline({ report, filerStatus, periodEnded }, calendar)).toMatchObject({ due, notifyBy, extendedDue });
});

test('an ERISA plan has 180 days, another 90', () => {
  const input = { report: '11-K', filerStatus: null, periodEnded: '2012-12-31' } as const;
  expect(computeDeadline({ ...input, erisa: true }, calendar)).toMatchObject({
    rawDue: '2013-06-29',
    due: '2013-07-01',
    notifyBy: '2013-07-02',
    extendedDue: '2013-07-16',
  });
  expect(computeDeadline(input, calendar).due).toBe('2013-04-01');
});

test('10-D counts from the distribution date, N-CSR from transmission', () => {
  const distribution = {
    report: '10-D',
    filerStatus: null,
    periodEnded: '2024-05-31',
    distributionDate: '2024-06-17',
  } as const;
  expect(computeDeadline(distribution, calendar)).toMatchObject({
    rawDue: '2024-07-02',
    due: '2024-07-02',
    notifyBy: '2024-07-03',
    extendedDue: '2024-07-08',
  });
  const shareholders = {
    report: 'N-CSR',
    filerStatus: null,
    periodEnded: '2024-03-31',
    transmitted: '2024-05-28',
  } as const;
  expect(computeDeadline(shareholders, calendar)).toMatchObject({
    rawDue: '2024-06-07',
    due: '2024-06-07',
    notifyBy: '2024-06-10',
    extendedDue: '2024-06-24',
  });
});

test('a transition report counts from the later of period end and decision', () => {
  const input = { report: '10-K', filerStatus: 'non-accelerated', periodEnded: '2024-03-31' } as const;
  expect(computeDeadline({ ...input, transitionDecided: '2024-05-01' }, calendar).rawDue).toBe('2024-07-30');
  expect(computeDeadline({ ...input, transitionDecided: '2024-02-01' }, calendar).rawDue).toBe('2024-06-29');
  const said = (transitionDecided: string) =>
    computeDeadline({ ...input, transitionDecided }, calendar)
      .steps.map(({ text }) => text)
      .join('\n');
  expect(said('2024-05-01')).toContain('90 days after the day the change was decided, May 1, 2024:');
  expect(said('2024-02-01')).toContain('90 days after the end of the period, March 31, 2024:');
});

test('four months end on the last day of a shorter month', () => {
  const due = (periodEnded: string) =>
    computeDeadline({ report: '20-F', filerStatus: null, periodEnded }, calendar).rawDue;
  expect(due('2023-10-31')).toBe('2024-02-29');
  expect(due('2022-10-31')).toBe('2023-02-28');
  expect(due('2023-02-28')).toBe('2023-06-28');
});

test('each step is a sentence with its rule, and the rolls are explained', () => {
  const { steps } = computeDeadline(
    { report: '10-Q', filerStatus: 'large-accelerated', periodEnded: '2013-09-30' },
    calendar,
  );
  expect(steps.map((step) => step.text)).toContain(
    'Saturday, November 9, 2013 and Sunday, November 10, 2013 and Monday, November 11, 2013 (Veterans Day) are not business days: the date moves to Tuesday, November 12, 2013.',
  );
  for (const step of steps) expect(step.authority).not.toBe('');
});
