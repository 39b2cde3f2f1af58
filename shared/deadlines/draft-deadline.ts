import type { Draft } from '../draft/draft';
import type { FieldPath } from '../draft/field-path';
import { computeDeadline } from './compute-deadline';
import type { BusinessCalendar } from './calendar';
import type { Deadline, DeadlineInput } from './deadline';
import { deadlineProblem, type DeadlineProblem } from './deadline-input';

/** What the deadline of a draft depends on, `null` while report or period are not known. */
export function deadlineInputOf(draft: Draft): DeadlineInput | null {
  const { report, periodEnded, transitionReport, transitionPeriodEnded } = draft.cover;
  if (report === null) return null;
  const period = transitionReport === null ? periodEnded : (transitionPeriodEnded ?? periodEnded);
  if (period === null) return null;
  return {
    report,
    periodEnded: period,
    filerStatus: draft.registrant.filerStatus,
    erisa: draft.preflight['erisa-plan'] === true,
    distributionDate: dateAnswer(draft, 'distribution-date'),
    transmitted: dateAnswer(draft, 'transmitted-on'),
    transitionDecided: transitionReport === null ? null : dateAnswer(draft, 'transition-decided-on'),
  };
}

/** What keeps the draft's deadline from being computed, `null` if nothing does or report or period are missing. */
export function draftDeadlineProblem(draft: Draft): DeadlineProblem | null {
  const input = deadlineInputOf(draft);
  return input === null ? null : (deadlineProblem(input) ?? unansweredPlan(draft));
}

/** The field of a draft that a problem is about. */
export function fieldOfNeed({ needs }: DeadlineProblem): FieldPath {
  return fieldsOfNeeds[needs] ?? 'registrant.filerStatus';
}

/** The field to answer for a deadline, `null` where it is known. */
export function missingForDeadline(draft: Draft): FieldPath | null {
  const { report, transitionReport } = draft.cover;
  if (report === null) return 'cover.report';
  if (deadlineInputOf(draft) === null) {
    return transitionReport === null ? 'cover.periodEnded' : 'cover.transitionPeriodEnded';
  }
  const problem = draftDeadlineProblem(draft);
  return problem === null ? null : fieldOfNeed(problem);
}

const fieldsOfNeeds: Readonly<Record<string, FieldPath>> = {
  filerStatus: 'registrant.filerStatus',
  erisa: 'preflight.erisa-plan',
  distributionDate: 'preflight.distribution-date',
  transmitted: 'preflight.transmitted-on',
  transitionDecided: 'preflight.transition-decided-on',
  periodEnded: 'cover.periodEnded',
};

/** A form file without the flag says that the plan is none of ERISA; a draft without the answer says nothing. */
function unansweredPlan(draft: Draft): DeadlineProblem | null {
  if (draft.cover.report !== '11-K' || typeof draft.preflight['erisa-plan'] === 'boolean') return null;
  return {
    needs: 'erisa',
    message:
      'Expected whether the plan is subject to ERISA, because then Form 11-K is due 180 days after its year, otherwise 90; found no answer.',
    action: 'Answer it in the interview.',
  };
}

/** The draft's deadline, `null` where it cannot be computed (see {@link draftDeadlineProblem}); never a guess. */
export function draftDeadline(draft: Draft, calendar: BusinessCalendar): Deadline | null {
  const input = deadlineInputOf(draft);
  return input === null || draftDeadlineProblem(draft) !== null ? null : computeDeadline(input, calendar);
}

function dateAnswer(draft: Draft, question: string): string | null {
  const answer = draft.preflight[question];
  return typeof answer === 'string' && answer !== '' ? answer : null;
}
