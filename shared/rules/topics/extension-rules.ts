import { extensionDays } from '../../deadlines/terms';
import type { Report } from '../../draft/draft';
import { addDays, longDate } from '../../time/civil-date';
import { datesIn } from '../narrative/dates';
import type { Hit, Rule, Subject } from '../rule';
import { replacing, reportWords, when } from './helpers';

/** Rules 12 and 13: how long the text says that the extension is, and when it says that it ends. */
export const extensionRules: readonly Rule[] = [
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
];

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
