import type { Span } from '../source/source-text';

/** A date in running text. */
export interface WrittenDate extends Span {
  /** ISO, `YYYY-MM-DD`. */
  readonly iso: string;
  /** Whether every letter and figure is as it should be (a scanner's O for 0 is not). */
  readonly clean: boolean;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Figures as typed or scanned: O for 0, l and I for 1, S for 5, B for 8, Z for 2. */
const figure = '[0-9OoQlI|!SsBZz]';
const gap = '[\\s_,.]*';
const day = `(?:${figure}{1,2})`;
const year = `(?:[12lIZz|]${figure}{3}|(?:'|\\u2019)?${figure}{2}(?![0-9]))`;
const patterns: readonly { pattern: RegExp; read: (groups: readonly string[]) => [string, string, string] | null }[] = [
  {
    pattern: new RegExp(
      `(?<![A-Za-z0-9])([A-Za-z0]{3,10})\\.?${gap}(${day})(?:st|nd|rd|th)?${gap},?${gap}(${year})`,
      'g',
    ),
    read: ([name = '', dayText = '', yearText = '']) => withMonthName(name, dayText, yearText),
  },
  {
    pattern: new RegExp(
      `(?<![0-9])(?<![A-Za-z](?=[A-Za-z]))(${day})(?:st|nd|rd|th)?(?:\\s+day)?-?${gap}(?:of)?${gap}([A-Za-z]{3,10})\\.?-?${gap}(${year})`,
      'g',
    ),
    read: ([dayText = '', name = '', yearText = '']) => withMonthName(name, dayText, yearText),
  },
  {
    pattern: new RegExp(`(?<![0-9])(${day})\\s?[/.-]\\s?(${day})\\s?[/.-]\\s?(${year})`, 'g'),
    read: ([month = '', dayText = '', yearText = '']) =>
      Number(figures(month)) > 12 ? [yearText, dayText, month] : [yearText, month, dayText],
  },
  {
    pattern: /(?<![0-9])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![0-9])/g,
    read: ([yearText = '', month = '', dayText = '']) => [yearText, month, dayText],
  },
];

/**
 * All dates in a text, in order: `March 31, 2026`, `Sept. 30, 2004`, `31 December 2025`, `this 31st day of March, 2004`,
 * `12/31/2025` (month first unless it cannot be), `2025-12-31`; figures misread by a scanner are read as meant.
 */
export function findDates(text: string): WrittenDate[] {
  const dates = patterns.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const parts = read(match.slice(1));
      const iso = parts === null ? null : calendarDay(parts);
      if (iso === null) return [];
      const clean = !/\d[OoQlI|!SsBZz]|[OoQlI|!SsBZz]\d/.test(match[0]);
      return [{ iso, clean, from: match.index, to: match.index + match[0].length }];
    }),
  );
  dates.sort((one, other) => one.from - other.from || other.to - one.to);
  return dates.filter((date, index) => dates.slice(0, index).every((earlier) => earlier.to <= date.from));
}

function withMonthName(name: string, dayText: string, yearText: string): [string, string, string] | null {
  const month = monthNumber(name.toLowerCase().replaceAll('0', 'o'));
  return month === null ? null : [yearText, String(month), dayText];
}

/** A month's name, its usual short forms, or its name with one letter wrong, lost or doubled. */
function monthNumber(word: string): number | null {
  const short = months.findIndex((month) => word === month || (word === 'sept' && month === 'sep'));
  if (short >= 0) return short + 1;
  const exact = monthNames.indexOf(word);
  if (exact >= 0) return exact + 1;
  if (word.length < 4) return null;
  const read = folded(word);
  const near = foldedNames.findIndex((name) => isNear(read, name));
  return near >= 0 ? near + 1 : null;
}

/** A word with the letters that a scanner confuses made one. */
function folded(word: string): string {
  return word.replace(/rn/g, 'm').replace(/[1l|]/g, 'i').replace(/vv/g, 'w');
}

const foldedNames = monthNames.map(folded);

function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const tailOf = (text: string, length: number) => text.slice(length);
  return (
    tailOf(one, start + 1) === tailOf(other, start + 1) ||
    tailOf(one, start) === tailOf(other, start + 1) ||
    tailOf(one, start + 1) === tailOf(other, start)
  );
}

function figures(text: string): string {
  return text
    .replace(/[OoQ]/g, '0')
    .replace(/[lI|!]/g, '1')
    .replace(/[Ss]/g, '5')
    .replace(/B/g, '8')
    .replace(/[Zz]/g, '2')
    .replace(/\D/g, '');
}

/** Two-digit years from 70 on are of the 1900s; years outside 1980 to 2079 are no filing's. */
function calendarDay([yearText, monthText, dayText]: [string, string, string]): string | null {
  const typed = figures(yearText);
  const fullYear = typed.length === 2 ? Number(typed) + (Number(typed) >= 70 ? 1900 : 2000) : Number(typed);
  const [month, dayNumber] = [Number(figures(monthText)), Number(figures(dayText))];
  if (fullYear < 1980 || fullYear > 2079 || month < 1 || month > 12 || dayNumber < 1) return null;
  const instant = new Date(Date.UTC(fullYear, month - 1, dayNumber));
  return instant.getUTCDate() === dayNumber ? instant.toISOString().slice(0, 10) : null;
}
