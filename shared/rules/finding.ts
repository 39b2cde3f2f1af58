import type { ComparedWords } from '../document/compare';
import type { FieldPath } from '../draft/field-path';

/** BLOCK: do not release. ERROR: fix, or sign an override with a reason. WARN and INFO never stop anything. */
export const severities = ['block', 'error', 'warn', 'info'] as const;
export type Severity = (typeof severities)[number];

/** An exact change of answers that mends a finding; `label` is its name in the list of steps to undo. */
export interface FindingFix {
  readonly label: string;
  readonly changes: readonly [FieldChange, ...FieldChange[]];
}

/** An answer to replace: the field and its new value. */
export interface FieldChange {
  readonly path: FieldPath;
  readonly value: unknown;
}

/** What a rule says about a draft. `message` holds what, why and what to do; `authority` the section it rests on. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: FieldPath;
  readonly message: string;
  readonly authority: string;
  /** Where the finding is about words: from the right ones (removed) to the found ones (added). */
  readonly words?: readonly ComparedWords[];
  /** Only where one exact change mends it. */
  readonly fix?: FindingFix;
}
