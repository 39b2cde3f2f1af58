import { diffWordsWithSpace, type ChangeObject } from 'diff';
import type { Draft } from '../../../shared/draft/draft';
import { getField, type FieldPath } from '../../../shared/draft/field-path';
import { allFields } from '../../../shared/form/fields/form-fields';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import { compareStrings } from '../../strings/compare';

export interface ChangedField {
  readonly path: FieldPath;
  readonly label: string;
  readonly parts: readonly ChangeObject<string>[];
}

const segmenter = new Intl.Segmenter('en-US', { granularity: 'word' });

/** The fields whose answers differ, word by word, in the order of the sheet. */
export function changedFields(before: Draft, after: Draft): readonly ChangedField[] {
  return allFields
    .map(({ path, label }) => ({ path, label, from: words(before, path), to: words(after, path) }))
    .filter(({ from, to }) => from !== to)
    .map(({ path, label, from, to }) => ({
      path,
      label,
      parts: diffWordsWithSpace(from, to, { intlSegmenter: segmenter }),
    }));
}

function words(draft: Draft, path: FieldPath): string {
  const value = getField(draft, path);
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? compareStrings.yes : compareStrings.no;
  if (Array.isArray(value)) return (value as Draft['exhibits']).map(({ type, title }) => `${type} ${title}`).join('; ');
  return typeof value === 'string' || typeof value === 'number' ? writtenDate(String(value)) : '';
}
