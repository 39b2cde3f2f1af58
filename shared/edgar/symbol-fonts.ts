/**
 * Letters of symbol fonts that draw boxes, by font and by character code (0x20-0xFF; fonts also put them in U+F000 ff.).
 * Checked and ticked letters become U+2612, empty boxes U+2610.
 */
const checked = '\u2612';
const empty = '\u2610';

interface SymbolFont {
  readonly name: RegExp;
  readonly checked: readonly number[];
  readonly empty: readonly number[];
}

const fonts: readonly SymbolFont[] = [
  { name: /wingdings\s*2/i, checked: [0x4f, 0x50, 0x51, 0x52, 0x53, 0x54], empty: [0x2a, 0x30, 0xa3] },
  {
    name: /wingdings/i,
    checked: [0x6e, 0x78, 0x76, 0xfb, 0xfc, 0xfd, 0xfe],
    empty: [0x6f, 0x70, 0x71, 0x72, 0xa8],
  },
  { name: /webdings/i, checked: [0x61, 0x67, 0x72, 0x78], empty: [0x63] },
  {
    name: /dingbats/i,
    checked: [0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x6e, 0x78],
    empty: [0x6f, 0x70, 0x71, 0x72, 0xa8],
  },
  { name: /marlett/i, checked: [0x61, 0x62, 0x72], empty: [0x63] },
];

/** Whether a font of this name (of a FACE attribute, a style or a PDF) draws symbols. */
export function isSymbolFont(fontName: string): boolean {
  return fonts.some((font) => font.name.test(fontName));
}

/** Text of a symbol font with its box letters as ballot boxes; other letters stay. */
export function readSymbolFont(text: string, fontName: string): string {
  const font = fonts.find((candidate) => candidate.name.test(fontName));
  if (font === undefined) return text;
  return [...text]
    .map((letter) => {
      const code = codeOf(letter);
      if (font.checked.includes(code)) return checked;
      return font.empty.includes(code) ? empty : letter;
    })
    .join('');
}

/** The letter's place in a symbol font; other characters, such as the replacement character, keep their own number. */
function codeOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  return point >= 0xf000 && point <= 0xf0ff ? point & 0xff : point;
}

/** Private-use letters that only Wingdings and its kin use, whatever the font is said to be. */
export function readPrivateUse(text: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, (letter) => {
    const read = readSymbolFont(letter, 'Wingdings');
    return read === letter ? readSymbolFont(letter, 'Wingdings 2') : read;
  });
}

/** Letters that Word draws its bullets with: in Symbol, and in Wingdings those that are no box. */
const bullets: readonly { readonly name: RegExp; readonly codes: readonly number[] }[] = [
  { name: /^[\s"']*symbol\b/i, codes: [0xb7] },
  { name: /wingdings(?!\s*\d)/i, codes: [0x6c, 0x9f, 0xa7, 0xd8] },
];

/** Whether a font of this name draws bullets with its letters. */
export function isBulletFont(fontName: string): boolean {
  return bullets.some((font) => font.name.test(fontName));
}

/** Text of a symbol font with its bullet letters as U+2022; other letters stay. */
export function readBullets(text: string, fontName: string): string {
  const codes = bullets.find((font) => font.name.test(fontName))?.codes ?? [];
  return [...text].map((letter) => (codes.includes(codeOf(letter)) ? '\u2022' : letter)).join('');
}
