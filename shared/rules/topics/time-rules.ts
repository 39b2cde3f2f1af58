import { deadlineInputOf, draftDeadlineProblem, fieldOfNeed } from '../../deadlines/draft-deadline';
import { cutOffInstant, filedAsOf } from '../../deadlines/filed-as-of';
import { extensionDays } from '../../deadlines/terms';
import { addDays, dayAndDate, daysBetween } from '../../time/civil-date';
import type { Hit, Rule, Subject } from '../rule';
import { when } from './helpers';

/** Rules 6 to 9 and 14: due dates and the one-day window. */
export const timeRules: readonly Rule[] = [
  {
    id: 'filer-status',
    number: 6,
    severity: 'error',
    field: 'registrant.filerStatus',
    title: 'What the due date depends on is known; otherwise no date is shown',
    authority: 'Form 10-K, General Instruction A(2); Form 10-Q, General Instruction A(1); Forms 10-D and N-CSR',
    action: 'Answer it; the program never guesses a due date.',
    check: dueDateKnown,
  },
  {
    id: 'notice-window',
    number: 7,
    severity: 'block',
    field: 'relief.claimed',
    title: 'The notice is filed by 5:30 p.m. Eastern on the business day after the due date',
    authority: 'Rule 12b-25(a), (b)(1); Regulation S-T Rule 13(a)(2)',
    action: 'File the notice without delay, leave the Part II box empty and claim no relief in the text.',
    check: noticeWindow,
  },
  {
    id: 'cut-off-near',
    number: 8,
    severity: 'warn',
    field: 'cover.periodEnded',
    title: 'At most two hours are left to 5:30 p.m. Eastern on the last day',
    authority: 'Regulation S-T Rule 13(a)(2)',
    action: 'Begin the transmission before 5:30 p.m. Eastern time.',
    check: cutOffNear,
  },
  {
    id: 'before-due-date',
    number: 9,
    severity: 'info',
    field: 'cover.periodEnded',
    title: 'The notice is filed well before the due date',
    authority: 'Rule 12b-25(a)',
    action: 'Make sure that the reasons will still be true on the due date.',
    check: wellBeforeDue,
  },
  {
    id: 'extended-date-rolled',
    number: 14,
    severity: 'info',
    field: 'relief.claimed',
    title: 'The extended date moved over a weekend or holiday',
    authority: 'Exchange Act Rule 0-3(a)',
    action: 'Use the later date in your calendar.',
    check: extendedDateRolled,
  },
];

function dueDateKnown({ draft }: Subject): readonly Hit[] {
  const problem = draftDeadlineProblem(draft);
  if (problem === null || problem.needs === 'periodEnded') return [];
  return [
    { field: fieldOfNeed(problem), message: `No due date can be shown. ${problem.message}`, action: problem.action },
  ];
}

function noticeWindow({ draft, context, deadline }: Subject): readonly Hit[] {
  if (deadline === null) return [];
  const filed = filedAsOf(context.now, context.calendar).date;
  if (filed <= deadline.notifyBy) return [];
  const days = `filed now it would be dated ${dayAndDate(filed)}, and the last day was ${dayAndDate(deadline.notifyBy)}`;
  return draft.relief.claimed === true
    ? [{ message: `The notice is too late for the relief that the Part II box claims: ${days}.` }]
    : [
        {
          severity: 'warn',
          field: 'cover.periodEnded',
          message: `The notice is late: ${days}. It must still be filed.`,
          action: 'File it without delay, and claim no relief in the text.',
        },
      ];
}

function cutOffNear({ context, deadline }: Subject): readonly Hit[] {
  if (deadline === null) return [];
  const left = cutOffInstant(deadline.notifyBy) - context.now;
  const minutes = Math.ceil(left / 60_000);
  return when(left >= 0 && left <= 2 * 60 * 60_000, {
    message: `${minutes === 1 ? '1 minute is' : `${minutes} minutes are`} left for the notice: begun after 5:30 p.m. Eastern time it is dated the next business day.`,
  });
}

function wellBeforeDue({ context, deadline }: Subject): readonly Hit[] {
  if (deadline === null) return [];
  const days = daysBetween(filedAsOf(context.now, context.calendar).date, deadline.due);
  return when(days > 5, {
    message: `The report is due in ${days} days, on ${dayAndDate(deadline.due)}; a notice so early is unusual.`,
  });
}

function extendedDateRolled({ draft, deadline }: Subject): readonly Hit[] {
  const input = deadlineInputOf(draft);
  if (deadline === null || input === null || draft.relief.claimed === false) return [];
  const days = extensionDays(input.report);
  const raw = addDays(deadline.due, days);
  return when(raw !== deadline.extendedDue, {
    message: `Day ${days} after the due date, ${dayAndDate(raw)}, is no business day: the extension ends on ${dayAndDate(deadline.extendedDue)}.`,
  });
}
