import type { Draft } from '../draft/draft';
import type { FieldPath } from '../draft/field-path';
import type { ComparedWords } from '../document/compare';
import type { Deadline } from '../deadlines/deadline';
import type { CheckContext } from './context';
import type { FindingFix, Severity } from './finding';
import type { TextReading } from './narrative/text-reading';

/** What a rule looks at: the draft, the facts outside it, and what several rules need worked out once. */
export interface Subject {
  readonly draft: Draft;
  readonly context: CheckContext;
  /** `null` where it cannot be computed: then no rule speaks of a date. */
  readonly deadline: Deadline | null;
  /** Today's ISO date in Eastern time. */
  readonly today: string;
  readonly narrative: TextReading;
  readonly explanation: TextReading;
}

/** One thing a rule found. What is left out comes from the rule: its field, its severity, what to do. */
export interface Hit {
  /** What is wrong and why it matters, one or two sentences. */
  readonly message: string;
  readonly field?: FieldPath;
  readonly severity?: Severity;
  /** What to do, where the rule's own advice does not fit. */
  readonly action?: string;
  readonly words?: readonly ComparedWords[];
  readonly fix?: FindingFix;
}

/** A rule of the form as data, with one pure function. Ids are stable for ever and never reused. */
export interface Rule {
  /** Kebab-case, such as `report-box`: what `--override` and the audit log name. */
  readonly id: string;
  /** Its number in the list of section 6 of the domain notes, which is also its place in the order. */
  readonly number: number;
  /** The gravest severity it can give. */
  readonly severity: Severity;
  readonly field: FieldPath;
  readonly title: string;
  readonly authority: string;
  /** What to do, one sentence in the imperative. */
  readonly action: string;
  readonly check: (subject: Subject) => readonly Hit[];
}
