import { expect, test } from 'vitest';
import { fuzzImports } from '../../import/corpus/fuzz-imports';

test('broken filings end in a draft or in a refusal', async () => {
  const { failures, read, refused } = await fuzzImports(250, 20040315);
  expect(failures).toEqual([]);
  expect(read).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(5);
});
