import { addMonths, longDate } from '../../time/civil-date';
import { quote } from '../narrative/text-reading';
import type { Hit, Rule, Subject } from '../rule';
import { isBlank, reportWords, when } from './helpers';

/** Rules 21 to 23 and 33: contact person and other periodic reports. */
export const otherInformationRules: readonly Rule[] = [
  {
    id: 'prior-reports-answered',
    number: 21,
    severity: 'block',
    field: 'priorReports.allFiled',
    title: 'Part IV(2) is answered, and a No names the missing reports',
    authority: 'Form 12b-25, Part IV(2)',
    action: 'Answer for the last 12 months, and list what has not been filed.',
    check: priorReportsAnswered,
  },
  {
    id: 'prior-reports-history',
    number: 22,
    severity: 'warn',
    field: 'priorReports.allFiled',
    title: 'Part IV(2) says Yes, and nothing known speaks against it',
    authority: 'Form 12b-25, Part IV(2)',
    action: 'Answer No if it is missing; if it has been filed, record it on the calendar page.',
    check: priorReportsHistory,
  },
  {
    id: 'results-answered',
    number: 23,
    severity: 'block',
    field: 'results.significantChange',
    title: 'Part IV(3) is answered',
    authority: 'Form 12b-25, Part IV(3)',
    action: 'Answer Yes or No.',
    check: ({ draft }) =>
      when(draft.results.significantChange === null, {
        message: 'Part IV(3) asks whether results will change significantly, and it is not answered.',
      }),
  },
  {
    id: 'contact-person',
    number: 33,
    severity: 'block',
    field: 'contact.name',
    title: 'A contact person with area code and telephone number',
    authority: 'Form 12b-25, Part IV(1)',
    action: 'Enter the person whom the staff can call, with the area code or the country code.',
    check: contactPerson,
  },
];

function priorReportsAnswered({ draft }: Subject): readonly Hit[] {
  const { allFiled, missing } = draft.priorReports;
  if (allFiled === null) {
    return [{ message: 'Part IV(2) asks whether all other periodic reports have been filed, and it is not answered.' }];
  }
  if (!allFiled) {
    return when(isBlank(missing), {
      field: 'priorReports.missing',
      message: 'Part IV(2) says that reports are missing and does not name them.',
      action: 'Name each report and its period.',
    });
  }
  return when(!isBlank(missing), {
    field: 'priorReports.missing',
    severity: 'warn',
    message: 'Part IV(2) says that all reports have been filed and yet lists missing ones.',
    action: 'Answer No, or clear the list.',
  });
}

const earlierReportMissing =
  /\b(?:has not (?:yet )?(?:filed|completed)|not yet (?:filed|been filed)|delay(?:ed|s)? in (?:the )?(?:filing|completi\w+)(?: of)?|must be filed before|until (?:the|it) (?:\w+ )?(?:fil|complet)\w*|unable to (?:timely )?file)\b[^.]{0,60}\b(?:annual report|10-K|20-F|prior quarter|previous quarter)/i;

/** Part IV(2) looks back twelve months: an older notice says nothing about it. */
function priorReportsHistory({ draft, context, narrative, today }: Subject): readonly Hit[] {
  if (draft.priorReports.allFiled !== true) return [];
  const { report, periodEnded } = draft.cover;
  const yearBefore = addMonths(today, -12);
  const missing = (context.history ?? []).find(
    (notice) =>
      !notice.reportFiled &&
      notice.periodEnded >= yearBefore &&
      !(notice.report === report && notice.periodEnded === periodEnded),
  );
  if (missing !== undefined) {
    return [
      {
        message: `This laptop holds an earlier notice for ${reportWords(missing.report)} for the period ended ${longDate(missing.periodEnded)}, and that report is not recorded as filed.`,
      },
    ];
  }
  const words = report === '10-Q' ? quote(narrative.text, earlierReportMissing) : null;
  return when(words !== null, {
    message: `Part IV(2) says that all other reports have been filed, but Part III says "${words ?? ''}".`,
  });
}

const states = /^[A-Z]{2}$/;

function contactPerson({ draft }: Subject): readonly Hit[] {
  const { name, areaCode, phone } = draft.contact;
  const areaDigits = digits(areaCode);
  const phoneDigits = digits((phone ?? '').replace(/\b(?:ext|extension|x)\.? ?\d+$/i, ''));
  const foreign = isForeign(draft) || /^\s*(?:\+|011)/.test(areaCode ?? phone ?? '');
  const complete = foreign
    ? (areaDigits + phoneDigits).length >= 8
    : (areaDigits.length === 3 && phoneDigits.length === 7) ||
      (areaDigits + phoneDigits).replace(/^1/, '').length === 10;
  return [
    ...when(isBlank(name), { message: 'Part IV(1) names no person to contact.' }),
    ...when(!complete, {
      field: isBlank(phone) ? 'contact.phone' : 'contact.areaCode',
      message: foreign
        ? 'The telephone number of Part IV(1) is not complete with its country code.'
        : 'The telephone number of Part IV(1) is not a three-digit area code and seven digits.',
    }),
  ];
}

function isForeign({ registrant }: Subject['draft']): boolean {
  const country = (registrant.country ?? '').trim();
  if (country !== '') return !/^(?:US|USA|U\.S\.A?\.?|United States(?: of America)?)$/i.test(country);
  return !isBlank(registrant.state) && !states.test((registrant.state ?? '').trim());
}

function digits(text: string | null): string {
  return (text ?? '').replace(/\D/g, '');
}
