import type { Report } from '../../draft/draft';
import type { Hit, Rule, Subject } from '../rule';
import { isBlank, reportWords, when } from './helpers';

/** Rules 34 and 35: a notice about a portion of a report. */
export const partialRules: readonly Rule[] = [
  {
    id: 'items-valid',
    number: 34,
    severity: 'error',
    field: 'cover.items',
    title: 'The omitted Items exist in that form',
    authority: 'Rule 12b-25(a), (e)',
    action: 'Name the Items by their numbers, or leave the line empty if the whole report is late.',
    check: itemsValid,
  },
  {
    id: 'partial-duties',
    number: 35,
    severity: 'info',
    field: 'cover.items',
    title: 'A partial notice brings two duties: mark the cover, put the legend on the amendment',
    authority: 'Rule 12b-25(e) (words from memory)',
    action: 'See the checklist.',
    check: ({ draft }) =>
      when(itemsIn(draft.cover.items).length > 0, {
        message: `Only Items ${itemsIn(draft.cover.items).join(', ')} are late: the balance must be filed on time with the omitted Items marked on its cover, and the later amendment bears the legend.`,
      }),
  },
];

const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`);
const sixteens = [...'ABCDEFGHIJK'].map((letter) => `16${letter}`);

/** Item numbers that a form has or had. */
const itemsOf: Partial<Readonly<Record<Report, readonly string[]>>> = {
  '10-K': [...numbered(1, 16), '1A', '1B', '1C', '4A', '5A', '7A', '9A', '9B', '9C', '9A(T)', '9A(T'],
  '10-Q': [...numbered(1, 6), '1A', '4T', '4(T)'],
  '20-F': [...numbered(1, 19), '4A', '15T', ...sixteens],
};

const wholeReport = /^\s*(?:n\/?\.?a\.?|none|not applicable|all|entire\b.*|-+)\s*\.?\s*$/i;

/** The Items a cover names, upper case; a whole-report notice (empty, N/A, none) has none. */
export function itemsIn(items: string | null): readonly string[] {
  const text = (items ?? '').slice(0, 1000);
  if (isBlank(text) || wholeReport.test(text)) return [];
  const plain = text.replace(/\bpart\s+[IVX]+\b/gi, ' ');
  return [...new Set((plain.match(/\b\d{1,2}(?:[A-Z]\b|\(T\))?/gi) ?? []).map((item) => item.toUpperCase()))];
}

function itemsValid({ draft }: Subject): readonly Hit[] {
  const { report, items } = draft.cover;
  if (isBlank(items) || report === null) return [];
  const named = itemsIn(items);
  if (named.length === 0) {
    return when(!wholeReport.test((items ?? '').slice(0, 1000)), {
      message: 'The line for omitted Items names none by its number.',
    });
  }
  const known = itemsOf[report];
  const unknown = known === undefined ? [] : named.filter((item) => !known.includes(item));
  return when(unknown.length > 0, {
    message: `${reportWords(report)} has no Item ${unknown.slice(0, 5).join(', ')}.`,
  });
}
