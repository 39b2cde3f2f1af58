import type { Draft } from '../../../shared/draft/draft';
import { getField, type FieldPath } from '../../../shared/draft/field-path';
import { formFields } from '../../../shared/form/fields/form-fields';

export interface Match {
  readonly path: FieldPath;
  readonly count: number;
  readonly replaced: string;
}

export interface Search {
  readonly words: string;
  readonly replacement: string;
  readonly matchCase: boolean;
}

/** The text answers in which the words stand, with what each would read after replacing. */
export function findInDraft(draft: Draft, { words, replacement, matchCase }: Search): readonly Match[] {
  if (words === '') return [];
  const pattern = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), matchCase ? 'gu' : 'giu');
  return formFields
    .filter(({ kind }) => kind === 'text' || kind === 'prose')
    .flatMap(({ path }) => {
      const text = getField(draft, path);
      if (typeof text !== 'string') return [];
      const count = text.match(pattern)?.length ?? 0;
      return count === 0 ? [] : [{ path, count, replaced: text.replace(pattern, () => replacement) }];
    });
}
