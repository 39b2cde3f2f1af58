import { dayAndDate } from '../time/civil-date';
import { easternClock, easternDate, easternInstant, easternMinutes } from '../time/eastern';
import { nextBusinessDay, type BusinessCalendar } from './calendar';

/** Minutes after midnight, Eastern time: EDGAR opens, the day's filing date ends, EDGAR closes. */
const opens = 6 * 60;
const cutOff = 17 * 60 + 30;
const closes = 22 * 60;

/** The date a transmission begun at an instant carries, and why. */
export interface FiledAsOf {
  /** ISO date that EDGAR prints as FILED AS OF DATE. */
  readonly date: string;
  /** Whether EDGAR takes a submission at that instant at all. */
  readonly edgarOpen: boolean;
  readonly explanation: string;
  readonly authority: string;
}

/**
 * The filing date of a transmission begun at `instant` (milliseconds since 1970 UTC): the same business day up to and
 * including 5:30 p.m. Eastern time, the next business day after it (Regulation S-T Rule 13(a)(2)). Form 12b-25 is not
 * among the forms that have until 10 p.m.
 */
export function filedAsOf(instant: number, calendar: BusinessCalendar): FiledAsOf {
  const today = easternDate(instant);
  const minutes = easternMinutes(instant);
  const closed = calendar.closedBecause(today);
  const inTime = closed === null && minutes <= cutOff;
  const date = inTime ? today : nextBusinessDay(today, calendar);
  const edgarOpen = closed === null && minutes >= opens && minutes < closes;
  const when = `${easternClock(instant)} on ${dayAndDate(today)}`;
  return {
    date,
    edgarOpen,
    explanation: [
      explain(when, dayAndDate(date), closed, inTime),
      edgarOpen ? '' : ' EDGAR itself is closed then: it is open from 6:00 a.m. to 10:00 p.m. on business days.',
    ].join(''),
    authority: 'Regulation S-T Rule 13(a)(2); Exchange Act Rule 0-2',
  };
}

function explain(when: string, date: string, closed: string | null, inTime: boolean): string {
  if (closed !== null) return `${when} is not a business day (${closed}): filed as of ${date}.`;
  if (inTime) return `${when} is not after 5:30 p.m.: filed as of ${date}.`;
  return `${when} is after 5:30 p.m.: filed as of the next business day, ${date}.`;
}

/** The last instant (milliseconds) at which a transmission still carries `date`: 5:30 p.m. Eastern time. */
export function cutOffInstant(date: string): number {
  return easternInstant(date, 17, 30);
}
