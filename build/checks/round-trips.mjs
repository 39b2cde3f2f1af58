import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, root } from '../setup/processes.mjs';
import { runVitest } from '../setup/vitest-project.mjs';

/**
 * `npm run round-trips [-- NUMBER]`: import(render(draft)) = draft on 1,000 random drafts a face (or NUMBER), on every real
 * filing at hand (FILINGS names a folder of more), and as many messy pages through the HTML clean-up. Writes the table
 * test/conformance/round-trips.md. The test command runs the same properties on fewer.
 */
await main(async () => {
  const number = process.argv[2] ?? '1000';
  process.env.ROUND_TRIPS = number;
  process.env.CLEAN_RUNS = number;
  const files = [
    'test/import/round-trip.test.ts',
    'test/import/sample-round-trip.test.ts',
    'test/unit/shared/faces/round-trip.test.ts',
    'test/unit/shared/edgar/clean-html.test.ts',
  ];
  const { passed, failed } = await runVitest('unit', files);
  const report = JSON.parse(readFileSync(join(root, '.cache/test-results/unit.json'), 'utf8'));
  writeFileSync(join(root, 'test/conformance/round-trips.md'), table(report, number));
  return failed === 0 && passed > 0 ? 0 : 1;
});

/** One row a property: on how much it was tried, and whether it held. */
function table({ testResults }, number) {
  const rows = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => {
      const [sample] = ancestorTitles;
      const tried = sample
        ? 'this filing'
        : /random|gives back|messy/.test(title)
          ? `${number} drawn at random`
          : 'one';
      const name = sample ? `${sample.replace('a real filing, imported: ', '')}: ${title}` : title;
      return `| ${name} | ${tried} | ${status === 'passed' ? 'holds' : 'FAILS'} |`;
    }),
  );
  const head = `# Round trips\n\nWritten by \`npm run round-trips\`. A face is held to every field it prints, PDF and JSON to every field.\n`;
  return [head, '| property | tried on | verdict |', '| --- | --- | --- |', ...rows.sort(), ''].join('\n');
}
