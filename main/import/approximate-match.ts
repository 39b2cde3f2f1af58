/** A place where a pattern was found; `to` is exclusive, `errors` is the edit distance. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly errors: number;
}

/** The longest pattern: one 32-bit word of Myers' bit-vector algorithm, less the sign. */
export const longestPattern = 31;

/** A short text to look for, with the bit masks that the search needs. Squeezed letters only. */
export interface Pattern {
  readonly letters: string;
  readonly maximumErrors: number;
  readonly masks: Int32Array;
  readonly reversedMasks: Int32Array;
}

/** Prepares a pattern of at most {@link longestPattern} letters; `tolerance` is the share of letters that may be wrong. */
export function createPattern(letters: string, tolerance: number): Pattern {
  const reversed = [...letters].reverse().join('');
  return {
    letters,
    maximumErrors: Math.floor(letters.length * tolerance),
    masks: masksOf(letters),
    reversedMasks: masksOf(reversed),
  };
}

function masksOf(letters: string): Int32Array {
  const masks = new Int32Array(128);
  for (let index = 0; index < letters.length; index++) {
    const code = letters.charCodeAt(index);
    masks[code] = (masks[code] ?? 0) | (1 << index);
  }
  return masks;
}

/** All places where the pattern stands letter for letter. */
export function findExactly(text: string, pattern: Pattern): Match[] {
  const matches: Match[] = [];
  const { length } = pattern.letters;
  for (let at = text.indexOf(pattern.letters); at !== -1; at = text.indexOf(pattern.letters, at + length)) {
    matches.push({ from: at, to: at + length, errors: 0 });
  }
  return matches;
}

/**
 * All places between `from` and `to` where the pattern stands with at most its errors: G. Myers, "A fast bit-vector
 * algorithm for approximate string matching" (J. ACM 46, 1999), one machine word, linear in the text.
 */
export function findApproximately(text: string, pattern: Pattern, from = 0, to = text.length): Match[] {
  const matches: Match[] = [];
  let best: { end: number; errors: number } | null = null;
  scan({ text, masks: pattern.masks, length: pattern.letters.length, from, to, step: 1 }, (end, errors) => {
    if (errors > pattern.maximumErrors) {
      if (best !== null) matches.push(withStart(text, pattern, best));
      best = null;
    } else if (best === null || errors < best.errors) best = { end, errors };
  });
  if (best !== null) matches.push(withStart(text, pattern, best));
  return matches;
}

interface Scan {
  readonly text: string;
  readonly masks: Int32Array;
  readonly length: number;
  readonly from: number;
  readonly to: number;
  readonly step: 1 | -1;
}

/** Reports, after each letter, the distance between the pattern and the best stretch that ends there. */
function scan({ text, masks, length, from, to, step }: Scan, report: (end: number, errors: number) => void): void {
  const last = 1 << (length - 1);
  let errors = length;
  let positive = -1;
  let negative = 0;
  for (let at = step === 1 ? from : to - 1; step === 1 ? at < to : at >= from; at += step) {
    const equal = masks[text.charCodeAt(at)] ?? 0;
    const vertical = equal | negative;
    const horizontal = ((((equal & positive) + positive) | 0) ^ positive) | equal;
    let rise = negative | ~(horizontal | positive);
    let fall = positive & horizontal;
    if ((rise & last) !== 0) errors++;
    else if ((fall & last) !== 0) errors--;
    rise <<= 1;
    fall <<= 1;
    positive = fall | ~(vertical | rise);
    negative = rise & vertical;
    report(step === 1 ? at + 1 : at, errors);
  }
}

/** The search tells where a match ends; the same search backwards from there tells where it begins. */
function withStart(text: string, pattern: Pattern, { end, errors }: { end: number; errors: number }): Match {
  const length = pattern.letters.length;
  const from = Math.max(0, end - length - errors);
  let start = from;
  let fewest = Number.POSITIVE_INFINITY;
  scan({ text, masks: pattern.reversedMasks, length, from, to: end, step: -1 }, (at, distance) => {
    if (distance >= fewest) return;
    fewest = distance;
    start = at;
  });
  return { from: start, to: end, errors };
}
