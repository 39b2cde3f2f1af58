/**
 * A filing as plain text: one string, lines ended by `\n`, the cells of a row parted by tabs, boxes that were drawn in a
 * symbol font written as U+2610 and U+2612. Every reader works on offsets into it, so that each answer can be shown in place.
 */
export interface SourceText {
  readonly text: string;
  /** Whether a line end is only where the page ended (typed and scanned text), not the end of a paragraph. */
  readonly wrapped: boolean;
}

/** A stretch of a {@link SourceText}, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a reader found for one field. `candidates` are other readings, best first; offsets are `null` for header facts. */
export interface Reading<Value> {
  readonly value: Value | null;
  readonly confidence: number;
  readonly span: Span | null;
  readonly candidates: readonly string[];
}

/** A reading of nothing: the filing does not say. */
export function notThere(confidence: number): Reading<never> {
  return { value: null, confidence, span: null, candidates: [] };
}

/** Tells the number of the line (the first is 1) that holds an offset of a text. */
export function lineFinder(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => {
    let [before, after] = [0, ends.length];
    while (before < after) {
      const middle = (before + after) >> 1;
      if ((ends[middle] ?? 0) < offset) before = middle + 1;
      else after = middle;
    }
    return before + 1;
  };
}

/** The text with the given spans turned to spaces; line ends and all other offsets stay where they are. */
export function blank(text: string, spans: readonly Span[]): string {
  let result = '';
  let done = 0;
  for (const { from, to } of [...spans].sort((left, right) => left.from - right.from)) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    result += text.slice(done, start) + text.slice(start, to).replace(/[^\n]+/g, (line) => ' '.repeat(line.length));
    done = to;
  }
  return result + text.slice(done);
}
