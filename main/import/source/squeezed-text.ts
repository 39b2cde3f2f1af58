import type { Span } from './source-text';

/**
 * A text with all but its letters and digits squeezed out, lower case, letters that scanners confuse made one, so that a
 * question is found whatever its line breaks, boxes, columns and split words.
 */
export interface SqueezedText {
  readonly text: string;
  /** The letters' codes, one byte each. */
  readonly codes: Uint8Array;
  /** How many letters stand before each block of {@link blockLength} characters of the text. */
  readonly lettersBefore: Uint32Array;
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

/** The ligatures ff, fi, fl, ffi and ffl in the order of their codes. */
const ligatures: readonly string[] = ['ff', 'fl', 'fl', 'ffl', 'ffl'];
const firstLigature = 0xfb00;
const mostLetters = 3;

/** What the characters before 0x80 are squeezed to: none, one or two letters. */
const table: readonly string[] = Array.from({ length: 0x80 }, (_, unit) => {
  const letter = String.fromCharCode(unit).toLowerCase();
  return /[a-z0-9]/.test(letter) ? (confusions[letter] ?? letter) : '';
});
const lengths = Uint8Array.from(table, (letters) => letters.length);
const firstCodes = Uint8Array.from(table, (letters) => (letters === '' ? 0 : letters.charCodeAt(0)));
const secondCodes = Uint8Array.from(table, (letters) => (letters.length < 2 ? 0 : letters.charCodeAt(1)));

/** Places of letters are kept by blocks: one number for each letter would be four times as long as the letters. */
const blockLength = 64;

/** Squeezes a text. */
export function squeeze(text: string): SqueezedText {
  const codes = new Uint8Array(text.length * mostLetters);
  const lettersBefore = new Uint32Array(Math.ceil(text.length / blockLength));
  let length = 0;
  for (let block = 0; block < lettersBefore.length; block++) {
    lettersBefore[block] = length;
    const end = Math.min(text.length, (block + 1) * blockLength);
    for (let offset = block * blockLength; offset < end; offset++) {
      const unit = text.charCodeAt(offset);
      if (unit >= firstLigature) {
        for (const letter of ligatures[unit - firstLigature] ?? '') codes[length++] = letter.charCodeAt(0);
      } else if (unit < lengths.length) {
        // Written twice, counted once or not at all: most letters are one, and telling which would take longer.
        codes[length] = firstCodes[unit] ?? 0;
        codes[length + 1] = secondCodes[unit] ?? 0;
        length += lengths[unit] ?? 0;
      }
    }
  }
  return { text, codes: codes.subarray(0, length), lettersBefore };
}

/** The letters of a text as a string. */
export function squeezedLetters(text: string): string {
  const { codes } = squeeze(text);
  return Buffer.from(codes.buffer, 0, codes.length).toString('latin1');
}

function lettersAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit < firstLigature ? (lengths[unit] ?? 0) : (ligatures[unit - firstLigature]?.length ?? 0);
}

/** The span of the original text under the squeezed letters `from` to `to` (exclusive). */
export function spanOf(squeezed: SqueezedText, from: number, to: number): Span {
  return { from: offsetOf(squeezed, from), to: offsetOf(squeezed, to - 1) + 1 };
}

/** Where a letter stood: in the last block that begins with no more letters before it. */
function offsetOf({ text, lettersBefore }: SqueezedText, letter: number): number {
  let [block, after] = [0, lettersBefore.length];
  while (after - block > 1) {
    const middle = (block + after) >> 1;
    if ((lettersBefore[middle] ?? 0) <= letter) block = middle;
    else after = middle;
  }
  let offset = block * blockLength;
  let letters = lettersBefore[block] ?? 0;
  while (offset < text.length && letters + lettersAt(text, offset) <= letter) letters += lettersAt(text, offset++);
  return offset;
}
