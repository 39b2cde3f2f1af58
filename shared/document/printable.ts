/**
 * Text as it is drawn: composed (NFC, so that accents sit right), tabs and exotic spaces as one space, line ends as `\n`.
 * Characters that have no shape of their own (soft hyphen, zero-width space, byte order mark, direction marks) draw nothing
 * and are left out. The no-break space stays: it is white space that must not break.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\t\v\f\u2000-\u200A\u205F\u3000\u1680]/g, ' ');
}
