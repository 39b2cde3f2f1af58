import { isCivilDate, longDate, addDays, monthNumber } from '../../time/civil-date';

/** Two-digit years from 70 on are of the 1900s: EDGAR has no filing before 1993, and no period reaches 2070. */
const centuryPivot = 70;

/**
 * A date typed in a usual form (`9/30/26`, `09-30-2026`, `2026-09-30`, `Sept. 30, 2026`, `30 September 2026`, `20260930`)
 * as ISO `YYYY-MM-DD`; `null` when it is none of them or no day of the calendar. Month before day, as Americans write.
 */
export function parseTypedDate(text: string): string | null {
  const tidy = text
    .trim()
    .replace(/[\u00A0\s]+/g, ' ')
    .replace(/(\d)(st|nd|rd|th)\b/i, '$1');
  return isoForm(tidy) ?? americanForm(tidy) ?? monthFirst(tidy) ?? dayFirst(tidy);
}

/** An ISO date in the form's words, `September 30, 2026`; the text itself when it is not an ISO date. */
export function writtenDate(iso: string): string {
  return isCivilDate(iso) ? longDate(iso) : iso;
}

/** An ISO date in figures, `09/30/2026`; the text itself when it is not an ISO date. */
export function shortDate(iso: string): string {
  return iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$2/$3/$1');
}

/** The ISO date some days later (or earlier), by the calendar; `null` for a text that is no ISO date. */
export function addDaysTo(iso: string, days: number): string | null {
  return isCivilDate(iso) ? addDays(iso, days) : null;
}

function isoForm(text: string): string | null {
  const match = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$/.exec(text);
  return match && (text.length === 8 || /[-/.]/.test(text)) ? calendarDay(match[1], match[2], match[3]) : null;
}

function americanForm(text: string): string | null {
  const match = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})$/.exec(text);
  return match ? calendarDay(match[3], match[1], match[2]) : null;
}

function monthFirst(text: string): string | null {
  const match = /^([A-Za-z]+)\.? ?(\d{1,2}) ?,? ?(\d{4}|\d{2})$/.exec(text);
  return match ? calendarDay(match[3], monthOf(match[1]), match[2]) : null;
}

function dayFirst(text: string): string | null {
  const match = /^(\d{1,2}) ?([A-Za-z]+)\.?,? ?(\d{4}|\d{2})$/.exec(text);
  return match ? calendarDay(match[3], monthOf(match[2]), match[1]) : null;
}

function monthOf(name = ''): string | undefined {
  return monthNumber(name)?.toString();
}

function calendarDay(year = '', month = '', day = ''): string | null {
  const fullYear = year.length === 2 ? Number(year) + (Number(year) >= centuryPivot ? 1900 : 2000) : Number(year);
  const iso = `${String(fullYear).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(iso) && fullYear >= 1900 ? iso : null;
}
