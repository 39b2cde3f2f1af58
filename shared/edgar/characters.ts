/**
 * The characters EDGAR takes in a document: 7-bit, without the caret and without control characters other than tab, line
 * feed, form feed and carriage return (EDGAR Filer Manual, volume II, 5.2.1), and what this program writes instead of
 * every other one. The table is data, shown to the user; nothing is dropped without being listed.
 */

/** One character that EDGAR refuses and what stands for it. An empty `replacement` is an invisible character left out. */
export interface CharacterReplacement {
  readonly character: string;
  readonly codePoint: number;
  readonly name: string;
  readonly replacement: string;
}

/** Text that EDGAR takes, and each different character that had to give way, in the order of first appearance. */
export interface EdgarText {
  readonly text: string;
  readonly replacements: readonly CharacterReplacement[];
}

const rows: readonly (readonly [codePoints: string, name: string, replacement: string])[] = [
  ['^', 'caret', '(caret)'],
  ['\u00a0\u2007\u202f', 'no-break space', ' '],
  ['\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000', 'wide or narrow space', ' '],
  ['\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f', 'invisible character', ''],
  ['\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069', 'writing direction mark', ''],
  ['\u2018\u2019\u201b\u2032\u02bc', 'curly apostrophe or prime', "'"],
  ['\u201a', 'low quotation mark', ','],
  ['\u201c\u201d\u201e\u201f\u2033', 'curly quotation mark', '"'],
  ['\u00ab', 'left angle quotation mark', '<<'],
  ['\u00bb', 'right angle quotation mark', '>>'],
  ['\u2039', 'left single angle quotation mark', '<'],
  ['\u203a', 'right single angle quotation mark', '>'],
  ['\u2010\u2011\u2012\u2212\u2043', 'hyphen, figure dash or minus sign', '-'],
  ['\u2013', 'en dash', '-'],
  ['\u2014\u2015', 'em dash', '--'],
  ['\u2026', 'ellipsis', '...'],
  ['\u2022\u25cf\u25e6\u25aa\u00b7', 'bullet', '*'],
  ['\u00a7', 'section sign', 'Sec.'],
  ['\u00b6', 'paragraph sign', 'Para.'],
  ['\u00a9', 'copyright sign', '(c)'],
  ['\u00ae', 'registered sign', '(R)'],
  ['\u2122', 'trade mark sign', '(TM)'],
  ['\u2120', 'service mark sign', '(SM)'],
  ['\u2020', 'dagger', '+'],
  ['\u2021', 'double dagger', '++'],
  ['\u00a2', 'cent sign', 'cents'],
  ['\u00a3', 'pound sign', 'GBP '],
  ['\u00a5', 'yen sign', 'JPY '],
  ['\u20ac', 'euro sign', 'EUR '],
  ['\u00b0', 'degree sign', ' deg.'],
  ['\u00b1', 'plus-minus sign', '+/-'],
  ['\u00d7', 'multiplication sign', 'x'],
  ['\u00f7\u2044\u2215', 'division sign', '/'],
  ['\u2260', 'not equal to', '<>'],
  ['\u2264', 'less than or equal to', '<='],
  ['\u2265', 'greater than or equal to', '>='],
  ['\u2248', 'almost equal to', '~'],
  ['\u00b5\u03bc', 'micro sign', 'u'],
  ['\u00df', 'sharp s', 'ss'],
  ['\u00e6', 'ae', 'ae'],
  ['\u00c6', 'AE', 'AE'],
  ['\u0153', 'oe', 'oe'],
  ['\u0152', 'OE', 'OE'],
  ['\u00f8', 'o with stroke', 'o'],
  ['\u00d8', 'O with stroke', 'O'],
  ['\u0142', 'l with stroke', 'l'],
  ['\u0141', 'L with stroke', 'L'],
  ['\u0111\u00f0', 'd with stroke', 'd'],
  ['\u0110\u00d0', 'D with stroke', 'D'],
  ['\u0131', 'dotless i', 'i'],
  ['\u00fe', 'thorn', 'th'],
  ['\u00de', 'Thorn', 'Th'],
  ['\u2610\u25a1', 'empty ballot box', '[ ]'],
  ['\u2611\u2612', 'checked ballot box', '[X]'],
];

const fixed = new Map<string, { name: string; replacement: string }>(
  rows.flatMap(([characters, name, replacement]) =>
    [...characters].map((each) => [each, { name, replacement }] as const),
  ),
);

/** The whole table of fixed replacements, for showing it to a user. Letters with marks lose them; the rest becomes `[U+4E2D]`. */
export const characterTable: readonly CharacterReplacement[] = [...fixed].map(([character, entry]) => ({
  character,
  codePoint: character.codePointAt(0) ?? 0,
  ...entry,
}));

/** Whether EDGAR takes this character as it stands (EDGAR Filer Manual 5.2.1): one code point as a string. */
export function isEdgarCharacter(character: string): boolean {
  return /^[\t\n\f\r\x20-\x5d\x5f-\x7e]$/.test(character);
}

/** What is written for one character that EDGAR refuses. */
export function replaceCharacter(character: string): CharacterReplacement {
  const codePoint = character.codePointAt(0) ?? 0;
  const known = fixed.get(character);
  if (known !== undefined) return { character, codePoint, ...known };
  const plain = withoutMarks(character);
  if (plain !== null) return { character, codePoint, name: 'letter or sign with a plain spelling', replacement: plain };
  const number = codePoint.toString(16).toUpperCase().padStart(4, '0');
  return { character, codePoint, name: 'character without a plain spelling', replacement: `[U+${number}]` };
}

/** The plain letters of an accented letter, a ligature, a full-width form or a fraction (compatibility decomposition), or null. */
function withoutMarks(character: string): string | null {
  let plain = '';
  for (const part of character.normalize('NFKD')) {
    if (/^[\u0300-\u036f]$/.test(part)) continue;
    const replacement = isEdgarCharacter(part) ? part : fixed.get(part)?.replacement;
    if (replacement === undefined) return null;
    plain += replacement;
  }
  return plain;
}

/**
 * Writes text with the characters EDGAR takes. The text is composed first (NFC), so that an accented letter is one
 * character however it was typed. Lone surrogates become `[U+D800]` and so on.
 */
export function toEdgarCharacters(text: string): EdgarText {
  const replacements = new Map<string, CharacterReplacement>();
  let result = '';
  for (const character of text.normalize('NFC')) {
    if (isEdgarCharacter(character)) {
      result += character;
      continue;
    }
    const replacement = replacements.get(character) ?? replaceCharacter(character);
    replacements.set(character, replacement);
    result += replacement.replacement;
  }
  return { text: result, replacements: [...replacements.values()] };
}
