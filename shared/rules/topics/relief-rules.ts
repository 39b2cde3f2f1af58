import { longDate } from '../../time/civil-date';
import { beyondExtension, hypothetical } from '../narrative/cues';
import { datesIn, monthsIn } from '../narrative/dates';
import { quote } from '../narrative/text-reading';
import type { Hit, Rule, Subject } from '../rule';
import { when, yesNo } from './helpers';

/** Rules 10 and 11: the box of Part II, and a text that says the opposite. */
export const reliefRules: readonly Rule[] = [
  {
    id: 'relief-box',
    number: 10,
    severity: 'error',
    field: 'relief.claimed',
    title: 'The Part II box is decided: left empty knowingly, or each of the three statements confirmed',
    authority: 'Rule 12b-25(b)',
    action: 'Answer it under "Before release"; the answers are never printed.',
    check: reliefBox,
  },
  {
    id: 'relief-impossible',
    number: 11,
    severity: 'block',
    field: 'relief.claimed',
    title: 'With the box checked, the text must not say that the extended date will be missed',
    authority: 'Rule 12b-25(b)(2)(ii); 18 U.S.C. 1001',
    action: 'Leave the Part II box empty, or correct the text if the report will be filed in time.',
    check: reliefImpossible,
  },
];

const confirmations = [
  ['relief-reason-confirmed', '(a): the reason could not be eliminated without unreasonable effort or expense'],
  ['relief-date-confirmed', '(b): the report will be filed by the extended date'],
  ['relief-exhibit-confirmed', "(c): the accountant's statement or other exhibit is attached if it applies"],
] as const;

function reliefBox({ draft }: Subject): readonly Hit[] {
  const { claimed } = draft.relief;
  if (claimed === null) {
    return [
      {
        message: 'It is not decided whether the Part II box is checked; unchecked, the report is late from day one.',
        action: 'Check the box or leave it empty knowingly.',
      },
    ];
  }
  if (!claimed) {
    return when(yesNo(draft, 'relief-declined-understood') !== true, {
      field: 'preflight.relief-declined-understood',
      message:
        'The Part II box is empty: the report counts as late from the day after its due date, which may cost Form S-3 and listing rights.',
    });
  }
  return confirmations.flatMap(([question, statement]) =>
    when(yesNo(draft, question) !== true, {
      field: `preflight.${question}`,
      message: `The checked box represents ${statement}; nobody has confirmed it yet.`,
    }),
  );
}

function reliefImpossible({ draft, narrative, deadline }: Subject): readonly Hit[] {
  if (draft.relief.claimed !== true) return [];
  const expected = narrative.sentences.filter((sentence) => !hypothetical.test(sentence));
  const words = expected.map((sentence) => quote(sentence, beyondExtension)).find((found) => found !== null) ?? null;
  if (words !== null) {
    return [{ message: `The box promises the report within the extension, but Part III says "${words}".` }];
  }
  if (deadline === null) return [];
  const month = expected
    .filter((sentence) => plansToFile(sentence))
    .flatMap((sentence) => monthsIn(sentence))
    .find(({ firstDay }) => firstDay > deadline.extendedDue);
  if (month !== undefined) {
    return [
      {
        message: `The box promises the report by ${longDate(deadline.extendedDue)}, but Part III says "${month.written}".`,
      },
    ];
  }
  const late = narrative.sentences
    .filter((sentence) => plansToFile(sentence))
    .flatMap((sentence) => datesIn(sentence).map((date) => ({ ...date, before: sentence.slice(0, date.index) })))
    .find(
      ({ iso, before }) =>
        iso !== null &&
        iso > deadline.extendedDue &&
        /\b(?:by|before|on|until|than|around)(?: or (?:before|about))?(?: about)? $/i.test(before),
    );
  return late === undefined
    ? []
    : [
        {
          message: `The box promises the report by ${longDate(deadline.extendedDue)}, but Part III says ${late.written}.`,
        },
      ];
}

function plansToFile(sentence: string): boolean {
  return (
    /\b(?:expect|anticipat|intend|plan|believ|will|effort|target|estimat)\w*\b[^.]{0,160}\b(?:fil(?:e|ed|ing)|submit|amend)\b/i.test(
      sentence,
    ) && !/\bmeeting\b/i.test(sentence)
  );
}
