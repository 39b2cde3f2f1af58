import type { Draft } from '../../../shared/draft/draft';
import { getField } from '../../../shared/draft/field-path';
import type { PartId } from '../../../shared/form/fields/field';
import { fieldsOfPart, findField } from '../../../shared/form/fields/form-fields';
import { isAnswered } from '../../../shared/form/fields/visibility';
import type { Finding } from '../../../shared/rules/finding';

export type PartState = 'empty' | 'problems' | 'done';

/** How far a part is: `problems` counts what must be fixed in it. */
export function partState(part: PartId, draft: Draft | null, findings: readonly Finding[]) {
  const answered = fieldsOfPart(part).some((field) => draft !== null && isAnswered(getField(draft, field.path)));
  const problems = findings.filter(
    ({ field, severity }) => (severity === 'block' || severity === 'error') && findField(field)?.part === part,
  ).length;
  return { state: stateOf(answered, problems), problems };
}

function stateOf(answered: boolean, problems: number): PartState {
  if (!answered) return 'empty';
  return problems > 0 ? 'problems' : 'done';
}
