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
      code === undefined ? (references[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
    );
  return toTokens(text);
}
