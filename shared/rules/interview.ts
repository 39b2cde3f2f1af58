import type { Draft } from '../draft/draft';
import type { Condition } from '../form/fields/field';
import { holds } from '../form/fields/visibility';
import { isCivilDate } from '../time/civil-date';

/** How a question is answered; `month-day` is `MM-DD`, `percent` a number. */
export type AnswerKind = 'yes-no' | 'date' | 'month-day' | 'percent';

/**
 * One question that the form does not ask and a rule needs. Answers are private: they are stored in the draft under
 * `preflight` by the question's id, and never printed or filed.
 */
export interface Question {
  readonly id: string;
  readonly text: string;
  /** Why it is asked. */
  readonly help: string;
  readonly answer: AnswerKind;
  /** The ids of the rules that need the answer. */
  readonly rules: readonly string[];
  readonly askedWhen: Condition;
}

const always: Condition = { kind: 'always' };
const report = (...values: readonly string[]): Condition => ({
  kind: 'any',
  conditions: values.map((value) => ({ kind: 'equals', path: 'cover.report', value })),
});
const claimed: Condition = { kind: 'equals', path: 'relief.claimed', value: true };
const noChange: Condition = { kind: 'equals', path: 'results.significantChange', value: false };

/** The pre-flight interview, in its order. Ids are stable for ever. */
export const questions: readonly Question[] = [
  {
    id: 'distribution-date',
    text: 'On what day was the required distribution?',
    help: 'Form 10-D is due 15 days after it.',
    answer: 'date',
    rules: ['filer-status'],
    askedWhen: report('10-D'),
  },
  {
    id: 'transmitted-on',
    text: 'On what day was the report transmitted to shareholders?',
    help: 'Form N-CSR is due 10 days after it.',
    answer: 'date',
    rules: ['filer-status'],
    askedWhen: report('N-CSR'),
  },
  {
    id: 'erisa-plan',
    text: 'Is the plan subject to ERISA?',
    help: 'Then Form 11-K is due 180 days after the plan year, otherwise 90.',
    answer: 'yes-no',
    rules: ['filer-status'],
    askedWhen: report('11-K'),
  },
  {
    id: 'transition-decided-on',
    text: 'On what day was the change of the fiscal year decided?',
    help: 'A transition report counts from the later of that day and the end of the transition period.',
    answer: 'date',
    rules: ['filer-status'],
    askedWhen: { kind: 'answered', path: 'cover.transitionReport' },
  },
  {
    id: 'fiscal-year-end',
    text: 'On what day does the fiscal year end (MM-DD)?',
    help: 'Form 10-K covers the whole year, and there is no Form 10-Q for its last quarter.',
    answer: 'month-day',
    rules: ['period-plausible'],
    askedWhen: report('10-K', '10-Q', '20-F'),
  },
  {
    id: 'restatement-pending',
    text: 'Is a restatement, a correction of an error or an Item 4.02 report pending or being considered?',
    help: 'In 2021 and 2023 the SEC sanctioned 13 issuers whose notices were silent on one that followed within days.',
    answer: 'yes-no',
    rules: ['restatement-pending'],
    askedWhen: always,
  },
  {
    id: 'investigation-pending',
    text: 'Does an internal or government investigation bear on the delay?',
    help: 'If so, Part III must say it: the reason must be given in reasonable detail.',
    answer: 'yes-no',
    rules: ['restatement-pending'],
    askedWhen: always,
  },
  {
    id: 'material-weakness-pending',
    text: 'Does a material weakness, found or being assessed, bear on the delay?',
    help: 'If so, Part III must say it.',
    answer: 'yes-no',
    rules: ['restatement-pending'],
    askedWhen: always,
  },
  {
    id: 'relief-reason-confirmed',
    text: 'Could the reason not be eliminated without unreasonable effort or expense?',
    help: 'The Part II box represents it, statement (a).',
    answer: 'yes-no',
    rules: ['relief-box'],
    askedWhen: claimed,
  },
  {
    id: 'relief-date-confirmed',
    text: 'Will the report be filed by the extended date?',
    help: 'The Part II box represents it, statement (b). A box checked against better knowledge is a false statement.',
    answer: 'yes-no',
    rules: ['relief-box'],
    askedWhen: claimed,
  },
  {
    id: 'relief-exhibit-confirmed',
    text: "Is the accountant's statement or other exhibit attached, or does none apply?",
    help: 'The Part II box represents it, statement (c).',
    answer: 'yes-no',
    rules: ['relief-box'],
    askedWhen: claimed,
  },
  {
    id: 'relief-declined-understood',
    text: 'Is it understood that without the box the report is late from the first day?',
    help: 'It may cost Form S-3 for twelve months, listing rights, Rule 144 and covenants.',
    answer: 'yes-no',
    rules: ['relief-box'],
    askedWhen: { kind: 'equals', path: 'relief.claimed', value: false },
  },
  {
    id: 'third-party-inability',
    text: "Is the reason another person's inability to furnish a required opinion, report or certification?",
    help: 'Rule 12b-25(c) then asks for a statement signed by that person, most often the auditor.',
    answer: 'yes-no',
    rules: ['third-party-reason'],
    askedWhen: claimed,
  },
  {
    id: 'third-party-statement-signed',
    text: "Is that person's statement signed, with the specific reasons, and attached?",
    help: 'Without it the relief of Rule 12b-25(b) is not available.',
    answer: 'yes-no',
    rules: ['third-party-statement'],
    askedWhen: { kind: 'equals', path: 'preflight.third-party-inability', value: true },
  },
  {
    id: 'expected-change-percent',
    text: 'What is the largest expected change of revenue, net income or loss, or earnings per share, in percent?',
    help: 'Against the same period of the last fiscal year; held against Part IV(3).',
    answer: 'percent',
    rules: ['results-size'],
    askedWhen: noChange,
  },
  {
    id: 'change-threshold-percent',
    text: 'From how many percent on do you call a change significant? (10 unless you say otherwise)',
    help: 'The form names no number; this level is yours.',
    answer: 'percent',
    rules: ['results-size'],
    askedWhen: noChange,
  },
  {
    id: 'results-turning-event',
    text: 'Is a turn between profit and loss, an impairment, an acquisition or a discontinued operation expected?',
    help: 'Each of them is usually a significant change.',
    answer: 'yes-no',
    rules: ['results-size'],
    askedWhen: noChange,
  },
  {
    id: 'results-public',
    text: 'Are the numbers of Part IV(3) public already?',
    help: 'If not, the notice makes them public: time it with the earnings release.',
    answer: 'yes-no',
    rules: ['results-not-public'],
    askedWhen: { kind: 'equals', path: 'results.significantChange', value: true },
  },
  {
    id: 'first-electronic-signature',
    text: 'Is this the signer’s first electronic signature for EDGAR?',
    help: 'Then an attestation signed by hand must exist before it (Regulation S-T Rule 302(b)(2)).',
    answer: 'yes-no',
    rules: ['attestation-on-file'],
    askedWhen: always,
  },
];

/** The questions a draft has to answer, in their order. */
export function questionsFor(draft: Draft): readonly Question[] {
  return questions.filter((question) => holds(question.askedWhen, draft));
}

/** Whether an answer is of the kind that its question asks for. */
export function isAnswer(question: Question, value: unknown): boolean {
  switch (question.answer) {
    case 'yes-no':
      return typeof value === 'boolean';
    case 'percent':
      return typeof value === 'number' && Number.isFinite(value);
    case 'date':
      return typeof value === 'string' && isCivilDate(value);
    case 'month-day':
      return typeof value === 'string' && isCivilDate(`2024-${value}`);
  }
}
