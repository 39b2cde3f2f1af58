import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accuracyTable, createCorpus, runCorpus } from '../corpus/run-corpus';
import { folderCases } from '../corpus/folder-cases';

/**
 * `npm run import:accuracy -- [FOLDER] [--write]`: scores the importer on the corpus, and on the filings of a folder
 * (`filings/` and `truth/` with one JSON a filing) with their mutations; `--write` keeps the table in ACCURACY.md.
 */
export async function main(args: readonly string[]): Promise<void> {
  const folder = args.find((argument) => !argument.startsWith('--'));
  const results = await runCorpus(createCorpus({ noticesPerEdition: 4, seed: 25 }));
  const parts = [`## Invented notices\n\n${accuracyTable(results)}`];
  if (folder !== undefined) {
    const names = readdirSync(join(folder, 'filings')).sort();
    const read = (name: string) => readFileSync(join(folder, 'filings', name));
    const truthOf = (name: string) => readFileSync(join(folder, 'truth', name.replace(/\.[^.]+$/, '.json')), 'utf8');
    const cases = await folderCases(names.map((name) => ({ name, bytes: read(name), truth: truthOf(name) })));
    parts.push(
      `## Real filings and their mutations (${names.length} filings)\n\n${accuracyTable(await runCorpus(cases))}`,
    );
  }
  const report = parts.join('\n\n');
  process.stdout.write(`${report}\n`);
  if (args.includes('--write')) writeFileSync(join('test/import', 'ACCURACY.md'), `${preface}\n\n${report}\n`);
}

const preface = `# How well the importer reads

Written by \`npm run import:accuracy -- ../samples --write\`. A field is right when it equals what a careful reader finds, but
for blanks and typographic signs; long texts by both ends. In scanned text, misread letters that the noise explains are
forgiven in every answer that has letters (the importer does not correct words), never in boxes or yes and no.`;
