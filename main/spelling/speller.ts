import { readFileSync } from 'node:fs';
import affixPath from 'dictionary-en/index.aff?file';
import wordsPath from 'dictionary-en/index.dic?file';
import nspell from 'nspell';
import { domainWords } from './domain-words';

/** Offline spelling for all windows: one dictionary, read when the first word is asked for. */
export interface Speller {
  /** The words that are unknown; numbers, codes and links are nobody's spelling. */
  misspelled(words: readonly string[]): string[];
  /** What the word may have been meant to be, best first. */
  suggest(word: string): string[];
  /** Knows the word until the program ends. It is not written down: it may be a client's name. */
  accept(word: string): void;
}

const suggestionLimit = 6;
const letters = /^[\p{L}\p{M}'’.-]+$/u;

/** A speller with the American English dictionary and the words of the trade. */
export function createSpeller(): Speller {
  let loaded: ReturnType<typeof nspell> | null = null;
  const dictionary = () => (loaded ??= load());
  const isKnown = (word: string): boolean => {
    const plain = word.replaceAll('’', "'").replace(/^['.-]+|['.-]+$/g, '');
    if (plain === '' || !letters.test(plain)) return true;
    if (dictionary().correct(plain)) return true;
    const parts = plain.split('-');
    return parts.length > 1 && parts.every(isKnown);
  };
  return {
    misspelled: (words) => words.filter((word) => !isKnown(word)),
    suggest: (word) => dictionary().suggest(word.replaceAll('’', "'")).slice(0, suggestionLimit),
    accept: (word) => void dictionary().add(word),
  };
}

function load() {
  const speller = nspell({ aff: readFileSync(affixPath, 'utf8'), dic: readFileSync(wordsPath, 'utf8') });
  for (const word of domainWords) speller.add(word);
  return speller;
}
