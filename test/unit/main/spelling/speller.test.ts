import { expect, test } from 'vitest';
import { createSpeller } from '../../../../main/spelling/speller';

const speller = createSpeller();

test('knows English, the words of the trade, numbers and hyphenated words', () => {
  const words = [
    'The',
    'registrant’s',
    'PCAOB',
    'subledger',
    '10-K',
    '$4.2',
    'well-known',
    'workpapers',
    'restatement',
  ];
  expect(speller.misspelled(words)).toEqual([]);
});

test('finds what is wrong and offers the right word', () => {
  expect(speller.misspelled(['recieve', 'restatment', 'the', 'well-knwon'])).toEqual([
    'recieve',
    'restatment',
    'well-knwon',
  ]);
  expect(speller.suggest('recieve')).toContain('receive');
  expect(speller.suggest('restatment')).toContain('restatement');
});

test('accepts a name until the program ends', () => {
  expect(speller.misspelled(['Zorblatt'])).toEqual(['Zorblatt']);
  speller.accept('Zorblatt');
  expect(speller.misspelled(['Zorblatt'])).toEqual([]);
});
