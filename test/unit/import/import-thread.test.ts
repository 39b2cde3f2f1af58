import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importInThread, limitsFor } from '../../../main/import/import-in-thread';

const seed = readFileSync(join(import.meta.dirname, '../../fixtures/filings/sonus-nt10k-2004.txt'));

test('a filing is read in a thread of its own', async () => {
  const { draft } = await importInThread(seed, 'seed.txt', { milliseconds: 60_000, megabytes: 512 });
  expect(draft.registrant.name).toBe('Sonus Networks, Inc.');
});

test('a refusal crosses the thread whole', async () => {
  const answer = importInThread(new TextEncoder().encode('FORM 8-K'), 'other.txt', {
    milliseconds: 60_000,
    megabytes: 512,
  });
  await expect(answer).rejects.toMatchObject({ code: 'import-not-form-12b-25' });
});

test('a thread that takes too long is ended', async () => {
  await expect(importInThread(seed, 'seed.txt', { milliseconds: 1, megabytes: 512 })).rejects.toMatchObject({
    code: 'import-timeout',
  });
});

test('larger inputs may take longer', () => {
  expect(limitsFor(50 * 1024 * 1024).milliseconds).toBeGreaterThan(limitsFor(1000).milliseconds);
});
