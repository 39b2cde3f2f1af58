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

/**
 * All places between `from` and `to` where the pattern stands with at most its errors: of places that overlap, the one that
 * ends best.
 */
export function findApproximately(codes: Uint8Array, pattern: Pattern, from = 0, to = codes.length): Match[] {
  const matches: Match[] = [];
  const { letters, maximumErrors } = pattern;
  const nearest = new Nearest(pattern.masks, letters.length);
  let end = 0;
  let fewest = maximumErrors + 1;
  for (let at = from; at < to; at++) {
    const errors = nearest.after(codes[at] ?? 0);
    if (errors < fewest) {
      fewest = errors;
      end = at + 1;
    } else if (errors > maximumErrors && fewest <= maximumErrors) {
      matches.push({ from: startOf(codes, pattern, end, fewest), to: end, errors: fewest });
      fewest = maximumErrors + 1;
    }
  }
  if (fewest <= maximumErrors) matches.push({ from: startOf(codes, pattern, end, fewest), to: end, errors: fewest });
  return matches;
}

/**
 * The distance between a pattern and the nearest stretch that ends at a letter, letter by letter: G. Myers, "A fast bit-vector
 * algorithm for approximate string matching" (J. ACM 46, 1999), one machine word.
 */
class Nearest {
  readonly #masks: Int32Array;
  readonly #last: number;
  #errors: number;
  #positive = -1;
  #negative = 0;

  constructor(masks: Int32Array, length: number) {
    this.#masks = masks;
    this.#last = 1 << (length - 1);
    this.#errors = length;
  }

  after(code: number): number {
    const positive = this.#positive;
    const negative = this.#negative;
    const equal = this.#masks[code] ?? 0;
    const vertical = equal | negative;
    const horizontal = ((((equal & positive) + positive) | 0) ^ positive) | equal;
    const rise = negative | ~(horizontal | positive);
    const fall = positive & horizontal;
    if ((rise & this.#last) !== 0) this.#errors++;
    else if ((fall & this.#last) !== 0) this.#errors--;
    this.#positive = (fall << 1) | ~(vertical | (rise << 1));
    this.#negative = (rise << 1) & vertical;
    return this.#errors;
  }
}

/** The search tells where a match ends; the same search backwards from there tells where it begins. */
function startOf(codes: Uint8Array, { letters, reversedMasks }: Pattern, end: number, errors: number): number {
  const farthest = Math.max(0, end - letters.length - errors);
  const nearest = new Nearest(reversedMasks, letters.length);
  let start = end - 1;
  let fewest = Number.POSITIVE_INFINITY;
  for (let at = end - 1; at >= farthest; at--) {
    const found = nearest.after(codes[at] ?? 0);
    if (found >= fewest) continue;
    fewest = found;
    start = at;
  }
  return start;
}
