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
export function findApproximately(codes: Uint8Array, pattern: Pattern, from = 0, to = codes.length): Match[] {
  const matches: Match[] = [];
  const { letters, maximumErrors } = pattern;
  const errorsAt = distances(codes.subarray(from, to), pattern.masks, letters.length);
  let best: { end: number; errors: number } | null = null;
  for (let at = 0; at < errorsAt.length; at++) {
    const errors = errorsAt[at] ?? 0;
    if (errors > maximumErrors) {
      if (best !== null) matches.push(withStart(codes, pattern, best));
      best = null;
    } else if (best === null || errors < best.errors) best = { end: from + at + 1, errors };
  }
  if (best !== null) matches.push(withStart(codes, pattern, best));
  return matches;
}

/** After each letter, the distance between a pattern of so many letters and the best stretch that ends there. */
function distances(codes: Uint8Array, masks: Int32Array, length: number): Uint8Array {
  const found = new Uint8Array(codes.length);
  const last = 1 << (length - 1);
  let errors = length;
  let positive = -1;
  let negative = 0;
  for (let at = 0; at < codes.length; at++) {
    const equal = masks[codes[at] ?? 0] ?? 0;
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
    found[at] = errors;
  }
  return found;
}

/** The search tells where a match ends; the same search backwards from there tells where it begins. */
function withStart(codes: Uint8Array, pattern: Pattern, { end, errors }: { end: number; errors: number }): Match {
  const length = pattern.letters.length;
  const from = Math.max(0, end - length - errors);
  const backwards = distances(codes.slice(from, end).reverse(), pattern.reversedMasks, length);
  let nearest = 0;
  for (let at = 1; at < backwards.length; at++) {
    if ((backwards[at] ?? 0) < (backwards[nearest] ?? 0)) nearest = at;
  }
  return { from: end - 1 - nearest, to: end, errors };
}
