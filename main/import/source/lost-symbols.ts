/**
 * Boxes that were drawn in Wingdings 2 and lost their font, as text copied or printed out of a page does: the letter for an
 * empty one is a pound sign, those for a checked one are P, R, S and T. They are boxes where the form has boxes, before a
 * report's name or a representation of Part II, before or after Yes and No; elsewhere they are what they say. Boxes of
 * Wingdings itself need no help: their letters mean nothing else.
 */
const label = String.raw`(?:(?:Form|Transition|Yes|No|10-[KQD]|11-K|20-F|N-[CS])(?![a-z])|\(?[abc]\))`;
const boxOf = (letters: string, gap: string) =>
  new RegExp(
    String.raw`(?<![A-Za-z0-9.&'\u2019-])[${letters}](?=${gap}(?:[PRST\u00a3\u2610]\s+)*${label})|(?<=\b(?:Yes|No)[\s:]{1,4})[${letters}](?![A-Za-z0-9.])`,
    'g',
  );
const emptyBox = boxOf('\u00a3', String.raw`\s*`);
const checkedBox = boxOf('PRST', String.raw`\s+`);

/** A text with such boxes read, each at its place, where two of them are empty at the least; else as it is. */
export function readLostSymbols(text: string): string {
  // Most filings have no pound sign: the patterns look around every letter.
  if (!text.includes('\u00a3') || (text.match(emptyBox) ?? []).length < 2) return text;
  return text.replace(emptyBox, '\u2610').replace(checkedBox, '\u2612');
}
