import type { Draft } from '../../draft/draft';
import { getField } from '../../draft/field-path';
import { assertNever } from '../../text/assert-never';
import type { Condition, Field } from './field';

/** Whether an answer is there: neither unknown nor an empty text nor an empty list. */
export function isAnswered(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : true;
}

/** Whether a condition holds for a draft. */
export function holds(condition: Condition, draft: Draft): boolean {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'answered':
      return isAnswered(getField(draft, condition.path));
    case 'equals':
      return getField(draft, condition.path) === condition.value;
    case 'edition':
      return condition.among.includes(draft.edition);
    case 'not':
      return !holds(condition.condition, draft);
    case 'any':
      return condition.conditions.some((each) => holds(each, draft));
    default:
      return assertNever(condition);
  }
}

/** Whether a field is shown: its condition holds, or it has an answer that must not be hidden. */
export function isVisible(field: Field, draft: Draft): boolean {
  return holds(field.visibleWhen, draft) || isAnswered(getField(draft, field.path));
}
