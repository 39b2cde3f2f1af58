import { parse } from 'parse5';
import { importFiling } from '../../../main/import/import-filing';
import { inventedNotices } from '../corpus/cases';
import { pageLayouts } from '../corpus/page-layouts';
import { typedLayouts } from '../corpus/typed-layouts';

const filingBytes = 30_000;
const rounds = 8;

/**
 * `npm run import:benchmark`: imports a second of 30 KB filings in one thread, as a ratio against parsing the same HTML with
 * parse5 alone in the same run. Padding is markup around the sheet, as filing agents add it.
 */
export async function main(): Promise<void> {
  const notices = inventedNotices(2, 7);
  const pages = pageLayouts.flatMap(({ render }) => notices.map((draft) => padded(render(draft))));
  const typed = typedLayouts.flatMap(({ render }) => notices.map((draft) => render(draft)));
  await timed(pages, importText);
  const reading = await timed(pages, importText);
  const parsing = await timed(pages, (text) => Promise.resolve(void parse(text)));
  const typing = await timed(typed, importText);
  process.stdout.write(
    [
      `HTML filings of ${filingBytes / 1000} KB: ${perSecond(pages, reading)} imports a second`,
      `parse5 alone on the same pages: ${perSecond(pages, parsing)} a second; an import takes ${(reading / parsing).toFixed(1)} times as long`,
      `typed filings (${Math.round(typed.join('').length / typed.length / 1000)} KB): ${perSecond(typed, typing)} imports a second`,
      '',
    ].join('\n'),
  );
}

function padded(html: string): string {
  const spacer =
    '<p style="margin:0pt 0pt 12.0pt;"><font size="2" face="Times New Roman" style="font-size:10.0pt;">&nbsp;</font></p>\n';
  const missing = Math.max(0, filingBytes - html.length);
  return html.replace('</body>', `${spacer.repeat(Math.ceil(missing / spacer.length))}</body>`);
}

async function importText(text: string): Promise<void> {
  await importFiling(new TextEncoder().encode(text), 'benchmark');
}

async function timed(texts: readonly string[], action: (text: string) => Promise<void>): Promise<number> {
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round++) for (const text of texts) await action(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function perSecond(texts: readonly string[], milliseconds: number): string {
  return ((texts.length * rounds * 1000) / milliseconds).toFixed(0);
}
