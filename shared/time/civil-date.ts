import { Temporal } from 'temporal-polyfill';
import { monthNames } from './month-names';

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Whether a text is a calendar date that exists, as `YYYY-MM-DD` (2023-02-29 is not). */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const dayMilliseconds = 86_400_000;

/** `date` plus calendar days (may be negative), both ISO, years 1000 to 9999. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** `date` plus months; a day that the month lacks becomes its last (October 31 + 4 months = February 28 or 29). */
export function addMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();
}

/** Calendar days from one ISO date to another, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);
}

/** 1 = Monday ... 7 = Sunday. */
export function dayOfWeek(date: string): number {
  return new Date(Date.parse(date)).getUTCDay() || 7;
}

/** `Monday`, ... for an ISO date. */
export function dayName(date: string): string {
  return dayNames[dayOfWeek(date) - 1] ?? '';
}

/** `March 15, 2004`: the way dates stand in a filing. */
export function longDate(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return `${monthNames[month - 1] ?? ''} ${day}, ${year}`;
}

/** `Monday, March 15, 2004`. */
export function dayAndDate(date: string): string {
  return `${dayName(date)}, ${longDate(date)}`;
}

/** The number of a month by its English name or usual abbreviation (`sept`, `Sept.`), `null` if it is none. */
export function monthNumber(name: string): number | null {
  const wanted = name.toLowerCase().replace('.', '');
  if (wanted.length < 3) return null;
  const index = monthNames.findIndex((month) => month.toLowerCase().startsWith(wanted === 'sept' ? 'sep' : wanted));
  return index < 0 ? null : index + 1;
}
