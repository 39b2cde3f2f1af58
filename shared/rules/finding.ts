import type { FieldPath } from '../draft/field-path';

/** BLOCK: do not release. ERROR: fix, or sign an override with a reason. WARN and INFO never stop anything. */
export const severities = ['block', 'error', 'warn', 'info'] as const;
export type Severity = (typeof severities)[number];

/** What a rule says about a draft. `message` holds what, why and what to do; `authority` the section it rests on. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: FieldPath;
  readonly message: string;
  readonly authority: string;
}
