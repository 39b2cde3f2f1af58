import { daysBetween, isCivilDate } from '../../time/civil-date';
import { amountsIn, percentagesIn } from '../narrative/amounts';
import { attachedWords, cautionWords, noEstimateWords, wrongComparison } from '../narrative/cues';
import { datesIn } from '../narrative/dates';
import { quote } from '../narrative/text-reading';
import type { Hit, Rule, Subject } from '../rule';
import { isBlank, numberAnswer, when, yesNo } from './helpers';

/** Rules 24 to 29, 58 and 59: the anticipated change of Part IV(3). */
export const resultsRules: readonly Rule[] = [
  {
    id: 'results-explanation',
    number: 24,
    severity: 'block',
    field: 'results.explanation',
    title: 'Part IV(3) Yes has an explanation',
    authority: 'Form 12b-25, Part IV(3)',
    action: 'Explain the change, or attach the explanation as an exhibit.',
    check: resultsExplained,
  },
  {
    id: 'results-numbers',
    number: 25,
    severity: 'error',
    field: 'results.explanation',
    title: 'The explanation has numbers for both periods, or says why no reasonable estimate can be made',
    authority: 'Form 12b-25, Part IV(3); SEC orders of April 29, 2021',
    action: 'Give amounts or percentages for both periods, or state the reasons why they cannot be estimated.',
    check: resultsNumbers,
  },
  {
    id: 'results-size',
    number: 26,
    severity: 'warn',
    field: 'preflight.expected-change-percent',
    title: 'Part IV(3) No is held against the size of the expected change',
    authority: "Form 12b-25, Part IV(3); the level is the user's own, 10 percent unless set",
    action: 'Answer it under "Before release", and answer Yes to Part IV(3) if the change is significant.',
    check: resultsSize,
  },
  {
    id: 'comparison-period',
    number: 27,
    severity: 'warn',
    field: 'results.explanation',
    title: 'The comparison is with the same period of the last fiscal year',
    authority: 'Form 12b-25, Part IV(3) (corresponding period for the last fiscal year)',
    action: 'Compare with the corresponding period of the last fiscal year.',
    check: comparisonPeriod,
  },
  {
    id: 'results-attachment',
    number: 28,
    severity: 'block',
    field: 'exhibits',
    title: 'An explanation that is said to be attached is attached',
    authority: 'Form 12b-25, Part IV(3)',
    action: 'Add the paper as an exhibit, or write the explanation into Part IV(3).',
    check: resultsAttachment,
  },
  {
    id: 'no-earnings-statements',
    number: 29,
    severity: 'info',
    field: 'results.significantChange',
    title: 'Reports without earnings statements still need an answer to Part IV(3)',
    authority: 'Form 12b-25, Part IV(3)',
    action: 'Answer No if the report has no earnings statements.',
    check: noEarningsStatements,
  },
  {
    id: 'forward-looking',
    number: 58,
    severity: 'info',
    field: 'results.explanation',
    title: 'Estimates stand beside a caution about forward-looking statements',
    authority: 'Practice; Exchange Act Section 21E',
    action: 'Consider a cautionary note.',
    check: forwardLooking,
  },
  {
    id: 'results-not-public',
    number: 59,
    severity: 'info',
    field: 'preflight.results-public',
    title: 'Numbers of Part IV(3) that are not public yet are timed with the earnings release',
    authority: 'Regulation FD; Form 8-K Item 2.02 (from memory)',
    action: 'Coordinate with the earnings release before the notice is sent.',
    check: resultsNotPublic,
  },
];

const hasExplanationExhibit = ({ draft }: Subject) =>
  draft.exhibits.some((exhibit) => exhibit.kind === 'results-explanation');

function resultsExplained(subject: Subject): readonly Hit[] {
  const { significantChange, explanation } = subject.draft.results;
  return when(significantChange === true && isBlank(explanation) && !hasExplanationExhibit(subject), {
    message: 'Part IV(3) says that results will change significantly and does not explain how.',
  });
}

