import { expect, test } from 'vitest';
import { fuzz } from './fuzz';
import { fuzzSeeds } from './fuzz-seeds';
import { kit, now } from './kit';

/** `npm run fuzz`: 100,000 mutants. FUZZ_COUNT and FUZZ_SEED choose another run. */
test('the long run', { timeout: 4 * 3_600_000 }, async () => {
  const count = Number(process.env['FUZZ_COUNT'] ?? 100_000);
  const seed = Number(process.env['FUZZ_SEED'] ?? 1);
  const result = await fuzz(fuzzSeeds(), { count, seed, now, trust: [kit().root.certificateDer] });
  console.log(JSON.stringify({ seed, ...result, longest: Math.round(result.longest) }));
  expect([result.valid, result.crashed]).toEqual([[], []]);
  expect(result.longest).toBeLessThan(2_000);
});
