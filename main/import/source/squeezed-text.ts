import type { Span } from './source-text';

/**
 * A text with all but its letters and digits squeezed out, lower case, letters that scanners confuse made one, so that a
 * question is found whatever its line breaks, boxes, columns and split words. `offsets[i]` is where character i stood.
 */
export interface SqueezedText {
  readonly letters: string;
  /** The letters' codes, one byte each. */
  readonly codes: Uint8Array;
  readonly offsets: Int32Array;
}

/** Characters a scanner takes for one another, and characters it takes for two (written as those two on both sides). */
const confusions: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  i: 'l',
  '|': 'l',
  '5': 's',
  m: 'rn',
  w: 'vv',
};

const lastCode = 0x7e;
const table: readonly string[] = Array.from({ length: lastCode + 1 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(letter) ? (confusions[letter] ?? letter) : '';
});
/** The table as codes, 0 for no letter: most of a text goes through these two without a string being made. */
const firstCodes = Uint8Array.from(table, (letters) => (letters === '' ? 0 : letters.charCodeAt(0)));
const secondCodes = Uint8Array.from(table, (letters) => (letters.length < 2 ? 0 : letters.charCodeAt(1)));
const ligatures: Readonly<Record<string, string>> = { ﬁ: 'fl', ﬂ: 'fl', ﬀ: 'ff', ﬃ: 'ffl', ﬄ: 'ffl' };

/** No character is squeezed to more letters than the longest ligature. */
const mostLetters = 3;

/** Squeezes a text. */
export function squeeze(text: string): SqueezedText {
  const codes = new Uint8Array(text.length * mostLetters);
  const offsets = new Int32Array(text.length * mostLetters + 1);
  let length = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code > lastCode) {
      for (const letter of ligatures[text.charAt(offset)] ?? '') {
        codes[length] = letter.charCodeAt(0);
        offsets[length++] = offset;
      }
      continue;
    }
    const [first, second] = [firstCodes[code] ?? 0, secondCodes[code] ?? 0];
    if (first === 0) continue;
    codes[length] = first;
    offsets[length++] = offset;
    if (second === 0) continue;
    codes[length] = second;
    offsets[length++] = offset;
  }
  offsets[length] = text.length;
  const letters = Buffer.from(codes.buffer, 0, length).toString('latin1');
  return { letters, codes: codes.subarray(0, length), offsets: offsets.subarray(0, length + 1) };
}

/** The span of the original text under the squeezed characters `from` to `to` (exclusive). */
export function spanOf(squeezed: SqueezedText, from: number, to: number): Span {
  return { from: squeezed.offsets[from] ?? 0, to: (squeezed.offsets[to - 1] ?? 0) + 1 };
}
