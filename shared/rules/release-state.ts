import type { Finding } from './finding';

/** A typed reason for releasing a notice in spite of an ERROR; it goes into the audit log. */
export interface Override {
  readonly rule: string;
  readonly reason: string;
}

/** What each severity does to the release, as data. */
export const severityEffects = {
  block: { stops: true, overridable: false },
  error: { stops: true, overridable: true },
  warn: { stops: false, overridable: false },
  info: { stops: false, overridable: false },
} as const satisfies Record<Finding['severity'], { stops: boolean; overridable: boolean }>;

/** Whether a notice may be released, and what stands against it. */
export interface ReleaseState {
  readonly releasable: boolean;
  /** BLOCK findings: nothing but a change removes them. */
  readonly blocking: readonly Finding[];
  /** ERROR findings without an override. */
  readonly unresolved: readonly Finding[];
  readonly overridden: readonly { readonly finding: Finding; readonly reason: string }[];
  /** Overrides that fit no ERROR finding: the rule is unknown, silent, or cannot be overridden. */
  readonly unused: readonly Override[];
}

/** The fewest characters that count as a reason. */
const shortestReason = 3;

/** Holds findings against overrides. One override covers every ERROR finding of its rule; a blank reason covers none. */
export function releaseState(findings: readonly Finding[], overrides: readonly Override[]): ReleaseState {
  const reasonFor = (finding: Finding) =>
    severityEffects[finding.severity].overridable
      ? overrides.find(({ rule, reason }) => rule === finding.rule && reason.trim().length >= shortestReason)?.reason
      : undefined;
  const stopping = findings.filter((finding) => severityEffects[finding.severity].stops);
  const blocking = stopping.filter((finding) => !severityEffects[finding.severity].overridable);
  const errors = stopping.filter((finding) => severityEffects[finding.severity].overridable);
  const unresolved = errors.filter((finding) => reasonFor(finding) === undefined);
  const overridden = errors.flatMap((finding) => {
    const reason = reasonFor(finding);
    return reason === undefined ? [] : [{ finding, reason: reason.trim() }];
  });
  return {
    releasable: blocking.length === 0 && unresolved.length === 0,
    blocking,
    unresolved,
    overridden,
    unused: overrides.filter(({ rule }) => !overridden.some(({ finding }) => finding.rule === rule)),
  };
}
