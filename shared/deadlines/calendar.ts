import { allForYear } from '@18f/us-federal-holidays';
import { addDays, dayOfWeek } from '../time/civil-date';
import { specialClosures, type Closure } from './closures';

/** Which days the SEC works, and why not on the others. Dates are ISO calendar dates. */
export interface BusinessCalendar {
  /** Why no filing is due or dated on this day (`Saturday`, `Veterans Day`, a closure's name); `null` on a business day. */
  closedBecause(date: string): string | null;
  /** Closures that are reported but not counted on this day. */
  reported(date: string): Closure | null;
  /** Closures the user added, for the line that says which table was used. */
  readonly added: readonly Closure[];
}

/**
 * The SEC's business calendar: federal holidays from the kept library (a holiday on Saturday is observed on Friday, on
 * Sunday on Monday; New Year's Day on a Saturday closes December 31; Juneteenth from 2021; Inauguration Day is none),
 * and the special closures that count. `added` closures count too and win over the table.
 */
export function businessCalendar(added: readonly Closure[] = []): BusinessCalendar {
  const closures = new Map([...specialClosures, ...added].map((closure) => [closure.date, closure]));
  const years = new Map<number, ReadonlyMap<string, string>>();
  const holidays = (year: number) => {
    const known = years.get(year) ?? holidaysOf(year);
    years.set(year, known);
    return known;
  };
  const closureOn = (date: string, status: Closure['status']) => {
    const closure = closures.get(date);
    return closure?.status === status ? closure : null;
  };
  return {
    closedBecause: (date) =>
      weekend(date) ?? holidays(Number(date.slice(0, 4))).get(date) ?? closureOn(date, 'counted')?.name ?? null,
    reported: (date) => closureOn(date, 'reported'),
    added,
  };
}

/** The first business day on or after `date`, and each day passed over with its reason. */
export function rollForward(
  date: string,
  calendar: BusinessCalendar,
): { date: string; passed: readonly { date: string; reason: string }[] } {
  const passed: { date: string; reason: string }[] = [];
  let day = date;
  for (;;) {
    const reason = calendar.closedBecause(day);
    if (reason === null) return { date: day, passed };
    passed.push({ date: day, reason });
    day = addDays(day, 1);
  }
}

/** The first business day after `date`. */
export function nextBusinessDay(date: string, calendar: BusinessCalendar): string {
  return rollForward(addDays(date, 1), calendar).date;
}

function weekend(date: string): string | null {
  const day = dayOfWeek(date);
  if (day === 6) return 'Saturday';
  return day === 7 ? 'Sunday' : null;
}

/** Observed holidays whose day lies in `year`: the next year's New Year's Day may be observed on December 31. */
function holidaysOf(year: number): ReadonlyMap<string, string> {
  const observed = [...allForYear(year), ...allForYear(year + 1)].map(
    ({ name, dateString }) => [isoDate(dateString), name] as const,
  );
  return new Map(observed.filter(([date]) => date.startsWith(`${year}-`)));
}

/** The library writes `2016-1-1` or `2016-01-01`, by version. */
function isoDate(dateString: string): string {
  const [year = '', month = '', day = ''] = dateString.split('-');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
