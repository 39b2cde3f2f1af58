import type { FilerStatus, Report } from '../draft/draft';

/** What the due date depends on. All dates are ISO calendar dates without a zone. */
export interface DeadlineInput {
  readonly report: Report;
  readonly periodEnded: string;
  /** Needed for 10-K and 10-Q; asked, never guessed. */
  readonly filerStatus: FilerStatus | null;
  /** 11-K only: the plan is subject to ERISA. */
  readonly erisa?: boolean;
  /** 10-D only: the required distribution date. */
  readonly distributionDate?: string | null;
  /** N-CSR only: the day the report was transmitted to shareholders. */
  readonly transmitted?: string | null;
  /** Transition reports only: the day the new fiscal year end was decided (Rules 13a-10, 15d-10). */
  readonly transitionDecided?: string | null;
}

/** One step of the reasoning: the date it arrives at, in words, and the rule it rests on. */
export interface DeadlineStep {
  readonly date: string;
  readonly text: string;
  readonly authority: string;
}

/** The computed dates (ISO) and the reasoning, one step a sentence with its rule. */
export interface Deadline {
  /** Period end plus the form's days, before any roll. */
  readonly rawDue: string;
  /** The due date: `rawDue` rolled over weekends and federal holidays (Rule 0-3(a)). */
  readonly due: string;
  /** Last day for Form 12b-25: the next business day after `due` (Rule 12b-25(a)). */
  readonly notifyBy: string;
  /** Last day of the extension: 15 or 5 calendar days after `due`, rolled (Rule 12b-25(b)(2)(ii)). */
  readonly extendedDue: string;
  readonly steps: readonly DeadlineStep[];
}