function resultsNumbers(subject: Subject): readonly Hit[] {
  const { draft, explanation } = subject;
  if (draft.results.significantChange !== true || isBlank(draft.results.explanation)) return [];
  if (hasExplanationExhibit(subject) || noEstimateWords.test(explanation.text)) return [];
  const amounts = amountsIn(explanation.text).length;
  const percentages = percentagesIn(explanation.text).length;
  if (amounts >= 2 || (percentages >= 1 && amounts >= 1) || percentages >= 2) return [];
  return [
    {
      message:
        amounts + percentages === 0
          ? 'The explanation has no number and no reason why none can be given; the form asks for both words and numbers.'
          : 'The explanation has a number for one period only.',
    },
  ];
}

function resultsSize({ draft }: Subject): readonly Hit[] {
  if (draft.results.significantChange !== false) return [];
  const level = numberAnswer(draft, 'change-threshold-percent') ?? 10;
  const change = numberAnswer(draft, 'expected-change-percent');
  const event = yesNo(draft, 'results-turning-event');
  return [
    ...when(change === null, {
      message:
        'Part IV(3) says No; how large the largest expected change of revenue, net income or loss, or earnings per share is has not been answered.',
    }),
    ...when(change !== null && Math.abs(change) > level, {
      message: `Part IV(3) says No, but a change of ${change ?? 0} percent is expected, above the level of ${level} percent.`,
    }),
    ...when(event === true, {
      field: 'preflight.results-turning-event',
      message:
        'Part IV(3) says No, but a turn between profit and loss, an impairment, an acquisition or a discontinued operation is expected.',
    }),
  ];
}

function comparisonPeriod({ draft, explanation }: Subject): readonly Hit[] {
  if (draft.results.significantChange !== true) return [];
  const words = quote(explanation.text, wrongComparison);
  if (words !== null) {
    return [{ message: `The explanation says "${words}"; the form asks for the same period of the last fiscal year.` }];
  }
  const { periodEnded } = draft.cover;
  if (periodEnded === null || !isCivilDate(periodEnded)) return [];
  const other = comparedDates(explanation.sentences).find((date) => {
    const days = daysBetween(date, periodEnded);
    return days > 20 && days < 340;
  });
  return when(other !== undefined, {
    message: `The explanation compares with a period that ended on ${other ?? ''}, less than a year before ${periodEnded}.`,
  });
}

/** Dates of periods that a sentence compares with: "compared to ... for the quarter ended ...". */
function comparedDates(sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((sentence) => {
    const at = sentence.search(/\b(?:compared|comparison|versus|vs\.|as against)/i);
    if (at < 0) return [];
    const after = sentence.slice(at, at + 220);
    return datesIn(after).flatMap(({ iso, index }) =>
      iso !== null && /\b(?:period|quarter|months|year|half)s? (?:then )?end(?:ed|ing) $/i.test(after.slice(0, index))
        ? [iso]
        : [],
    );
  });
}

function resultsAttachment({ draft, explanation }: Subject): readonly Hit[] {
  if (draft.results.significantChange !== true || draft.exhibits.length > 0) return [];
  const words = quote(explanation.text, attachedWords);
  if (words === null) return [];
  const complete = amountsIn(explanation.text).length >= 2 || noEstimateWords.test(explanation.text);
  return [
    {
      severity: complete ? 'warn' : 'block',
      message: `The explanation says "${words}", and no exhibit is attached.`,
    },
  ];
}

function noEarningsStatements({ draft }: Subject): readonly Hit[] {
  const { report } = draft.cover;
  return when(report === '10-D' || report === '11-K' || report === 'N-CEN', {
    message: `Form ${report ?? ''} may have no earnings statements; Part IV(3) is asked all the same.`,
  });
}

function forwardLooking({ draft, explanation, narrative }: Subject): readonly Hit[] {
  if (draft.results.significantChange !== true) return [];
  const estimates =
    amountsIn(explanation.text).length + percentagesIn(explanation.text).length > 0 &&
    /\b(?:expect|anticipat|estimat|believ|project|approximately)/i.test(explanation.text);
  return when(estimates && !cautionWords.test(`${explanation.text} ${narrative.text}`), {
    message: 'Part IV(3) has estimates and no caution that they are forward-looking.',
  });
}

function resultsNotPublic({ draft, explanation }: Subject): readonly Hit[] {
  if (draft.results.significantChange !== true || amountsIn(explanation.text).length === 0) return [];
  return when(yesNo(draft, 'results-public') !== true, {
    message: 'The notice is public once filed, and its numbers are not known to be public yet.',
  });
}
