const segmenter = new Intl.Segmenter('en-US', { granularity: 'word' });

/** Words as a reader counts them. */
export function wordCount(text: string): number {
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike === true) words += 1;
  return words;
}
