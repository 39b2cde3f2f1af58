import { distance } from 'fastest-levenshtein';
import { editions } from './editions';
import { formSentences } from './form-sentences';

/** One word of a sentence. */
export interface Token {
  readonly shown: string;
  readonly letters: string;
  /** What the word compares by: its letters, or the form's own spelling that they stand for. */
  readonly word: string;
}

/** Spellings that real filings print and that say the same: they compare as the form's own. */
const accepted: Readonly<Record<string, string>> = {
  reasons: 'reason',
  'item(s': 'items',
  'report(s': 'reports',
  is: 'is|if',
  if: 'is|if',
};

/** The words of a sentence, without boxes and marks. */
export function tokensOf(text: string): Token[] {
  const plain = text.replace(/[\u2018\u2019]/g, "'").replace(/[\u2010-\u2015]/g, '-');
  return plain
    .split(/\s+/)
    .map((shown) => ({ shown, letters: lettersOf(shown) }))
    .filter(({ letters }) => letters.length > 1)
    .map((token) => ({ ...token, word: accepted[token.letters] ?? token.letters }));
}

const formTokensByText = new Map<string, Token[]>();

/** The words of one of the form's own sentences: few, and asked for with every notice. */
export function formTokens(sentence: string): Token[] {
  const tokens = formTokensByText.get(sentence) ?? tokensOf(sentence);
  formTokensByText.set(sentence, tokens);
  return tokens;
}

/** A word without its punctuation: of a box, a list's marker or a lone letter too little is left to be a word. */
function lettersOf(shown: string): string {
  const lower = shown.toLowerCase();
  return /^[a-z]+$/.test(lower) ? lower : lower.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Every word that any edition prints: a near miss that is one of them is another word, not a misread one. */
const vocabulary = new Set(
  Object.values(editions).flatMap((edition) =>
    Object.values(formSentences(edition)).flatMap(({ text }) => tokensOf(text).map(({ word }) => word)),
  ),
);

/** Whether a scanner read the official words as the printed ones: few letters apart, and none a word that the form uses elsewhere. */
export function isMisread(official: readonly Token[], printed: readonly Token[]): boolean {
  const [wanted = '', found = ''] = [official, printed].map((tokens) => tokens.map(({ letters }) => letters).join(''));
  const isOther = printed.some(({ word }) => vocabulary.has(word) && !official.some((token) => token.word === word));
  const apart = Math.min(distance(wanted, found), distance(asScanned(wanted), asScanned(found)));
  return apart === 0 || (!isOther && apart <= Math.max(wanted.length < 4 ? 1 : 2, Math.floor(wanted.length / 3)));
}

/** Letters that a scanner takes for one another, as one of them. */
const lookAlikes: readonly (readonly [RegExp, string])[] = [
  [/rn|nn/g, 'm'],
  [/ri/g, 'n'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[li]i/g, 'h'],
  [/[lj1|]/g, 'i'],
  [/[0c]/g, 'o'],
  [/5/g, 's'],
  [/8/g, 'b'],
];

function asScanned(letters: string): string {
  return lookAlikes.reduce((read, [pattern, letter]) => read.replace(pattern, letter), letters);
}
