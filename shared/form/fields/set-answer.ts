import type { Draft } from '../../draft/draft';
import { setField, type FieldPath } from '../../draft/field-path';

/**
 * A copy of the draft with one answer replaced, as the editor does it: an emptied text is unknown (`null`), and the
 * amendment comes and goes with its number (General Instruction 4: a notice is an amendment or it is not).
 */
export function setAnswer(draft: Draft, path: FieldPath, value: unknown): Draft {
  if (path === 'amendment.number') return { ...draft, amendment: amendmentWithNumber(draft, value) };
  if (path === 'amendment.explanation') {
    const number = draft.amendment?.number ?? 1;
    return { ...draft, amendment: { number, explanation: typeof value === 'string' ? value : '' } };
  }
  return setField(draft, path, value === '' ? null : value);
}

function amendmentWithNumber(draft: Draft, value: unknown): Draft['amendment'] {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) return null;
  return { number: value, explanation: draft.amendment?.explanation ?? '' };
}
