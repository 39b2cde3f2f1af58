import { diffWordsWithSpace } from 'diff';
import type { ComparedWords } from '../../../shared/document/compare';
import type { Draft } from '../../../shared/draft/draft';
import { getField, type FieldPath } from '../../../shared/draft/field-path';
import { allFields } from '../../../shared/form/fields/form-fields';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import { compareStrings } from '../../strings/compare';

export interface ChangedField {
  readonly path: FieldPath;
  readonly label: string;
  readonly words: readonly ComparedWords[];
}

const segmenter = new Intl.Segmenter('en-US', { granularity: 'word' });

/** The fields whose answers differ, word by word, in the order of the sheet. */
export function changedFields(before: Draft, after: Draft): readonly ChangedField[] {
  return allFields
    .map(({ path, label }) => ({ path, label, from: answer(before, path), to: answer(after, path) }))
    .filter(({ from, to }) => from !== to)
    .map(({ path, label, from, to }) => ({ path, label, words: compareAnswers(from, to) }));
}

function compareAnswers(from: string, to: string): readonly ComparedWords[] {
  return diffWordsWithSpace(from, to, { intlSegmenter: segmenter }).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

function answer(draft: Draft, path: FieldPath): string {
  const value = getField(draft, path);
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? compareStrings.yes : compareStrings.no;
  if (Array.isArray(value)) return (value as Draft['exhibits']).map(({ type, title }) => `${type} ${title}`).join('; ');
  return typeof value === 'string' || typeof value === 'number' ? writtenDate(String(value)) : '';
}
