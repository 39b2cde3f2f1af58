import type { Draft } from '../../../shared/draft/draft';
import { getField } from '../../../shared/draft/field-path';
import type { PartId } from '../../../shared/form/fields/field';
import { fieldsOfPart, findField, formParts } from '../../../shared/form/fields/form-fields';
import { isAnswered } from '../../../shared/form/fields/visibility';
import type { Finding } from '../../../shared/rules/finding';

/** `waiting` has answers of last time that nobody has looked at. */
export type PartState = 'empty' | 'problems' | 'waiting' | 'done';

interface Known {
  /** The parts that hold an answer. */
  readonly answered: readonly PartId[];
  /** The parts with answers of last time to look at. */
  readonly waiting: readonly PartId[];
  readonly findings: readonly Finding[];
}

/** The parts that hold an answer. */
export function answeredParts(draft: Draft | null): PartId[] {
  if (draft === null) return [];
  const isBegun = (part: PartId) => fieldsOfPart(part).some(({ path }) => isAnswered(getField(draft, path)));
  return formParts.map(({ id }) => id).filter(isBegun);
}

/** How far a part is: `problems` counts what must be fixed in it. */
export function partState(
  part: PartId,
  { answered, waiting, findings }: Known,
): { state: PartState; problems: number } {
  const problems = findings.filter(
    ({ field, severity }) => (severity === 'block' || severity === 'error') && findField(field)?.part === part,
  ).length;
  if (!answered.includes(part)) return { state: 'empty', problems };
  if (problems > 0) return { state: 'problems', problems };
  return { state: waiting.includes(part) ? 'waiting' : 'done', problems };
}
