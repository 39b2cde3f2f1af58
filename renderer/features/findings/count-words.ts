import type { Finding } from '../../../shared/rules/finding';
import { findingsStrings } from '../../strings/findings';

/** `3 to fix, 2 to check` for people. */
export function countWords(findings: readonly Finding[]): string {
  const mustFix = findings.filter(({ severity }) => severity === 'block' || severity === 'error').length;
  const checks = findings.filter(({ severity }) => severity === 'warn').length;
  const parts = [
    mustFix > 0 ? findingsStrings.mustFix(mustFix) : null,
    checks > 0 ? findingsStrings.checks(checks) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? findingsStrings.none : parts.join(', ');
}
