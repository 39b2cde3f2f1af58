import { changedSentences, excerpt } from '../../form/changed-sentences';
import { editions } from '../../form/editions';
import { upgradeEdition } from '../../form/upgrade-edition';
import { obsoleteWords } from '../narrative/cues';
import { quote } from '../narrative/text-reading';
import type { Hit, Rule, Subject } from '../rule';
import { draftTexts } from './draft-texts';
import { replacing, when } from './helpers';

/** Rules 52 to 55: wording, private data, amendment. */
export const wordingRules: readonly Rule[] = [
  {
    id: 'obsolete-words',
    number: 52,
    severity: 'warn',
    field: 'narrative',
    title: 'No words of forms and addresses of the past',
    authority: 'Release 33-10231 (Form N-SAR); Releases 33-8876 (10-KSB, 10-QSB)',
    action: 'Use the name of today.',
    check: obsolete,
  },
  {
    id: 'form-wording',
    number: 53,
    severity: 'warn',
    field: 'edition',
    title: 'The form has its official wording of today',
    authority: 'Exchange Act Rule 12b-13 (from memory)',
    action: 'Bring the notice up to the current edition; the program shows what changes.',
    check: formWording,
  },
  {
    id: 'personal-data',
    number: 54,
    severity: 'block',
    field: 'narrative',
    title: 'No social security number, date of birth or home address',
    authority: 'EDGAR Filer Manual notice on personal data',
    action: 'Remove it; the notice is public.',
    check: personalData,
  },
  {
    id: 'amendment-explained',
    number: 55,
    severity: 'error',
    field: 'amendment.explanation',
    title: 'An amendment is numbered and says what changes',
    authority: 'Form 12b-25, General Instruction 4 (from memory)',
    action: 'Number the amendment after the last one, and say what it changes.',
    check: amendmentExplained,
  },
];

function obsolete({ draft }: Subject): readonly Hit[] {
  const historic = draft.cover.report === 'N-SAR' || draft.edition !== 'current';
  return draftTexts(draft).flatMap(({ field, text }) =>
    obsoleteWords.flatMap(({ pattern, instead, code }) => {
      const words = historic ? null : quote(text, pattern);
      if (words === null) return [];
      const modern = text.replaceAll(new RegExp(pattern.source, 'gi'), code);
      const fix = field.startsWith('exhibits') ? {} : replacing(field, modern, `${words} to ${code}`);
      return [{ field, message: `"${words}" belongs to the past; today it is ${instead}.`, ...fix }];
    }),
  );
}

function formWording({ draft, context, today }: Subject): readonly Hit[] {
  const edition = editions[draft.edition];
  const stale = edition.supersededFrom !== null && edition.supersededFrom <= today;
  const { printed } = context;
  const changed = printed === undefined ? [] : changedSentences(editions[printed.edition], printed.sentences);
  return [
    ...(stale ? [superseded(draft)] : []),
    ...changed.map(({ place, words }) => ({
      message: `In ${place} the imported filing says "${excerpt(words, 'added')}" where the form says "${excerpt(words, 'removed')}".`,
      action: 'Nothing is left to do here: this notice prints the words of the form.',
      words,
    })),
  ];
}

/** Names what differs, the boxes first, and offers the current sheet where every checked box has its place on it. */
function superseded(draft: Subject['draft']): Hit {
  const { changes, conflicts } = upgradeEdition(draft, 'current');
  const boxes = changes.filter(({ where }) => where.startsWith('cover.reports.'));
  const named = boxes.map(({ from, to }) => (from === null ? `no box for ${to ?? ''}` : `a box for ${from}`));
  const parts = [...new Set(changes.flatMap(({ where }) => partNames[where.split('.')[0] ?? ''] ?? []))];
  const what = [...named, ...(parts.length === 0 ? [] : [`other words in ${parts.join(', ')}`])].join('; ');
  return {
    message: `${editions[draft.edition].title} has been superseded: it has ${what}.`,
    ...(conflicts.length === 0 ? replacing('edition', 'current', 'Edition of the form') : {}),
  };
}

const partNames: Readonly<Record<string, string>> = {
  cover: 'the cover',
  partTwo: 'Part II',
  partThree: 'Part III',
  partFour: 'Part IV',
  signature: 'the signature block',
  tail: 'the notes at the end',
};

const socialSecurity = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/;
const birth =
  /\b(?:date of birth|born on|born in (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*|d\.?o\.?b\.?:?)\s[^.]{0,30}\d{4}/i;
const home = /\b(?:home address|resid(?:es|ing) at|residential address)\b/i;

function personalData({ draft }: Subject): readonly Hit[] {
  return draftTexts(draft).flatMap(({ field, text }) => [
    ...when(socialSecurity.test(text), { field, message: 'The text holds what looks like a social security number.' }),
    ...when(birth.test(text), { field, severity: 'warn', message: 'The text seems to give a date of birth.' }),
    ...when(home.test(text), { field, severity: 'warn', message: 'The text seems to give a home address.' }),
  ]);
}

function amendmentExplained({ draft, context }: Subject): readonly Hit[] {
  const { amendment, cover } = draft;
  if (amendment === null) return [];
  const earlier = (context.history ?? [])
    .filter((notice) => notice.report === cover.report && notice.periodEnded === cover.periodEnded)
    .map((notice) => notice.amendmentNumber);
  const expected = Math.max(0, ...earlier) + 1;
  return [
    ...when(amendment.explanation.trim() === '', { message: 'The amendment does not say what it changes.' }),
    ...when(earlier.length > 0 && amendment.number !== expected, {
      field: 'amendment.number',
      message: `This is marked Amendment No. ${amendment.number}; after the notices on this laptop it should be No. ${expected}.`,
      ...replacing('amendment.number', expected, 'Number of the amendment'),
    }),
  ];
}
