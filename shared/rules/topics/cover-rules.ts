import { editions } from '../../form/editions';
import { submissionType, explainLookAlike } from '../../form/submission-type';
import { isCivilDate, longDate } from '../../time/civil-date';
import type { Hit, Rule, Subject } from '../rule';
import { reportWords, when } from './helpers';
import { periodPlausible } from './period-plausible';

/** Rules 1 to 5: the boxes and dates of the cover. */
export const coverRules: readonly Rule[] = [
  {
    id: 'report-box',
    number: 1,
    severity: 'block',
    field: 'cover.report',
    title: 'Exactly one report box is checked',
    authority: 'Form 12b-25, cover (check one)',
    action: 'Check the box of the one report that is late.',
    check: reportBox,
  },
  {
    id: 'submission-type',
    number: 2,
    severity: 'block',
    field: 'cover.report',
    title: 'The checked box agrees with the EDGAR submission type',
    authority: 'Form 12b-25, cover; EDGAR submission types',
    action: 'Check the box that belongs to the submission type, or correct the type.',
    check: submissionTypeAgrees,
  },
  {
    id: 'period-date',
    number: 3,
    severity: 'block',
    field: 'cover.periodEnded',
    title: 'The period date is there, exists, is past and equals the header',
    authority: 'Form 12b-25, cover (For Period Ended); EDGAR header, period of report',
    action: 'Enter the last day of the period that the late report covers.',
    check: periodDate,
  },
  {
    id: 'transition-box',
    number: 4,
    severity: 'error',
    field: 'cover.transitionReport',
    title: 'Transition box, transition date and report box agree',
    authority: 'Form 12b-25, cover (transition reports)',
    action: 'Check the transition box of the same report and enter its date, or clear both.',
    check: transitionBox,
  },
  {
    id: 'period-plausible',
    number: 5,
    severity: 'warn',
    field: 'cover.periodEnded',
    title: 'The period end fits the fiscal year and the text: 10-K at its end, 10-Q never for the fourth quarter',
    authority: 'Form 12b-25, cover and Part III; Form 10-K and Form 10-Q, General Instruction A',
    action: 'Compare the date with the fiscal calendar.',
    check: periodPlausible,
  },
];

function reportBox({ draft }: Subject): readonly Hit[] {
  const { report } = draft.cover;
  if (report === null) {
    return [{ message: 'No report box is checked, and the notice must say which one report is late.' }];
  }
  const edition = editions[draft.edition];
  const hasBox = edition.cover.reports.some((box) => box.report === report);
  return when(!hasBox, {
    message: `${edition.title} has no box for ${reportWords(report)}, so none would be checked.`,
    action: 'Choose the report, or bring the notice to the edition that has its box.',
  });
}

function submissionTypeAgrees({ draft, context }: Subject): readonly Hit[] {
  const stated = context.header?.submissionType?.trim() ?? null;
  const derived = submissionType(draft);
  if (stated === null || derived === null || stated === derived) return [];
  const lookAlike = explainLookAlike(stated);
  const why = lookAlike === null ? '' : ` ${stated} looks like a type of this form: ${lookAlike}`;
  return [
    {
      message: `The box and the amendment mark give submission type ${derived}, the header says ${stated}.${why}`,
      field: stated.replace('/A', '') === derived.replace('/A', '') ? 'amendment.number' : 'cover.report',
    },
  ];
}

function periodDate(subject: Subject): readonly Hit[] {
  const { cover } = subject.draft;
  const inTransition = cover.periodEnded === null && cover.transitionPeriodEnded !== null;
  if (inTransition && cover.transitionReport !== null) {
    return dateHits(cover.transitionPeriodEnded, 'cover.transitionPeriodEnded', subject);
  }
  return dateHits(cover.periodEnded, 'cover.periodEnded', subject);
}

function dateHits(date: string | null, field: NonNullable<Hit['field']>, subject: Subject): readonly Hit[] {
  if (date === null) return [{ field, message: 'The period is not stated, and nothing can be dated without it.' }];
  if (!isCivilDate(date)) return [{ field, message: `The calendar has no day ${date}.` }];
  if (date < '1934-06-06') {
    return [{ field, message: `A period that ended on ${longDate(date)} lies before the Exchange Act.` }];
  }
  if (date > subject.today) {
    return [
      {
        field,
        message: `The period ends on ${longDate(date)}, after today, ${longDate(subject.today)}: no report on it can be late.`,
      },
    ];
  }
  const header = subject.context.header?.periodOfReport ?? null;
  return when(header !== null && header !== date, {
    field,
    message: `The cover says ${longDate(date)}, the EDGAR header says ${header ?? ''}: both must be the same day.`,
  });
}

function transitionBox({ draft, today }: Subject): readonly Hit[] {
  const { report, transitionReport, transitionPeriodEnded: date } = draft.cover;
  if (transitionReport === null && date === null) return [];
  if (transitionReport === null) {
    return [{ message: 'A transition period is dated, but no transition box is checked.' }];
  }
  const edition = editions[draft.edition];
  const field = 'cover.transitionPeriodEnded';
  return [
    ...when(report !== null && report !== transitionReport, {
      message: `The transition box says ${reportWords(transitionReport)}, the report box ${reportWords(report)}: they contradict each other.`,
    }),
    ...when(!edition.cover.transitionReports.some((box) => box.report === transitionReport), {
      message: `${edition.title} has no transition box for ${reportWords(transitionReport)}.`,
    }),
    ...when(date === null, { field, message: 'A transition box is checked, but the transition period has no date.' }),
    ...when(date !== null && (!isCivilDate(date) || date > today), {
      field,
      message: `${date ?? ''} is not a day on which a transition period can have ended.`,
    }),
  ];
}
