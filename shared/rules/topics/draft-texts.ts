import type { Draft } from '../../draft/draft';
import type { FieldPath } from '../../draft/field-path';

/** Every text a person typed into the draft that is printed or filed, with its field. */
export function draftTexts(draft: Draft): readonly { readonly field: FieldPath; readonly text: string }[] {
  const sections = ['cover', 'registrant', 'contact', 'priorReports', 'results', 'signature'] as const;
  const inSections = sections.flatMap((section) =>
    Object.entries(draft[section]).map(([key, value]) => ({ field: `${section}.${key}` as FieldPath, value })),
  );
  const exhibits = draft.exhibits.map(({ type, title, file }, index) => ({
    field: `exhibits.${index}` as FieldPath,
    value: `${type}\n${title}\n${file}`,
  }));
  const others: readonly { field: FieldPath; value: unknown }[] = [
    { field: 'narrative', value: draft.narrative },
    { field: 'amendment.explanation', value: draft.amendment?.explanation },
  ];
  return [...inSections, ...others, ...exhibits].flatMap(({ field, value }) =>
    typeof value === 'string' && value !== '' ? [{ field, text: value }] : [],
  );
}
