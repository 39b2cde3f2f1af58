import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setField, type FieldPath } from '../../../shared/draft/field-path';
import { emptyDraft, type Draft } from '../../../shared/draft/draft';
import { importFiling } from '../../../main/import/import-filing';
import { boxCases, cleanCases, editionCases, reliefCases, scannedCases, type CorpusCase } from './cases';

/** A filing of a folder and what a careful reader finds in it. */
export interface KnownFiling {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly truth: string;
}

/**
 * The filings of a folder as they are, scanned, printed to PDF by a browser and read back by `pdftotext`, and their answers
 * typed in every layout. Long texts of a truth file are only their ends, so the importer's own reading of the original
 * stands for them once it fits both ends.
 */
export async function folderCases(filings: readonly KnownFiling[]): Promise<CorpusCase[]> {
  const known = await Promise.all(
    filings.map(async (filing) => ({
      filing,
      truth: await wholeTruth(filing),
      text: new TextDecoder('windows-1252').decode(filing.bytes),
    })),
  );
  const originals = known.map(({ filing, truth, text }) => ({
    kind: 'as filed',
    name: filing.name,
    text,
    truth,
    tolerance: { letters: 0 },
  }));
  const printed = originals.flatMap((original) => printedCases(original));
  const plain = [...originals.filter(({ text }) => !/<html/i.test(text)), ...printed];
  const retyped = cleanCases(known.map(({ truth }) => truth));
  const typed = retyped.filter(({ kind }) => kind.startsWith('typed'));
  return [
    ...originals,
    ...printed,
    ...retyped,
    ...boxCases(typed.filter(({ text }) => text.includes('[X]'))),
    ...reliefCases(typed),
    ...editionCases(known.map(({ truth }) => truth)),
    ...[0.005, 0.01, 0.02, 0.04].flatMap((share, index) => scannedCases([...plain, ...typed], share, 40 + index)),
  ];
}

async function wholeTruth({ name, bytes, truth }: KnownFiling): Promise<Draft> {
  const read = (await importFiling(bytes, name)).draft;
  let draft = emptyDraft(read.edition);
  for (const [field, want] of Object.entries(JSON.parse(truth) as Record<string, unknown>)) {
    if (field.startsWith('_')) continue;
    const isLong = typeof want === 'object' && want !== null;
    draft = setField(draft, field as FieldPath, isLong ? longText(read, field, want as Ends) : want);
  }
  return { ...draft, registrant: { ...draft.registrant, street2: read.registrant.street2 } };
}

interface Ends {
  readonly startsWith: string;
  readonly endsWith: string;
}

function longText(read: Draft, field: string, { startsWith, endsWith }: Ends): string {
  const text = field === 'narrative' ? read.narrative : read.results.explanation;
  const fold = (words: string) => words.replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, ' ');
  const fits =
    text !== null &&
    fold(text).startsWith(fold(startsWith).slice(0, 60)) &&
    fold(text).endsWith(fold(endsWith).slice(-60));
  return fits ? text : `${startsWith} ... ${endsWith}`;
}

/** Printed by a browser and read back: with the layout kept, and in the order of the PDF's text. */
function printedCases(original: CorpusCase): CorpusCase[] {
  const folder = mkdtempSync(join(tmpdir(), 'filing-'));
  try {
    const page = join(folder, 'page.html');
    const pdf = join(folder, 'page.pdf');
    const start = original.text.search(/<html/i);
    const html =
      start === -1
        ? `<pre style="white-space: pre-wrap">${original.text.replaceAll('<', '&lt;')}</pre>`
        : original.text.slice(start);
    writeFileSync(page, html, 'utf8');
    execFileSync(
      'chromium',
      ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, page],
      {
        stdio: 'ignore',
        timeout: 60_000,
      },
    );
    const read = (options: string[]) => execFileSync('pdftotext', [...options, pdf, '-'], { encoding: 'utf8' });
    return [
      { ...original, kind: 'PDF text, layout kept', text: read(['-layout']) },
      { ...original, kind: 'PDF text, reading order', text: read([]) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
