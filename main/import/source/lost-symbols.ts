/**
 * Boxes that were drawn in Wingdings 2 and lost their font, as text copied or printed out of a page does: the letter for an
 * empty one is a pound sign, those for a checked one are P, R, S and T. Boxes of Wingdings itself need no help: their letters
 * mean nothing else.
 */
const emptyBox = /(?<![A-Za-z0-9])\u00a3(?!\s?[\d.,])/g;

/** The boxes of the form stand before these words, or after Yes and No. */
const label = String.raw`(?:Form|Transition|Yes|No|10-|11-|20-|N-)(?![a-z])|\(?[abc]\)`;
const checkedBox = new RegExp(
  String.raw`(?<![A-Za-z0-9.&'\u2019-])[PRST](?=\s+(?:[PRST\u2610]\s+)*(?:${label}))|(?<=\b(?:Yes|No)[\s:]{1,4})[PRST](?![A-Za-z0-9.])`,
  'g',
);

/** A text with such boxes read, each at its place, where pound signs stand for two of them at the least; else as it is. */
export function readLostSymbols(text: string): string {
  if ((text.match(emptyBox) ?? []).length < 2) return text;
  return text.replace(emptyBox, '\u2610').replace(checkedBox, '\u2612');
}
