import { expect, test } from 'vitest';
import { fuzz } from './fuzz';
import { fuzzTargets } from './targets';

test('mutated PDFs, notices, packets and logs are never valid and never crash the verifier', async () => {
  for (const target of await fuzzTargets()) {
    const { name, valid, crashed } = await fuzz(target, { count: 300, seed: 1225 });
    expect([name, valid, crashed]).toEqual([name, [], []]);
  }
});
