import { addDays, daysBetween, isCivilDate, longDate } from '../../time/civil-date';
import { datesIn } from '../narrative/dates';
import type { Hit, Subject } from '../rule';
import { when } from './helpers';

/** Days by which a 52-53 week year may end away from the end of a month. */
const slack = 8;

/** Rule 5: the period against the fiscal calendar, and against the one that Part III speaks of. */
export function periodPlausible(subject: Subject): readonly Hit[] {
  return [...calendarHits(subject), ...otherPeriodHits(subject)];
}

/** The period end against the fiscal year end, where it is known, and against the ends of months otherwise. */
function calendarHits(subject: Subject): readonly Hit[] {
  const { report, periodEnded, transitionReport } = subject.draft.cover;
  if (report === null || report === '10-D' || transitionReport !== null) return [];
  if (periodEnded === null || !isCivilDate(periodEnded) || periodEnded < '1934-06-06' || periodEnded > subject.today)
    return [];
  const yearEnd = fiscalYearEnd(subject);
  if (yearEnd === null) {
    return when(distanceFromMonthEnd(periodEnded) > slack, {
      message: `${longDate(periodEnded)} is not near the end of a month, as periods usually are.`,
    });
  }
  const months = monthsAfter(yearEnd, periodEnded);
  if (report === '10-Q') return quarterHits(months, periodEnded);
  const annual = report === '10-K' || report === '20-F' || report === '11-K' || report === 'N-CEN';
  return when(annual && months !== 0, {
    message: `Form ${report} is for a fiscal year, but ${longDate(periodEnded)} is not its end as given (${yearEnd}).`,
  });
}

/** What remains of last time's text: the late report, named with another period and never with the one on the cover. */
function otherPeriodHits({ draft, narrative }: Subject): readonly Hit[] {
  const { report, periodEnded } = draft.cover;
  if (report === null || periodEnded === null || !isCivilDate(periodEnded)) return [];
  const named = periodsOf(report, narrative.text);
  const [first] = named;
  if (first === undefined || named.some((date) => Math.abs(daysBetween(date, periodEnded)) <= slack)) return [];
  return [
    {
      field: 'narrative',
      message: `Part III speaks of Form ${report} for the period that ended ${longDate(first)}; on the cover it is ${longDate(periodEnded)}.`,
      action: 'Bring the text of last time up to date, its other dates too.',
    },
  ];
}

/** Ends of periods that a text gives a form: "Form 10-Q for the fiscal quarter ended September 30, 2025". */
function periodsOf(form: string, text: string): readonly string[] {
  return datesIn(text).flatMap(({ iso, index }) => {
    const before = text.slice(Math.max(0, index - 90), index);
    const isPeriod =
      /\b(?:period|quarter|months|year)s? end(?:ed|ing) $/i.test(before) && before.includes(`Form ${form}`);
    return iso !== null && isPeriod ? [iso] : [];
  });
}

function quarterHits(months: number | null, periodEnded: string): readonly Hit[] {
  if (months === 0) {
    return [
      {
        message: `${longDate(periodEnded)} ends the fiscal year: there is no Form 10-Q for the fourth quarter, Form 10-K covers it.`,
      },
    ];
  }
  return when(months === null || months % 3 !== 0, {
    message: `${longDate(periodEnded)} does not end the first, second or third quarter of the fiscal year as given.`,
  });
}

/** `MM-DD`, from the private answer or the EDGAR header (`MMDD`). */
function fiscalYearEnd({ draft, context }: Subject): string | null {
  const answer = draft.preflight['fiscal-year-end'];
  const given = typeof answer === 'string' ? answer : (context.header?.fiscalYearEnd ?? '');
  const match = /^(\d{2})-?(\d{2})$/.exec(given.trim());
  const iso = `2024-${match?.[1] ?? ''}-${match?.[2] ?? ''}`;
  return match !== null && isCivilDate(iso) ? iso.slice(5) : null;
}

/** Whole months (0 to 11) from the fiscal year end to the period end, `null` when no month fits within the slack. */
function monthsAfter(yearEnd: string, periodEnded: string): number | null {
  const year = Number(periodEnded.slice(0, 4));
  const [month = 1, day = 1] = yearEnd.split('-').map(Number);
  for (let count = 0; count < 12; count += 1) {
    for (const from of [year - 1, year, year + 1]) {
      if (Math.abs(daysBetween(dayIn(from, month + count, day), periodEnded)) <= slack) return count;
    }
  }
  return null;
}

/** The day of a month counted from January of a year (13 is January of the next), or the last day the month has. */
function dayIn(year: number, month: number, day: number): string {
  const next = `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const last = addDays(next, -1);
  return Number(last.slice(8)) <= day ? last : `${last.slice(0, 8)}${String(day).padStart(2, '0')}`;
}

function distanceFromMonthEnd(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const ends = [dayIn(year, month, 31), addDays(`${date.slice(0, 8)}01`, -1)];
  return Math.min(...ends.map((end) => Math.abs(daysBetween(end, date))));
}
