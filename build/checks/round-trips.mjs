import { main } from '../setup/processes.mjs';
import { runVitest } from '../setup/vitest-project.mjs';

/**
 * `npm run round-trips [-- NUMBER]`: import(render(draft)) = draft on 1,000 random drafts a face (or NUMBER), and as many
 * messy pages through the HTML clean-up. The test command runs the same properties on fewer.
 */
await main(async () => {
  const number = process.argv[2] ?? '1000';
  process.env.ROUND_TRIPS = number;
  process.env.CLEAN_RUNS = number;
  const files = [
    'test/import/round-trip.test.ts',
    'test/unit/shared/faces/round-trip.test.ts',
    'test/unit/shared/edgar/clean-html.test.ts',
  ];
  const { passed, failed } = await runVitest('unit', files);
  return failed === 0 && passed > 0 ? 0 : 1;
});
