/**
 * Where each paragraph of a long answer begins, as offsets into the text as typed: the paragraphs that `paragraphsOf` prints,
 * in their order, so that a place on a page and a caret in a field can find each other.
 */
export function paragraphStarts(text: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const [index, part] of text.split(/(\n\s*\n)/).entries()) {
    if (index % 2 === 0 && part.trim() !== '') starts.push(at + part.length - part.trimStart().length);
    at += part.length;
  }
  return starts;
}

/** Which paragraph of a text an offset stands in, counted from 0; the first where there is none. */
export function paragraphAt(text: string, offset: number): number {
  const starts = paragraphStarts(text);
  const next = starts.findIndex((start) => start > offset);
  return Math.max(0, (next === -1 ? starts.length : next) - 1);
}
