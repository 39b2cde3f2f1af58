import type { Draft } from '../../../shared/draft/draft';
import { getField } from '../../../shared/draft/field-path';
import type { PartId } from '../../../shared/form/fields/field';
import { fieldsOfPart, findField, formParts } from '../../../shared/form/fields/form-fields';
import { isAnswered } from '../../../shared/form/fields/visibility';
import type { Finding } from '../../../shared/rules/finding';

export type PartState = 'empty' | 'problems' | 'done';

/** The parts that hold an answer. */
export function answeredParts(draft: Draft | null): PartId[] {
  if (draft === null) return [];
  const isBegun = (part: PartId) => fieldsOfPart(part).some(({ path }) => isAnswered(getField(draft, path)));
  return formParts.map(({ id }) => id).filter(isBegun);
}

/** How far a part is: `problems` counts what must be fixed in it. */
export function partState(part: PartId, answered: readonly PartId[], findings: readonly Finding[]) {
  const problems = findings.filter(
    ({ field, severity }) => (severity === 'block' || severity === 'error') && findField(field)?.part === part,
  ).length;
  return { state: stateOf(answered.includes(part), problems), problems };
}

function stateOf(answered: boolean, problems: number): PartState {
  if (!answered) return 'empty';
  return problems > 0 ? 'problems' : 'done';
}
