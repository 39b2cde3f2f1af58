import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFiling } from '../../../main/import/import-filing';

const seed = readFileSync(join(import.meta.dirname, '../../fixtures/filings/sonus-nt10k-2004.txt'));

test('the scanned seed filing is read whole', async () => {
  const { draft } = await importFiling(seed, 'sonus-nt10k-2004.txt');
  expect(draft).toMatchObject({
    edition: '2003',
    cover: { report: '10-K', periodEnded: '2003-12-31', transitionReport: null, items: '6, 7, 8 and 9A' },
    registrant: { name: 'Sonus Networks, Inc.', formerName: null, city: 'Chelmsford', state: 'MA', zip: '01824' },
    relief: { claimed: true },
    contact: { name: 'Charles J. Gray', areaCode: '978', phone: '614-8505' },
    priorReports: { allFiled: true, missing: null },
    results: { significantChange: true },
    signature: { registrant: 'Sonus Networks, Inc.', date: '2004-03-15', name: 'Stephen J. Nill' },
  });
  expect(draft.narrative).toMatch(/^As previously reported in the Registrant's Current Report on Form 8-K/);
  expect(draft.narrative).toMatch(/other omitted information by March 30, 2004\.$/);
  expect(draft.narrative?.split('\n\n')).toHaveLength(2);
  expect(draft.results.explanation).toMatch(/^As discussed above.*the nature or extent of any other changes\.$/);
});

test("both readings of the seed's signer are offered, the labelled one first", async () => {
  const { sources } = await importFiling(seed, 'sonus-nt10k-2004.txt');
  const title = sources.find((source) => source.field === 'signature.title');
  expect(title?.candidates).toEqual([
    'Chief Financial Officer, Vice President of Finance',
    'Vice President of Finance and Administration and Treasurer',
  ]);
  expect(title?.confidence).toBeLessThan(0.9);
});

test("where the seed's sheet departs from its edition is said in words, and nothing that the scanner did", async () => {
  const { warnings, filed } = await importFiling(seed, 'sonus-nt10k-2004.txt');
  expect(warnings.filter((words) => words.includes('where the form says'))).toEqual([
    'In Part II(b) the filing says "subject quarterly report of transition report on ... following the prescribed" where the form says "subject quarterly report or transition report on ... following the prescribed due date; and".',
  ]);
  expect(filed).toMatchObject({ edition: '2003', report: '10-K', periodEnded: '2003-12-31', header: null });
});
