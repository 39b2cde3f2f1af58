import { extensionDays } from '../../deadlines/terms';
import type { Report } from '../../draft/draft';
import { addDays, longDate } from '../../time/civil-date';
import { beyondExtension, hypothetical, thirdPartyWords } from '../narrative/cues';
import { datesIn, monthsIn } from '../narrative/dates';
import { quote } from '../narrative/text-reading';
import type { Hit, Rule, Subject } from '../rule';
import { replacing, reportWords, when, yesNo } from './helpers';

/** Rules 10 to 13, 17 and 18: the box of Part II and what the text says about it. */
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
  {
    id: 'extension-length',
    number: 12,
    severity: 'error',
    field: 'narrative',
    title: 'The text states the right extension: 5 calendar days for 10-Q and 10-D, 15 for the others',
    authority: 'Rule 12b-25(b)(2)(ii)',
    action: 'Correct the number of days, and count calendar days.',
    check: extensionLength,
  },
  {
    id: 'extended-date',
    number: 13,
    severity: 'error',
    field: 'narrative',
    title: 'A date that the text gives as the end of the extension is the computed one',
    authority: 'Rule 12b-25(b)(2)(ii); Exchange Act Rule 0-3(a)',
    action: 'Use the computed date, or say on what day the report will be filed without calling it the last day.',
    check: extendedDateStated,
  },
  {
    id: 'third-party-reason',
    number: 17,
    severity: 'block',
    field: 'preflight.third-party-inability',
    title: 'Is the reason that an auditor or another person could not furnish an opinion, report or certification?',
    authority: 'Rule 12b-25(c)',
    action: 'Answer; if so, attach a statement signed by that person with the specific reasons.',
    check: thirdPartyReason,
  },
  {
    id: 'third-party-statement',
    number: 18,
    severity: 'block',
    field: 'preflight.third-party-statement-signed',
    title: 'The statement under Rule 12b-25(c) is signed by that person and gives the specific reasons',
    authority: 'Rule 12b-25(c)',
    action: 'Have that person sign a statement of the specific reasons, and confirm it.',
    check: thirdPartyStatement,
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

const numbers =
  '(?:two|three|four|five|six|seven|eight|nine|ten|fourteen|fifteen|twenty|thirty|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|fifteenth|twentieth|thirtieth|\\d{1,2}(?:st|nd|rd|th)?)';
/** "the fifth calendar day", "a 15-day", "within five (5) business days", with the number as a group. */
const statedDays = new RegExp(
  `\\b(${numbers})(?: ?\\(\\d+(?:th)?\\))?[- ](?:(?:calendar|business)[- ])?days?\\b`,
  'gi',
);
/** What follows the number of days when it is the length of the extension. */
const ofTheExtension =
  /^(?: (?:period|filing|automatic))? ?(?:extension|grace|additional|(?:following|after|from|of) (?:the|its)? ?(?:\w+ ){0,2}(?:due|filing) date|period (?:provided|permitted|allowed|following|under)|(?:\w+ ){0,3}(?:under|by|pursuant to) (?:\w+ )?Rule 12b-25)/i;
const rightNumber = { 5: /^(?:five|fifth|5(?:th)?)$/i, 15: /^(?:fifteen|fifteenth|15(?:th)?)$/i };
function extensionLength({ draft, narrative }: Subject): readonly Hit[] {
  const { report } = draft.cover;
  if (report === null) return [];
  const days = extensionDays(report);
  return narrative.sentences
    .filter((sentence) => !speaksOfAnother(sentence, report))
    .flatMap((sentence) =>
      [...sentence.matchAll(statedDays)].filter(
        ([words, number = '']) =>
          ofTheExtension.test(sentence.slice(sentence.indexOf(words) + words.length).trimStart()) &&
          (!rightNumber[days].test(number) || /business/i.test(words)),
      ),
    )
    .map(([words]) => ({
      message: `Part III says "${words}", but the extension of ${reportWords(report)} is ${days} calendar days after the due date.`,
    }));
}

/** A sentence about another report's notice has that report's days. */
function speaksOfAnother(sentence: string, report: Report): boolean {
  const annual = /\b(?:10-?K|20-?F|11-?K|annual report)\b/i.test(sentence);
  const quarterly = /\b(?:10-?Q|10-?D|quarterly report)\b/i.test(sentence);
  return extensionDays(report) === 5 ? annual : quarterly;
}

const claimedEnd =
  /(?:\b(?:fifteenth|15th|fifth|5th)(?: calendar)? day[^.]{0,60}\b(?:which is|being|is|or|i\.e\.,?|of|by)|\b(?:extension|extended|grace) (?:period|deadline|due date|date|filing date)[^.]{0,30}\b(?:of|to|until|is|end(?:s|ing)? on|expir(?:es|ing) on|through)|\bextended (?:to|until)),? (?:on )?(?:or before )?$/i;

function extendedDateStated({ draft, narrative, deadline, today }: Subject): readonly Hit[] {
  const { report } = draft.cover;
  const raw = deadline === null || report === null ? null : addDays(deadline.due, extensionDays(report));
  const stated = narrative.sentences.flatMap((sentence) =>
    datesIn(sentence).map((date) => ({ ...date, before: sentence.slice(0, date.index) })),
  );
  return stated.flatMap(({ written, iso, before }) => {
    if (promise.test(before) && !/\b(?:not|unable)\b/i.test(before) && (iso === null || iso < today)) {
      const why = iso === null ? 'no such day exists' : 'that day is past';
      return [{ message: `Part III promises the report for ${written}, but ${why}.` }];
    }
    const wrong = raw !== null && deadline !== null && (iso === null || iso < raw || iso > deadline.extendedDue);
    return when(wrong && claimedEnd.test(before), {
      message: `Part III gives ${written} as the end of the extension; computed it is ${longDate(deadline?.extendedDue ?? today)}.`,
      ...dateFix(draft.narrative ?? '', written, deadline?.extendedDue ?? null),
    });
  });
}

/** The right day in the place of the wrong one, where it stands once. */
function dateFix(narrative: string, written: string, right: string | null) {
  if (right === null || narrative.split(written).length !== 2) return {};
  return replacing(
    'narrative',
    narrative.replace(written, () => longDate(right)),
    'End of the extension',
  );
}

/** What stands before the day for which the report is promised. */
const promise =
  /\b(?:expects|anticipates|intends|plans|believes|undertakes|will)\b[^.]{0,120}\bfil(?:e|ed|ing)\b[^.]{0,80}\b(?:by|on|before|than|until)(?: or (?:before|about))? $/i;

function thirdPartyReason({ draft, narrative }: Subject): readonly Hit[] {
  if (draft.relief.claimed !== true) return [];
  if (draft.exhibits.some((exhibit) => exhibit.kind === 'auditor-statement')) return [];
  const answer = yesNo(draft, 'third-party-inability');
  if (answer === true) {
    return [
      {
        message:
          'The reason is that another person could not furnish an opinion, report or certification, but no statement signed by that person is attached.',
        field: 'exhibits',
      },
    ];
  }
  const words = answer === null ? quote(narrative.text, thirdPartyWords) : null;
  return when(words !== null, {
    severity: 'error',
    message: `Part III says "${words ?? ''}": if the reason is that person's inability, the relief needs that person's signed statement.`,
  });
}

function thirdPartyStatement({ draft }: Subject): readonly Hit[] {
  const attached = draft.exhibits.some((exhibit) => exhibit.kind === 'auditor-statement');
  return when(draft.relief.claimed === true && attached && yesNo(draft, 'third-party-statement-signed') !== true, {
    message:
      'A statement of another person is attached; nobody has confirmed that the person signed it and named the specific reasons.',
  });
}
