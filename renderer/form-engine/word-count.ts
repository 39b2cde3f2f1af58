const word = /[\p{L}\p{N}]+(?:['’.,&/-][\p{L}\p{N}]+)*/gu;

/** Words as a reader counts them: `10-K` and `$1,000.50` are one each. Of a book it takes milliseconds, which Intl.Segmenter does not. */
export function wordCount(text: string): number {
  let words = 0;
  word.lastIndex = 0;
  while (word.test(text)) words += 1;
  return words;
}
