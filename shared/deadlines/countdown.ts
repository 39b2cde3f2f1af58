import type { BusinessCalendar } from './calendar';
import type { Deadline } from './deadline';
import { cutOffInstant, filedAsOf } from './filed-as-of';

/** Where a notice stands in time. */
export type CountdownPhase = 'before-due' | 'due-day' | 'notice-window' | 'notice-late' | 'extension-over';

/** What the deadline band shows. Durations are milliseconds, negative once passed. */
export interface Countdown {
  readonly phase: CountdownPhase;
  /** The date a notice sent now would carry. */
  readonly filedAsOf: string;
  /** 5:30 p.m. Eastern on the last day for the notice. */
  readonly notifyByInstant: number;
  readonly untilNotifyBy: number;
  /** 5:30 p.m. Eastern on the last day of the extension. */
  readonly extendedInstant: number;
  readonly untilExtended: number;
  /** Less than two hours are left for the notice. */
  readonly urgent: boolean;
}

const twoHours = 2 * 60 * 60 * 1000;

/** The countdown to a deadline at `now` (milliseconds since 1970 UTC). */
export function countdown(deadline: Deadline, now: number, calendar: BusinessCalendar): Countdown {
  const notifyByInstant = cutOffInstant(deadline.notifyBy);
  const extendedInstant = cutOffInstant(deadline.extendedDue);
  const date = filedAsOf(now, calendar).date;
  const untilNotifyBy = notifyByInstant - now;
  return {
    phase: phaseOf(deadline, date),
    filedAsOf: date,
    notifyByInstant,
    untilNotifyBy,
    extendedInstant,
    untilExtended: extendedInstant - now,
    urgent: untilNotifyBy >= 0 && untilNotifyBy <= twoHours,
  };
}

function phaseOf(deadline: Deadline, date: string): CountdownPhase {
  if (date < deadline.due) return 'before-due';
  if (date === deadline.due) return 'due-day';
  if (date <= deadline.notifyBy) return 'notice-window';
  return date <= deadline.extendedDue ? 'notice-late' : 'extension-over';
}
