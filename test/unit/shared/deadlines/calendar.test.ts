import { expect, test } from 'vitest';
import { businessCalendar } from '../../../../shared/deadlines/calendar';
import { computeDeadline } from '../../../../shared/deadlines/compute-deadline';
import { deadlineProblem } from '../../../../shared/deadlines/deadline-input';
import { parseClosures } from '../../../../shared/deadlines/parse-closures';
import { AppError } from '../../../../shared/errors/app-error';

const calendar = businessCalendar();

test.each([
  ['2010-12-31', "New Year's Day"], // January 1, 2011 is a Saturday
  ['2012-01-02', "New Year's Day"], // January 1, 2012 is a Sunday
  ['2020-07-03', 'Independence Day'], // July 4, 2020 is a Saturday
  ['2021-07-05', 'Independence Day'],
  ['2023-11-10', 'Veterans Day'],
  ['2022-12-26', 'Christmas Day'],
  ['2022-06-20', 'Juneteenth National Independence Day'],
  ['2024-01-15', 'Birthday of Martin Luther King, Jr.'],
  ['2024-05-27', 'Memorial Day'],
  ['2024-11-28', 'Thanksgiving Day'],
  ['2018-12-05', 'National day of mourning for President George H. W. Bush'],
  ['2019-12-24', 'Executive departments closed (Christmas Eve)'],
  ['2024-06-15', 'Saturday'],
  ['2024-06-16', 'Sunday'],
])('%s is closed: %s', (date, reason) => {
  expect(calendar.closedBecause(date)).toBe(reason);
});

test.each([
  ['2020-06-19', 'Juneteenth before it was a holiday'],
  ['2021-01-20', 'Inauguration Day'],
  ['2017-01-20', 'Inauguration Day'],
  ['2024-03-29', 'Good Friday'],
  ['2011-01-03', 'the Monday after a Saturday holiday'],
  ['2025-01-09', 'reported, not counted'],
])('%s is a business day: %s', (date) => {
  expect(calendar.closedBecause(date)).toBeNull();
});

test("a user's closure counts, moves the date and is named in the steps", () => {
  const own = businessCalendar(parseClosures('[{"date":"2025-01-09","name":"Day of mourning"}]', 'own.json'));
  const input = { report: '10-Q', filerStatus: 'accelerated', periodEnded: '2024-11-30' } as const;
  expect(computeDeadline(input, calendar).due).toBe('2025-01-09');
  expect(computeDeadline(input, calendar).steps.some((step) => step.text.includes('is reported as closed'))).toBe(true);
  const moved = computeDeadline(input, own);
  expect(moved.due).toBe('2025-01-10');
  expect(moved.steps.map((step) => step.text).join(' ')).toMatch(/Day of mourning.*1 closure added by you/);
});

test.each([
  ['["2026-12-24"]', ['2026-12-24']],
  ['{"closures":[{"date":"2026-12-24"}]}', ['2026-12-24']],
  ['{"2026-12-24":"Christmas Eve"}', ['2026-12-24']],
  ['# own\n2026-12-24, Christmas Eve\n\n2026-12-28', ['2026-12-24', '2026-12-28']],
])('a table of closures may be written as %s', (text, dates) => {
  expect(parseClosures(text, 'own').map((closure) => closure.date)).toEqual(dates);
});

test.each(['["2026-02-30"]', '{"closures":[7]}', '[', 'tomorrow'])('a broken table is refused: %s', (text) => {
  expect(() => parseClosures(text, 'own')).toThrow(AppError);
});

test('what is missing is asked for, never guessed', () => {
  const period = { filerStatus: null, periodEnded: '2024-12-31' } as const;
  expect(deadlineProblem({ report: '10-K', ...period })?.needs).toBe('filerStatus');
  expect(deadlineProblem({ report: '10-Q', ...period })?.needs).toBe('filerStatus');
  expect(deadlineProblem({ report: '10-D', ...period })?.needs).toBe('distributionDate');
  expect(deadlineProblem({ report: 'N-CSR', ...period })?.needs).toBe('transmitted');
  expect(deadlineProblem({ report: '20-F', ...period })).toBeNull();
  expect(deadlineProblem({ report: '20-F', filerStatus: null, periodEnded: '2023-02-29' })?.needs).toBe('periodEnded');
  expect(() => computeDeadline({ report: '10-K', ...period }, calendar)).toThrow(/filer status/);
});
