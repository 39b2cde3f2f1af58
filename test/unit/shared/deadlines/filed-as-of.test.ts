import { expect, test } from 'vitest';
import { businessCalendar } from '../../../../shared/deadlines/calendar';
import { calendarFile } from '../../../../shared/deadlines/calendar-file';
import { computeDeadline } from '../../../../shared/deadlines/compute-deadline';
import { countdown } from '../../../../shared/deadlines/countdown';
import { cutOffInstant, filedAsOf } from '../../../../shared/deadlines/filed-as-of';

const calendar = businessCalendar();

test.each([
  ['Apple, August 10, 2006, 8:45 p.m.', '2006-08-10T20:45:42-04:00', '2006-08-11', true],
  ['Apple, December 14, 2006, 6:13 p.m.', '2006-12-14T18:13:00-05:00', '2006-12-15', true],
  ['NVIDIA, September 11, 2006, 8:40 a.m.', '2006-09-11T08:40:00-04:00', '2006-09-11', true],
  ['on the stroke, winter', '2024-01-10T17:30:00-05:00', '2024-01-10', true],
  ['a millisecond late, winter', '2024-01-10T17:30:00.001-05:00', '2024-01-11', true],
  ['on the stroke, summer', '2024-07-10T17:30:00-04:00', '2024-07-10', true],
  ['summer by the winter clock', '2024-07-10T17:30:00-05:00', '2024-07-11', true],
  ['Friday evening', '2024-07-12T17:31:00-04:00', '2024-07-15', true],
  ['the first Sunday of daylight saving', '2024-03-10T12:00:00-04:00', '2024-03-11', false],
  ['the Friday before daylight saving ends', '2024-11-01T21:00:00Z', '2024-11-01', true],
  ['the Friday before daylight saving, from Tokyo', '2026-03-07T07:30:00+09:00', '2026-03-06', true],
  ['the Friday before daylight saving, a second late', '2026-03-06T22:30:01Z', '2026-03-09', true],
  ['the Monday after daylight saving began', '2026-03-09T21:30:00Z', '2026-03-09', true],
  ['the Monday after daylight saving began, by the winter clock', '2026-03-09T22:30:00Z', '2026-03-10', true],
  ['the hour that daylight saving skips', '2026-03-08T07:00:00Z', '2026-03-09', false],
  ['the hour that comes twice', '2026-11-01T06:30:00Z', '2026-11-02', false],
  ['the Monday after daylight saving ended, from India', '2026-11-03T04:00:00+05:30', '2026-11-02', true],
  ['October 2006, by the law before 2007', '2006-10-30T22:30:00Z', '2006-10-30', true],
  ['the last day of a year, from Sydney', '2026-01-01T09:30:00+11:00', '2025-12-31', true],
  ['the last evening of a year', '2025-12-31T22:30:01Z', '2026-01-02', true],
  ['after EDGAR has closed', '2024-07-10T22:00:00-04:00', '2024-07-11', false],
  ['before EDGAR opens', '2024-07-10T05:59:59-04:00', '2024-07-10', false],
  ['a holiday', '2024-07-04T12:00:00-04:00', '2024-07-05', false],
  ['a special closure', '2018-12-05T12:00:00-05:00', '2018-12-06', false],
])('%s', (_name, instant, date, edgarOpen) => {
  expect(filedAsOf(Date.parse(instant), calendar)).toMatchObject({ date, edgarOpen });
});

const deadline = computeDeadline({ report: '10-Q', filerStatus: 'accelerated', periodEnded: '2026-04-30' }, calendar);

test.each([
  ['2026-06-08T12:00:00-04:00', 'before-due', false],
  ['2026-06-09T12:00:00-04:00', 'due-day', false],
  ['2026-06-09T17:31:00-04:00', 'notice-window', false],
  ['2026-06-10T15:30:00-04:00', 'notice-window', true],
  ['2026-06-10T17:31:00-04:00', 'notice-late', false],
  ['2026-06-15T17:31:00-04:00', 'extension-over', false],
])('the countdown at %s is in phase %s', (instant, phase, urgent) => {
  expect(countdown(deadline, Date.parse(instant), calendar)).toMatchObject({ phase, urgent });
});

test('the cut-off follows daylight saving', () => {
  expect(new Date(cutOffInstant('2026-06-10')).toISOString()).toBe('2026-06-10T21:30:00.000Z');
  expect(new Date(cutOffInstant('2026-12-10')).toISOString()).toBe('2026-12-10T22:30:00.000Z');
  expect(new Date(cutOffInstant('2026-03-08')).toISOString()).toBe('2026-03-08T21:30:00.000Z');
  expect(new Date(cutOffInstant('2026-11-01')).toISOString()).toBe('2026-11-01T22:30:00.000Z');
});

test('the calendar file keeps to RFC 5545', () => {
  const file = calendarFile([
    {
      deadline,
      report: '10-Q',
      registrant: 'Łódź, Zażółć; Gęślą\\Jaźń\nHoldings Incorporated of Delaware and Elsewhere',
      uid: 'draft-1',
      stamp: Date.parse('2026-06-09T12:00:00Z'),
    },
  ]);
  const lines = file.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const unfolded = file.replaceAll('\r\n ', '');
  expect(unfolded).toContain('SUMMARY:Due: Łódź\\, Zażółć\\; Gęślą\\\\Jaźń\\nHoldings Incorporated');
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20260609');
  expect(unfolded).toContain('DTEND:20260610T213000Z');
  expect(unfolded).toContain('DTEND:20260615T213000Z');
  expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(3);
});
