import { diffArrays, type ChangeObject } from 'diff';
import type { ComparedWords } from '../document/compare';
import type { Edition } from './edition';
import { formSentences, type SentenceId } from './form-sentences';
import { formTokens, isMisread, tokensOf, type Token } from './sentence-words';

/** A sentence of the form as a filing prints it. */
export interface PrintedSentence {
  readonly sentence: SentenceId;
  readonly text: string;
}

/** A printed sentence that departs from its edition: `words` leads from the form's words (removed) to the printed (added). */
export interface ChangedSentence {
  readonly place: string;
  readonly printed: string;
  readonly official: string;
  readonly words: readonly ComparedWords[];
}

/** A sentence of which less than this share of words stands as in the form was not read well enough to be judged. */
const readWell = 0.6;

/**
 * The sentences that a filing prints otherwise than its edition, word by word. Case, punctuation, dashes and quotes, the
 * accepted spellings of the form, and what a scanner does to letters are no change.
 */
export function changedSentences(edition: Edition, printed: readonly PrintedSentence[]): readonly ChangedSentence[] {
  const official = formSentences(edition);
  return printed.flatMap(({ sentence, text }) => {
    const { place, text: wanted } = official[sentence];
    // To the letter: what follows it on the sheet is no part of it.
    if (text.startsWith(wanted)) return [];
    const expected = formTokens(wanted);
    const words = compare(expected, fromLastBeginning(tokensOf(text), expected));
    const same = words.filter(({ change }) => change === 'same').length;
    if (words.every(({ change }) => change === 'same') || same < words.length * readWell) return [];
    return [{ place, printed: joined(words, 'added'), official: joined(words, 'removed'), words: merged(words) }];
  });
}

/** The changed words of one side with their neighbours, for a message: `... Form N-CEN, or Form N-SAR, or portion ...`. */
export function excerpt(words: readonly ComparedWords[], side: 'added' | 'removed'): string {
  const neighbours = 3;
  return words
    .map(({ text, change }, index) => {
      if (change === side) return text;
      if (change !== 'same') return '';
      const all = text.split(' ');
      const [isFirst, isLast] = [index === 0, index === words.length - 1];
      const head = isFirst ? [] : all.slice(0, neighbours);
      const tail = isLast ? [] : all.slice(-neighbours);
      if (!isFirst && !isLast && all.length <= 2 * neighbours) return text;
      return isFirst ? tail.join(' ') : isLast ? head.join(' ') : `${head.join(' ')} ... ${tail.join(' ')}`;
    })
    .filter((part) => part !== '')
    .join(' ');
}

/** A scanner may print a sentence's beginning twice: the last printing counts. */
function fromLastBeginning(printed: Token[], official: readonly Token[]): Token[] {
  const beginning = official.slice(0, 3).map(({ word }) => word);
  const starts = printed.findLastIndex((_, at) =>
    beginning.every((word, offset) => printed[at + offset]?.word === word),
  );
  return starts > 0 ? printed.slice(starts) : printed;
}

type Part = ChangeObject<Token[]>;

function compare(official: Token[], printed: Token[]): ComparedWords[] {
  const parts = diffArrays(official, printed, { comparator: (one, other) => one.word === other.word });
  withoutWhatFollows(parts);
  const words: ComparedWords[] = [];
  let at = 0; // among the official words, whose punctuation is shown where both sides agree
  for (let index = 0; index < parts.length;) {
    const region = sameRegion(parts.slice(index, index + longestRegion));
    const taken = parts.slice(index, index + Math.max(1, region));
    const length = wordsOf(taken, 'removed').length;
    const [part] = taken;
    const isChange = region === 0 && part !== undefined;
    const change = !isChange ? 'same' : part.added ? 'added' : 'removed';
    const tokens = isChange ? part.value : official.slice(at, at + length);
    words.push(...tokens.map(({ shown }): ComparedWords => ({ text: shown, change })));
    at += length;
    index += taken.length;
  }
  return words;
}

/** A misread word may set two or three runs of words against each other. */
const longestRegion = 5;

/** How many of the parts, taken together, say the same on both sides; 0 where the first one is a change. */
function sameRegion(parts: readonly Part[]): number {
  const [first] = parts;
  if (first === undefined || (!first.added && !first.removed)) return 1;
  const lengths = parts.map((_, index) => index + 1).filter((length) => length > 1);
  return lengths.find((length) => isMisreadRegion(parts.slice(0, length))) ?? 0;
}

function isMisreadRegion(parts: readonly Part[]): boolean {
  const between = parts.filter(({ added, removed }) => !added && !removed).flatMap(({ value }) => value);
  const isOpposed = parts.some(({ added }) => added) && parts.some(({ removed }) => removed);
  const last = parts.at(-1);
  if (!isOpposed || between.length > 2 || (last?.added !== true && last?.removed !== true)) return false;
  return isMisread(wordsOf(parts, 'removed'), wordsOf(parts, 'added'));
}

/** The words of one side: those that both have, and its own. */
function wordsOf(parts: readonly Part[], side: 'added' | 'removed'): Token[] {
  return parts.flatMap((part) => ((!part.added && !part.removed) || part[side] ? part.value : []));
}

/** What follows the sentence on the sheet was read with it: of the last words only those that are its end misread stay. */
function withoutWhatFollows(parts: Part[]): void {
  const [before, last] = parts.slice(-2);
  if (last?.added !== true) return;
  const end = before?.removed === true ? before.value : [];
  const lengths = Array.from({ length: end.length + 2 }, (_, more) => more + 1);
  const length = lengths.find((count) => isMisread(end, last.value.slice(0, count)));
  if (end.length === 0 || length === undefined) parts.pop();
  else last.value = last.value.slice(0, length);
}

function joined(words: readonly ComparedWords[], side: 'added' | 'removed'): string {
  return words
    .filter(({ change }) => change === 'same' || change === side)
    .map(({ text }) => text)
    .join(' ');
}

/** Neighbours of one kind become one run. */
function merged(words: readonly ComparedWords[]): readonly ComparedWords[] {
  const runs: ComparedWords[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.change === word.change) runs[runs.length - 1] = { ...last, text: `${last.text} ${word.text}` };
    else runs.push(word);
  }
  return runs;
}
