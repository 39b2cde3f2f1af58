import { isCivilDate, monthNumber } from '../../time/civil-date';

/** A date as a text writes it. `iso` is `null` when no such day exists (June 31). */
export interface WrittenDate {
  readonly written: string;
  readonly iso: string | null;
  /** Where it begins in the text that was read. */
  readonly index: number;
}

const months = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const patterns: readonly { readonly pattern: RegExp; readonly order: 'mdy' | 'dmy' | 'ymd' }[] = [
  { pattern: new RegExp(`\\b(${months}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'gi'), order: 'mdy' },
  { pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${months}),? (\\d{4})\\b`, 'gi'), order: 'dmy' },
  { pattern: /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g, order: 'mdy' },
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g, order: 'ymd' },
];

/** Every full date in a text, in the order of the text; dates without a year are left alone. */
export function datesIn(text: string): readonly WrittenDate[] {
  const found = patterns.flatMap(({ pattern, order }) =>
    [...text.matchAll(pattern)].map((match) => read(match, order)).filter((date) => date !== null),
  );
  return found.sort((a, b) => a.index - b.index);
}

/** A month that a text gives for what will happen: "in June 2026", "during late June 2026". */
export interface WrittenMonth {
  readonly written: string;
  /** ISO date of the month's first day. */
  readonly firstDay: string;
}

const wholeMonth = new RegExp(
  `\\b(?:in|during|by|until)(?: the| early| mid| late|-| end of| second half of){0,3} (${months}) (\\d{4})\\b`,
  'gi',
);

/** Every month without a day that a sentence names as a time. */
export function monthsIn(sentence: string): readonly WrittenMonth[] {
  return [...sentence.matchAll(wholeMonth)].flatMap(([written, name = '', year = '']) => {
    const number = monthNumber(name);
    return number === null ? [] : [{ written, firstDay: `${year}-${String(number).padStart(2, '0')}-01` }];
  });
}

function read(match: RegExpExecArray, order: 'mdy' | 'dmy' | 'ymd'): WrittenDate | null {
  const [written, first = '', second = '', third = ''] = match;
  const [year, month, day] =
    order === 'ymd' ? [first, second, third] : order === 'dmy' ? [third, second, first] : [third, first, second];
  const number = /^\d+$/.test(month) ? Number(month) : monthNumber(month);
  if (number === null) return null;
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { written, iso: isCivilDate(iso) ? iso : null, index: match.index };
}
