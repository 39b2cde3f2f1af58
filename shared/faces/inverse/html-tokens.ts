import { ruleWord, toTokens, type Token } from './token';

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ' };

/** The words of an EDGAR HTML notice as this program draws it (see `render-html.ts`), without its title. */
export function htmlTokens(html: string): Token[] {
  const body = html.slice(Math.max(0, html.indexOf('<body>')));
  const text = body
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('<hr>', `\n\n${ruleWord}\n\n`)
    .replaceAll('<br>', '\n')
    .replaceAll('</td><td>', '\t')
    .replaceAll(/<\/?(?:p|h[12]|tr|table|div)(?: [^>]*)?>/g, '\n\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d{1,7})|([a-z]+));/g, (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (references[name ?? ''] ?? whole) : (characterOf(Number(code)) ?? whole),
    );
  return toTokens(text);
}

/** The character of a code point; `null` where there is none (beyond Unicode, or half of a surrogate pair). */
function characterOf(code: number): string | null {
  const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}
