import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filerStatuses, reports } from '../../../../shared/draft/draft';
import { businessCalendar } from '../../../../shared/deadlines/calendar';
import { computeDeadline } from '../../../../shared/deadlines/compute-deadline';
import type { DeadlineInput } from '../../../../shared/deadlines/deadline';
import { filedAsOf } from '../../../../shared/deadlines/filed-as-of';
import { addDays, daysBetween } from '../../../../shared/time/civil-date';
import { easternDate } from '../../../../shared/time/eastern';

const calendar = businessCalendar();
const date = fc.integer({ min: 0, max: 13_879 }).map((days) => addDays('2003-01-01', days));
const input: fc.Arbitrary<DeadlineInput> = fc.record({
  report: fc.constantFrom(...reports),
  periodEnded: date,
  filerStatus: fc.constantFrom(...filerStatuses),
  erisa: fc.boolean(),
  distributionDate: date,
  transmitted: date,
});
const settings = { seed: 20_260_831, numRuns: 2000 };

test('the dates are business days in their order, as late as the rules say and no later', () => {
  fc.assert(
    fc.property(input, (value) => {
      const { rawDue, due, notifyBy, extendedDue } = computeDeadline(value, calendar);
      for (const day of [due, notifyBy, extendedDue]) expect(calendar.closedBecause(day)).toBeNull();
      expect(rawDue <= due && due < notifyBy && due < extendedDue).toBe(true);
      const extension = value.report === '10-Q' || value.report === '10-D' ? 5 : 15;
      expect(daysBetween(due, extendedDue)).toBeGreaterThanOrEqual(extension);
      for (let day = rawDue; day < due; day = addDays(day, 1)) expect(calendar.closedBecause(day)).not.toBeNull();
      for (let day = addDays(due, 1); day < notifyBy; day = addDays(day, 1)) {
        expect(calendar.closedBecause(day)).not.toBeNull();
      }
      expect(daysBetween(rawDue, due)).toBeLessThanOrEqual(4);
    }),
    settings,
  );
});

test('a later period end never gives an earlier due date', () => {
  fc.assert(
    fc.property(date, fc.constantFrom('10-Q', '20-F', 'N-CEN'), (periodEnded, report) => {
      const due = (day: string) =>
        computeDeadline({ report, periodEnded: day, filerStatus: 'non-accelerated' }, calendar).due;
      expect(due(periodEnded) <= due(addDays(periodEnded, 1))).toBe(true);
    }),
    settings,
  );
});

test('the date of a filing is a business day, never before its Eastern date, and does not go back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_041_400_000, max: 2_240_000_000 }), (second) => {
      const now = filedAsOf(second * 1000, calendar).date;
      expect(calendar.closedBecause(now)).toBeNull();
      expect(now >= easternDate(second * 1000)).toBe(true);
      expect(filedAsOf((second + 3600) * 1000, calendar).date >= now).toBe(true);
    }),
    settings,
  );
});
