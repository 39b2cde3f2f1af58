import type { Draft } from '../../../shared/draft/draft';
import { getField, type FieldPath } from '../../../shared/draft/field-path';
import { formFields } from '../../../shared/form/fields/form-fields';
import { isVisible } from '../../../shared/form/fields/visibility';
import type { Change } from '../../stores/history';

/** One place where the words stand: a field, and the characters of its text. */
export interface Match {
  readonly path: FieldPath;
  readonly from: number;
  readonly to: number;
}

export interface Search {
  readonly words: string;
  readonly replacement: string;
  readonly matchCase: boolean;
}

/** Every place of the words in the text answers, in the order of the sheet. */
export function findInDraft(draft: Draft, search: Pick<Search, 'words' | 'matchCase'>): readonly Match[] {
  if (search.words === '') return [];
  const pattern = patternOf(search);
  return textFields(draft).flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ path, from: index, to: index + found.length })),
  );
}

/** What the fields read when every place, or only the places of `among`, is replaced. */
export function replacements(draft: Draft, { replacement }: Search, among: readonly Match[]): readonly Change[] {
  return textFields(draft).flatMap(({ path, text }) => {
    const here = among.filter((match) => match.path === path);
    if (here.length === 0) return [];
    const value = here.reduceRight((words, { from, to }) => words.slice(0, from) + replacement + words.slice(to), text);
    return [{ path, value }];
  });
}

/** The match with a little of what stands around it, for the bar. */
export function snippetOf(draft: Draft, { path, from, to }: Match): readonly [string, string, string] {
  const around = 28;
  const text = textFields(draft).find((field) => field.path === path)?.text ?? '';
  const before = text.slice(Math.max(0, from - around), from);
  const after = text.slice(to, to + around);
  return [from > around ? `…${before}` : before, text.slice(from, to), to + around < text.length ? `${after}…` : after];
}

function patternOf({ words, matchCase }: Pick<Search, 'words' | 'matchCase'>): RegExp {
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), matchCase ? 'gu' : 'giu');
}

function textFields(draft: Draft): readonly { path: FieldPath; text: string }[] {
  return formFields
    .filter((field) => (field.kind === 'text' || field.kind === 'prose') && isVisible(field, draft))
    .flatMap(({ path }) => {
      const text = getField(draft, path);
      return typeof text === 'string' ? [{ path, text }] : [];
    });
}
