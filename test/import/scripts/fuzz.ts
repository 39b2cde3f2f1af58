import { writeFileSync } from 'node:fs';
import { fuzzImports, type FuzzReport } from '../corpus/fuzz-imports';

/**
 * `npm run import:fuzz -- [COUNT] [SEED] [--write]`: broken inputs by the thousand; exits 1 on a crash, a hang or an unknown
 * error. `--write` keeps the table in FUZZ.md.
 */
export async function main(args: readonly string[]): Promise<void> {
  const [count = 100_000, seed = 1] = args.filter((argument) => !argument.startsWith('--')).map(Number);
  const report = await fuzzImports(count, seed);
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  if (args.includes('--write')) writeFileSync('test/import/FUZZ.md', table(report, seed));
  if (report.failures.length > 0) process.exitCode = 1;
}

function table({ inputs, read, refused, slowestMilliseconds, failures }: FuzzReport, seed: number): string {
  const rows = [
    ['inputs', inputs],
    ['read into a valid draft', read],
    ['refused with a reason', refused],
    ['crashed, of unknown error or over 2 seconds', failures.length],
  ] as const;
  return [
    '# Broken filings',
    '',
    `Written by \`npm run import:fuzz -- ${inputs} ${seed} --write\`: filings in every layout, typed, of agents and our own, with bytes`,
    `changed, cut out, doubled or moved and hostile pieces put in. The slowest took ${slowestMilliseconds} ms of processor time.`,
    '',
    '| | |',
    '| --- | --: |',
    ...rows.map(([name, number]) => `| ${name} | ${number.toLocaleString('en-US')} |`),
    '',
  ].join('\n');
}
