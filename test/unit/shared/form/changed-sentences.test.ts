import { expect, test } from 'vitest';
import { changedSentences, excerpt, type PrintedSentence } from '../../../../shared/form/changed-sentences';
import { editions } from '../../../../shared/form/editions';
import { formSentences, sentenceIds, type SentenceId } from '../../../../shared/form/form-sentences';
import { misread } from '../../../import/corpus/noise';
import { seededRandom } from '../../../import/corpus/seeded-random';

const current = formSentences(editions.current);
const printed = (sentence: SentenceId, text: string): PrintedSentence[] => [{ sentence, text }];
const changes = (sentences: readonly PrintedSentence[]) => changedSentences(editions.current, sentences);

test('every edition agrees with itself', () => {
  for (const edition of Object.values(editions)) {
    const whole = sentenceIds.map((sentence) => ({ sentence, text: formSentences(edition)[sentence].text }));
    expect(changedSentences(edition, whole)).toEqual([]);
  }
});

test('what a filing says and what the form says stand word by word, with the place', () => {
  const text = current.reliefB.text.replace('Form N-CEN or Form N-CSR', 'Form N-CEN, or Form N-SAR');
  const [change] = changes(printed('reliefB', text));
  expect(change).toMatchObject({ place: 'Part II(b)', official: current.reliefB.text });
  const redline = change?.words.filter((words) => words.change !== 'same').map(({ text, change }) => [change, text]);
  expect(redline).toEqual([
    ['removed', 'N-CSR,'],
    ['added', 'N-SAR,'],
  ]);
  expect(excerpt(change?.words ?? [], 'added')).toBe('N-CEN or Form N-SAR, or portion thereof,');
  expect(excerpt(change?.words ?? [], 'removed')).toBe('N-CEN or Form N-CSR, or portion thereof,');
});

test.each([
  ['a word with the opposite meaning', 'reliefLead', 'without unreasonable', 'without reasonable'],
  ['a word left out', 'priorReports', 'or for such shorter', 'or such shorter'],
  ['a sentence cut short', 'reliefB', ' due date; and', ''],
  ['one form word for another', 'reliefB', 'quarterly report or transition', 'quarterly report of transition'],
] as const)('%s is a change', (_, sentence, from, to) => {
  expect(changes(printed(sentence, replaceLast(current[sentence].text, from, to)))).toHaveLength(1);
});

test.each([
  [
    'case, dashes, quotes and boxes',
    'reliefC',
    '\u2612 (c) THE ACCOUNTANT\u2019S statement',
    "The accountant's statement",
  ],
  ['the plural of Part II(a)', 'reliefA', 'The reasons described', 'The reason described'],
  [
    'what a scanner does to letters',
    'reliefB',
    'The subiect annual reporf, serni-annual',
    'The subject annual report, semi-annual',
  ],
  ['words that a scanner joined', 'resultsExplanation', 'Ifso, attach anexplanation', 'If so, attach an explanation'],
] as const)('%s is no change', (_, sentence, spelling, official) => {
  const { text } = current[sentence];
  expect(text).toContain(official);
  expect(changes(printed(sentence, text.replace(official, spelling)))).toEqual([]);
});

test('a beginning that a scanner printed twice, and the answer that follows, are no part of the sentence', () => {
  const text = `Have all other peri todic reports required (2) ${current.priorReports.text}? Yes [X] No [ ] (3) Is it`;
  expect(changes(printed('priorReports', text))).toEqual([]);
});

test('a sentence in a filer\u2019s own words is not held against the form', () => {
  expect(changes(printed('narrative', 'State why the form could not be filed in time.'))).toEqual([]);
});

test('scanner noise of two letters in a hundred raises next to nothing', () => {
  const random = seededRandom(7);
  const sheets = Array.from({ length: 40 }, () =>
    sentenceIds.map((sentence) => ({ sentence, text: misread(current[sentence].text, 0.02, random) })),
  );
  const raised = sheets.flatMap((sheet) => changes(sheet)).length;
  expect(raised).toBeLessThan(sheets.length * sentenceIds.length * 0.02);
});

function replaceLast(text: string, from: string, to: string): string {
  const at = text.lastIndexOf(from);
  expect(at).toBeGreaterThanOrEqual(0);
  return text.slice(0, at) + to + text.slice(at + from.length);
}
