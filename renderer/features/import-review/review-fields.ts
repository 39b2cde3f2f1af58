import { getField, type FieldPath } from '../../../shared/draft/field-path';
import { formFields } from '../../../shared/form/fields/form-fields';
import type { Field } from '../../../shared/form/fields/field';
import { isAnswered, isVisible } from '../../../shared/form/fields/visibility';
import type { FieldSource, ImportedFiling } from '../../../shared/ipc/contracts/filings';

/** A field is sure from here on: measured, of those at least 98 in 100 are right. */
export const sureFrom = 0.9;

export interface ReviewField {
  readonly field: Field;
  readonly source: FieldSource | null;
  readonly isFound: boolean;
  readonly isSure: boolean;
}

/** Every field worth looking at, the most doubtful first; among equals the order of the sheet stays. */
export function reviewFields({ draft, sources }: ImportedFiling): readonly ReviewField[] {
  const byField = new Map(sources.map((source) => [source.field, source]));
  return formFields
    .filter((field) => field.kind !== 'exhibits' && isVisible(field, draft))
    .map((field) => {
      const source = byField.get(field.path) ?? null;
      const isFound = isAnswered(getField(draft, field.path));
      const isSure = isFound ? (source?.confidence ?? 0) >= sureFrom : !field.required;
      return { field, source, isFound, isSure };
    })
    .toSorted((a, b) => doubtOf(b) - doubtOf(a));
}

function doubtOf({ field, source, isFound }: ReviewField): number {
  if (isFound) return 1 - (source?.confidence ?? 0);
  return field.required ? 1.5 : 0;
}

/** A candidate of the importer as the field's answer: text stays text, what is none of the kind is refused. */
export function candidateValue(field: Field, candidate: string): unknown {
  if (field.kind === 'yes-no') return candidate === 'true';
  return candidate;
}

export type Accepted = ReadonlySet<FieldPath>;
