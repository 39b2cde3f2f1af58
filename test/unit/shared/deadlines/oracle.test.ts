import fc from 'fast-check';
import { expect, test } from 'vitest';
import { businessCalendar } from '../../../../shared/deadlines/calendar';
import { computeDeadline } from '../../../../shared/deadlines/compute-deadline';
import { filerStatuses, reports, type FilerStatus, type Report } from '../../../../shared/draft/draft';

/** A second implementation on day numbers alone: no library, no table of the first one. */
const dayOf = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000;
const isoOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const weekday = (day: number) => (((day + 4) % 7) + 7) % 7;
const nth = (year: number, month: number, wanted: number, count: number) => {
  const first = dayOf(year, month, 1);
  return first + ((wanted - weekday(first) + 7) % 7) + 7 * (count - 1);
};

function holidays(year: number): readonly number[] {
  const fixed = [
    dayOf(year, 1, 1),
    dayOf(year, 7, 4),
    dayOf(year, 11, 11),
    dayOf(year, 12, 25),
    ...(year >= 2021 ? [dayOf(year, 6, 19)] : []),
  ];
  const observed = fixed.map((day) => day + (weekday(day) === 6 ? -1 : weekday(day) === 0 ? 1 : 0));
  const lastOfMay = dayOf(year, 5, 31);
  return [
    ...observed,
    nth(year, 1, 1, 3),
    nth(year, 2, 1, 3),
    lastOfMay - ((weekday(lastOfMay) + 6) % 7),
    nth(year, 9, 1, 1),
    nth(year, 10, 1, 2),
    nth(year, 11, 4, 4),
  ];
}

const closed = new Set([
  ...Array.from({ length: 45 }, (_, index) => holidays(2000 + index)).flat(),
  ...[dayOf(2018, 12, 5), dayOf(2019, 12, 24), dayOf(2020, 12, 24), dayOf(2021, 6, 18)],
]);

function roll(day: number): number {
  return weekday(day) === 0 || weekday(day) === 6 || closed.has(day) ? roll(day + 1) : day;
}

function rawDue(report: Report, status: FilerStatus, period: number, erisa: boolean): number {
  const large = status === 'large-accelerated';
  const plain = status === 'non-accelerated';
  if (report === '10-K' && large && period >= dayOf(2006, 12, 15)) return period + 60;
  if (report === '10-K') return period + (plain || period < dayOf(2003, 12, 15) ? 90 : 75);
  if (report === '10-Q') return period + (plain || period < dayOf(2005, 1, 1) ? 45 : 40);
  if (report === '20-F') return fourMonthsAfter(period);
  const days = { '11-K': erisa ? 180 : 90, '10-D': 15, 'N-CEN': 75, 'N-SAR': 60, 'N-CSR': 10 };
  return period + days[report];
}

function fourMonthsAfter(period: number): number {
  const [year = 0, month = 1, day = 1] = isoOf(period).split('-').map(Number);
  return Math.min(dayOf(year, month + 4, day), dayOf(year, month + 5, 1) - 1);
}

test('the deadlines agree with a second implementation, from 2003 to 2040', () => {
  const calendar = businessCalendar();
  fc.assert(
    fc.property(
      fc.constantFrom(...reports),
      fc.constantFrom(...filerStatuses),
      fc.integer({ min: dayOf(2003, 1, 1), max: dayOf(2040, 12, 31) }),
      fc.boolean(),
      (report, filerStatus, period, erisa) => {
        const date = isoOf(period);
        const input = { report, filerStatus, erisa, periodEnded: date, distributionDate: date, transmitted: date };
        const raw = rawDue(report, filerStatus, period, erisa);
        const due = roll(raw);
        expect(computeDeadline(input, calendar)).toMatchObject({
          rawDue: isoOf(raw),
          due: isoOf(due),
          notifyBy: isoOf(roll(due + 1)),
          extendedDue: isoOf(roll(due + (report === '10-Q' || report === '10-D' ? 5 : 15))),
        });
      },
    ),
    { seed: 12_025, numRuns: 1500 },
  );
});
