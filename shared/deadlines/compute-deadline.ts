import { addDays, addMonths, dayAndDate, daysBetween, longDate } from '../time/civil-date';
import { rollForward, type BusinessCalendar } from './calendar';
import { closuresReviewedOn } from './closures';
import type { Deadline, DeadlineInput, DeadlineStep } from './deadline';
import { assertDeadlineInput } from './deadline-input';
import { extensionDays, terms, type Term } from './terms';

const rollRule = 'Exchange Act Rule 0-3(a)';
const extensionRule = 'Rule 12b-25(b)(2)(ii)';

/**
 * When a report is due, by when Form 12b-25 must be in, and when the extension ends, each with its reasoning.
 * @throws AppError `deadline-input` when an answer is missing (filer status, distribution date, transmission) or
 * impossible; nothing is ever guessed.
 */
export function computeDeadline(input: DeadlineInput, calendar: BusinessCalendar): Deadline {
  assertDeadlineInput(input);
  const term = termFor(input);
  const start = startOf(input, term);
  const rawDue = addTerm(start.date, term);
  const due = rollForward(rawDue, calendar);
  const notify = rollForward(addDays(due.date, 1), calendar);
  const days = extensionDays(input.report);
  const rawExtended = addDays(due.date, days);
  const extended = rollForward(rawExtended, calendar);
  return {
    rawDue,
    due: due.date,
    notifyBy: notify.date,
    extendedDue: extended.date,
    steps: [
      ...start.steps,
      { date: rawDue, text: termText(input, term, start.date, rawDue), authority: term.authority },
      ...rollSteps(due),
      {
        date: notify.date,
        text: `Form 12b-25 is due on the next business day, ${dayAndDate(notify.date)}, by 5:30 p.m. Eastern time.`,
        authority: 'Rule 12b-25(a); Regulation S-T Rule 13(a)(2)',
      },
      {
        date: rawExtended,
        text: `With the Part II box checked, the report may follow by the ${days === 5 ? 'fifth' : 'fifteenth'} calendar day after the due date, ${dayAndDate(rawExtended)}.`,
        authority: extensionRule,
      },
      ...rollSteps(extended),
      ...cautions(input, [rawDue, due.date, notify.date, rawExtended, extended.date], calendar),
    ],
  };
}

/** The row of the table that fits; every report has a last row without conditions on the period. */
function termFor(input: DeadlineInput): Term {
  const fits = (term: Term) =>
    term.report === input.report &&
    (term.statuses === undefined || (input.filerStatus !== null && term.statuses.includes(input.filerStatus))) &&
    (term.erisa === undefined || term.erisa === (input.erisa ?? false)) &&
    (term.periodFrom === undefined || input.periodEnded >= term.periodFrom);
  const term = terms.find(fits);
  if (term === undefined) throw new Error(`no due date in the table for ${input.report}`);
  return term;
}

/** The day the count starts: period end, distribution or transmission; for transition reports the later of two days. */
function startOf(input: DeadlineInput, term: Term): { date: string; steps: readonly DeadlineStep[] } {
  const decided = input.transitionDecided ?? null;
  if (term.start === 'period-end' && decided !== null && decided > input.periodEnded) {
    const text = `A transition report counts from the close of the transition period, ${longDate(input.periodEnded)}, or from the day the change was decided, ${longDate(decided)}, whichever is later.`;
    return { date: decided, steps: [{ date: decided, text, authority: 'Rules 13a-10 and 15d-10' }] };
  }
  const dates = {
    'period-end': input.periodEnded,
    'distribution-date': input.distributionDate,
    transmission: input.transmitted,
  };
  return { date: dates[term.start] ?? input.periodEnded, steps: [] };
}

function addTerm(start: string, { length }: Term): string {
  return 'days' in length ? addDays(start, length.days) : addMonths(start, length.months);
}

function termText(input: DeadlineInput, term: Term, start: string, rawDue: string): string {
  const length = 'days' in term.length ? `${term.length.days} days` : `${term.length.months} months`;
  const who = term.statuses === undefined ? '' : ` of ${statusWords[input.filerStatus ?? 'non-accelerated']}`;
  const plan = term.erisa === true ? ' of a plan subject to ERISA' : '';
  const decided = term.start === 'period-end' && start !== input.periodEnded;
  const from = decided ? 'the day the change was decided' : startWords[term.start];
  return `Form ${input.report}${who}${plan} is due ${length} after ${from}, ${longDate(start)}: ${dayAndDate(rawDue)}.`;
}

const statusWords = {
  'large-accelerated': 'a large accelerated filer',
  accelerated: 'an accelerated filer',
  'non-accelerated': 'a filer that is not accelerated',
};
const startWords = {
  'period-end': 'the end of the period',
  'distribution-date': 'the required distribution date',
  transmission: 'the day the report went to shareholders',
};

function rollSteps(rolled: ReturnType<typeof rollForward>): readonly DeadlineStep[] {
  if (rolled.passed.length === 0) return [];
  const days = rolled.passed.map(({ date, reason }) =>
    reason === 'Saturday' || reason === 'Sunday' ? dayAndDate(date) : `${dayAndDate(date)} (${reason})`,
  );
  const verb = days.length === 1 ? 'is not a business day' : 'are not business days';
  const text = `${days.join(' and ')} ${verb}: the date moves to ${dayAndDate(rolled.date)}.`;
  return [{ date: rolled.date, text, authority: rollRule }];
}

/** What a careful reader would want to know beside the dates; none of it moves one. */
function cautions(input: DeadlineInput, dates: readonly string[], calendar: BusinessCalendar): readonly DeadlineStep[] {
  const last = dates.at(-1) ?? input.periodEnded;
  const authority = 'Filing Desk, table of special closures';
  const reported = [...new Set(dates)].flatMap((date) => {
    const closure = calendar.reported(date);
    if (closure === null) return [];
    const text = `${longDate(date)} is reported as closed (${closure.name}; ${closure.source}) and is not counted: confirm it and add it to your table if the SEC says so.`;
    return [{ date, text, authority }];
  });
  return [...reported, ...lateTransmission(input), ...olderTerms(input), tableStep(last, calendar, authority)];
}

function lateTransmission(input: DeadlineInput): readonly DeadlineStep[] {
  const transmitted = input.transmitted ?? null;
  if (input.report !== 'N-CSR' || transmitted === null) return [];
  const days = daysBetween(input.periodEnded, transmitted);
  if (days >= 0 && days <= 60) return [];
  const text = `The report should go to shareholders within 60 days after the period end; the day given is ${days < 0 ? 'before the period end' : `${days} days after it`}.`;
  return [{ date: transmitted, text, authority: 'Rule 30e-1' }];
}

function olderTerms(input: DeadlineInput): readonly DeadlineStep[] {
  if (input.report !== '20-F' || input.periodEnded >= '2011-12-15') return [];
  const text =
    'For fiscal years that ended before December 15, 2011 the form is remembered to have allowed six months; four are counted here.';
  return [{ date: input.periodEnded, text, authority: 'from memory' }];
}

function tableStep(last: string, calendar: BusinessCalendar, authority: string): DeadlineStep {
  const added =
    calendar.added.length === 0
      ? ''
      : `, and ${calendar.added.length === 1 ? '1 closure' : `${calendar.added.length} closures`} added by you`;
  const old = daysBetween(closuresReviewedOn, last) > 365 ? ' The date lies more than a year after that review.' : '';
  const text = `Counted as closed: weekends, federal holidays as observed, and the special closures known on ${longDate(closuresReviewedOn)}${added}.${old}`;
  return { date: last, text, authority };
}
