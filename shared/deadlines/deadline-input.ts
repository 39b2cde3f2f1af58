import { AppError } from '../errors/app-error';
import { isCivilDate } from '../time/civil-date';
import type { DeadlineInput } from './deadline';
import { needsFilerStatus, terms } from './terms';

/** Why a due date cannot be computed: the answer that is missing or impossible, and what to do. */
export interface DeadlineProblem {
  readonly needs: keyof DeadlineInput;
  readonly message: string;
  readonly action: string;
}

/** Years the calendar is made for: EDGAR's first filings to the end of the next century. */
const years = { first: 1993, last: 2199 };

/** The first thing that keeps a due date from being computed, `null` when there is nothing. */
export function deadlineProblem(input: DeadlineInput): DeadlineProblem | null {
  return dateProblem(input) ?? statusProblem(input) ?? startProblem(input);
}

/** As {@link deadlineProblem}, thrown. @throws AppError `deadline-input` */
export function assertDeadlineInput(input: DeadlineInput): void {
  const problem = deadlineProblem(input);
  if (problem === null) return;
  const { message, action, needs } = problem;
  throw new AppError('deadline-input', { message, action, details: { needs } });
}

function dateProblem(input: DeadlineInput): DeadlineProblem | null {
  const dates = ['periodEnded', 'distributionDate', 'transmitted', 'transitionDecided'] as const;
  for (const needs of dates) {
    const date = input[needs] ?? null;
    if (date === null) continue;
    if (!isCivilDate(date)) return impossible(needs, date, 'a date that exists, as YYYY-MM-DD');
    const year = Number(date.slice(0, 4));
    if (year < years.first || year > years.last) {
      return impossible(needs, date, `a date from ${years.first} to ${years.last}`);
    }
  }
  return null;
}

function impossible(needs: keyof DeadlineInput, found: string, expected: string): DeadlineProblem {
  return {
    needs,
    message: `Expected ${expected} for ${labels[needs]}, found "${found.slice(0, 20)}".`,
    action: 'Correct the date.',
  };
}

function statusProblem(input: DeadlineInput): DeadlineProblem | null {
  if (!needsFilerStatus(input.report) || input.filerStatus !== null) return null;
  return {
    needs: 'filerStatus',
    message: `Expected the filer status, because it decides when Form ${input.report} is due; found none.`,
    action: 'Say large-accelerated, accelerated or non-accelerated; the cover of the last annual report shows it.',
  };
}

function startProblem(input: DeadlineInput): DeadlineProblem | null {
  const start = terms.find((term) => term.report === input.report)?.start;
  if (start === 'distribution-date' && (input.distributionDate ?? null) === null) {
    return {
      needs: 'distributionDate',
      message: 'Expected the required distribution date, from which Form 10-D is due; found none.',
      action: 'Give the distribution date of the servicing agreement.',
    };
  }
  if (start === 'transmission' && (input.transmitted ?? null) === null) {
    return {
      needs: 'transmitted',
      message: 'Expected the day the report went to shareholders, from which Form N-CSR is due; found none.',
      action: 'Give the day of transmission (Rule 30e-1: within 60 days of the period end).',
    };
  }
  return null;
}

const labels: Readonly<Record<keyof DeadlineInput, string>> = {
  report: 'the report',
  periodEnded: 'the period end',
  filerStatus: 'the filer status',
  erisa: 'the ERISA answer',
  distributionDate: 'the distribution date',
  transmitted: 'the day of transmission',
  transitionDecided: 'the day the fiscal year end was changed',
};
