import type { Draft, EditionId } from '../../draft/draft';
import { getField } from '../../draft/field-path';
import { assertNever } from '../../text/assert-never';
import type { Condition, Field, Option } from './field';

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

/** The options an edition's sheet prints, and the one that is chosen even where it does not. */
export function optionsFor(options: readonly Option[], edition: EditionId, chosen: unknown): readonly Option[] {
  return options.filter(
    (option) => option.editions === undefined || option.editions.includes(edition) || option.value === chosen,
  );
}
