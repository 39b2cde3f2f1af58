import { getField, type FieldPath } from '../../../shared/draft/field-path';
import type { Draft } from '../../../shared/draft/draft';

/** The fields that are scored: all that a filing prints. */
export const scoredFields: readonly FieldPath[] = [
  'cover.report',
  'cover.periodEnded',
  'cover.transitionReport',
  'cover.transitionPeriodEnded',
  'cover.items',
  'cover.secFileNumber',
  'cover.cusip',
  'registrant.name',
  'registrant.formerName',
  'registrant.street',
  'registrant.street2',
  'registrant.city',
  'registrant.state',
  'registrant.zip',
  'relief.claimed',
  'narrative',
  'contact.name',
  'contact.areaCode',
  'contact.phone',
  'priorReports.allFiled',
  'priorReports.missing',
  'results.significantChange',
  'results.explanation',
  'signature.registrant',
  'signature.date',
  'signature.name',
  'signature.title',
];

/** How text was worsened on its way: misread letters are forgiven in values, wrong values are not. */
export interface Tolerance {
  /** The share of a text's letters that may differ, the noise itself. */
  readonly letters: number;
}

/** Whether a field was read right: equal but for blanks and typographic signs; long texts by both ends, as the scorer does. */
export function isRight(got: unknown, want: unknown, tolerance: Tolerance = { letters: 0 }): boolean {
  if (want === null || want === undefined) return got === null || got === undefined;
  if (typeof want !== 'string') return got === want;
  if (typeof got !== 'string') return false;
  const [one, other] = [fold(got), fold(want)];
  if (other.length <= 120) return isNear(one, other, tolerance);
  return isNear(one.slice(0, 60), other.slice(0, 60), tolerance) && isNear(one.slice(-60), other.slice(-60), tolerance);
}

export function wrongFields(got: Draft, want: Draft, tolerance?: Tolerance): FieldPath[] {
  return scoredFields.filter((field) => !isRight(getField(got, field), getField(want, field), tolerance));
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * Edit distance within what the noise itself explains: its mean over the text's letters (a misreading costs up to two edits)
 * and three standard deviations.
 */
function isNear(one: string, other: string, { letters }: Tolerance): boolean {
  if (one === other) return true;
  if (letters === 0) return false;
  const mean = other.length * letters * 1.5;
  return editDistance(one, other) <= Math.max(1, Math.ceil(mean + 3 * Math.sqrt(mean)));
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let index = 1; index <= other.length; index++) {
      const change = (row[index - 1] ?? 0) + (one[at - 1] === other[index - 1] ? 0 : 1);
      next[index] = Math.min(change, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
