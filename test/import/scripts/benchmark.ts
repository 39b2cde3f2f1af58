import { writeFileSync } from 'node:fs';
import { parse } from 'parse5';
import { importFiling } from '../../../main/import/import-filing';
import type { Draft } from '../../../shared/draft/draft';
import { inventedNotices } from '../corpus/cases';
import { pageLayouts } from '../corpus/page-layouts';
import { typedLayouts } from '../corpus/typed-layouts';

const filingBytes = 30_000;
/** The sheet itself takes the rest. */
const typedLetters = 24_000;
const rounds = 8;

/**
 * `npm run import:benchmark -- [--write]`: imports of 30 KB filings in one thread, by processor time, as a ratio against parsing
 * the same HTML with parse5 alone in the same run. Pages are padded with markup around the sheet, as filing agents add it,
 * typed filings with words in Part III. `--write` keeps the table in BENCHMARK.md.
 */
export async function main(args: readonly string[]): Promise<void> {
  const notices = inventedNotices(2, 7);
  const pages = pageLayouts.flatMap(({ render }) => notices.map((draft) => padded(render(draft))));
  const typed = typedLayouts.flatMap(({ render }) => notices.map((draft) => render(lengthened(draft))));
  await timed(pages, importText);
  // In turns, so that whatever else the machine does weighs on all alike.
  let [reading, parsing, typing] = [0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    reading += await timed(pages, importText);
    parsing += await timed(pages, (text) => Promise.resolve(void parse(text)));
    typing += await timed(typed, importText);
  }
  const report = table([
    ['a page, imported', pages, reading, parsing],
    ['a page, parsed with parse5 alone', pages, parsing, parsing],
    ['a typed filing, imported', typed, typing, parsing],
  ]);
  process.stdout.write(report);
  if (args.includes('--write')) writeFileSync('test/import/BENCHMARK.md', report);
}

type Row = readonly [name: string, texts: readonly string[], milliseconds: number, yardstick: number];

function table(rows: readonly Row[]): string {
  const lines = rows.map(([name, texts, milliseconds, yardstick]) => {
    const size = Math.round(texts.join('').length / texts.length / 1000);
    return `| ${name} | ${size} KB | ${perSecond(texts, milliseconds)} | ${(milliseconds / yardstick).toFixed(1)} |`;
  });
  return [
    '# How fast the importer reads',
    '',
    'Written by `npm run import:benchmark -- --write`, in seconds of one processor core. The speed is that of one machine; the ratio',
    'was measured in the same run and means something on any.',
    '',
    '| | size | a second | times parse5 |',
    '| --- | --: | --: | --: |',
    ...lines,
    '',
  ].join('\n');
}

/** The notice with a Part III that makes a typed filing as long as a page. */
function lengthened(draft: Draft): Draft {
  const words = draft.narrative ?? '';
  return {
    ...draft,
    narrative: Array.from({ length: Math.ceil(typedLetters / words.length) }, () => words).join('\n\n'),
  };
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
  for (const text of texts) await action(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function perSecond(texts: readonly string[], milliseconds: number): string {
  return ((texts.length * rounds * 1000) / milliseconds).toFixed(0);
}
