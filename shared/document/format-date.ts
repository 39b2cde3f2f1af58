import { monthNames } from '../time/month-names';

/**
 * A date as it stands in a filing: `2004-03-15` is `March 15, 2004`. A date that is not in the calendar (`2004-02-31`, a
 * half-typed draft) is printed as it was typed, so that nobody reads another day into it.
 */
export function formatDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  const name = monthNames[(month ?? 0) - 1];
  if (year === undefined || day === undefined || name === undefined) return isoDate;
  if (day < 1 || day > daysInMonth(year, month ?? 0)) return isoDate;
  return `${name} ${day}, ${isoDate.slice(0, 4)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The inverse of {@link formatDate}: ISO of `March 15, 2004`, or of a date printed as typed; `null` for anything else. */
export function parseDate(text: string | null): string | null {
  if (text === null || /^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const [, name, day, year] = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/.exec(text) ?? [];
  const month = monthNames.indexOf(name ?? '') + 1;
  if (month === 0 || day === undefined || year === undefined) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
