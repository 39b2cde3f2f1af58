/**
 * Writes text for an EDGAR HTML document: 7-bit, with numeric references for every other character (EDGAR Filer Manual
 * 5.2.1 and 5.2.2). Only `&`, `<` and `>` need one among the ASCII characters, and the caret, which EDGAR does not take.
 * @param text any text without control characters other than tab and line feed (compose leaves none)
 */
export function escapeHtml(text: string): string {
  let result = '';
  for (const character of text) result += escapeCharacter(character);
  return result;
}

/** As {@link escapeHtml}, for the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeHtml(text).replaceAll('"', '&#34;');
}

function escapeCharacter(character: string): string {
  if (character === '&') return '&amp;';
  if (character === '<') return '&lt;';
  if (character === '>') return '&gt;';
  if (/^[\t\n\r\x20-\x5d\x5f-\x7e]$/.test(character)) return character;
  return `&#${character.codePointAt(0) ?? 0};`;
}
