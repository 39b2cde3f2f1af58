import { expect, test } from 'vitest';
import { fuzz } from './fuzz';
import { fuzzSeeds } from './fuzz-seeds';
import { kit, now } from './kit';

test('mutated files are never valid and never crash the verifier', async () => {
  const trust = [kit().root.certificateDer];
  const result = await fuzz(fuzzSeeds(), { count: 1_000, seed: 1225, now, trust });
  expect([result.valid, result.crashed]).toEqual([[], []]);
});
