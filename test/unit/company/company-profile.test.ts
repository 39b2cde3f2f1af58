import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFiling } from '../../../main/import/import-filing';
import { companyProfileSchema, findProfile, foldCompanyName } from '../../../shared/company/company-profile';
import { growProfile } from '../../../shared/company/grow-profile';
import { laterPeriod, sameAsLastTime, startFromProfile } from '../../../shared/company/start-notice';
import type { Draft } from '../../../shared/draft/draft';

const seed = readFileSync(join(import.meta.dirname, '../../fixtures/filings/sonus-nt10k-2004.txt'));
const { draft: sonus } = await importFiling(seed, 'sonus-nt10k-2004.txt');

function later(changes: Partial<Draft['registrant']>, date: string): Draft {
  return { ...sonus, registrant: { ...sonus.registrant, ...changes }, signature: { ...sonus.signature, date } };
}

test('a first import makes a profile with contact and signer', () => {
  const profile = companyProfileSchema.parse(growProfile(null, sonus));
  expect(profile).toMatchObject({
    key: 'sonusnetworks',
    name: 'Sonus Networks, Inc.',
    secFileNumber: '000-30229',
    address: { street: '250 Apollo Drive', city: 'Chelmsford', state: 'MA', zip: '01824' },
    contacts: [{ name: 'Charles J. Gray', areaCode: '978', phone: '614-8505', lastUsed: '2004-03-15' }],
    signers: [{ name: 'Stephen J. Nill', lastUsed: '2004-03-15' }],
  });
});

test('a later notice brings a new name and keeps the old one', () => {
  const first = growProfile(null, sonus);
  const facts = {
    formerNames: ['SONUS NETWORKS INC'],
    fiscalYearEnd: '12-31',
    submissionType: 'NT 10-Q',
    filedOn: null,
  };
  const grown = growProfile(first, later({ name: 'Ribbon Example Corp.', cik: '0001105472' }, '2018-03-16'), facts);
  expect(grown).toMatchObject({
    key: '0001105472',
    name: 'Ribbon Example Corp.',
    formerNames: ['Sonus Networks, Inc.'],
    fiscalYearEnd: '12-31',
  });
});

test('an older notice imported later does not overwrite newer facts', () => {
  const now = growProfile(null, later({ street: '4 Technology Park Drive', city: 'Westford' }, '2009-05-11'));
  expect(growProfile(now, sonus)?.address.city).toBe('Westford');
  expect(growProfile(now, sonus)?.lastNotice.signature.date).toBe('2009-05-11');
});

test('profiles are found by CIK, by name in any spelling and by former name', () => {
  const profile = growProfile(null, later({ cik: '0001105472' }, '2004-03-15'));
  if (profile === null) throw new Error('expected a profile');
  expect(findProfile([profile], later({ name: 'Other Ltd.', cik: '1105472' }, '2005-01-01'))).toBe(profile);
  expect(findProfile([profile], later({ name: 'SONUS NETWORKS INC /DE/' }, '2005-01-01'))).toBe(profile);
  expect(findProfile([profile], later({ name: 'Else, Inc.' }, '2005-01-01'))).toBeNull();
  expect(findProfile([profile], later({ name: 'Sonus Networks', cik: '0000000001' }, '2005-01-01'))).toBeNull();
  expect(foldCompanyName('The Acme Corp.')).toBe(foldCompanyName('ACME CORPORATION /NV/'));
});

test('"same as last time" moves the period on and leaves every answer of this time open', () => {
  const { draft, mustFill, mustCheck } = sameAsLastTime(sonus, { fiscalYearEnd: '12-31', today: '2005-03-01' });
  expect(draft.edition).toBe('current');
  expect(draft.cover).toMatchObject({ report: '10-K', periodEnded: '2004-12-31', items: null });
  expect(draft.relief.claimed).toBeNull();
  expect(draft.priorReports).toEqual({ allFiled: null, missing: null });
  expect(draft.results.significantChange).toBeNull();
  expect(draft.signature).toMatchObject({ name: 'Stephen J. Nill', date: null });
  expect(draft.narrative).toBe(sonus.narrative);
  expect(mustFill).toEqual(['relief.claimed', 'priorReports.allFiled', 'results.significantChange', 'signature.date']);
  expect(mustCheck).toContain('narrative');
  // The filing did not say it: there is nothing to look at.
  expect(mustCheck).not.toContain('registrant.filerStatus');
});

test.each([
  ['2025-03-31', '12-31', '2025-06-30'],
  ['2025-06-30', '12-31', '2025-09-30'],
  ['2025-09-30', '12-31', '2026-03-31'],
  ['2023-11-30', '05-31', '2024-02-29'],
  ['2025-09-30', null, '2025-12-31'],
])('the quarter after %s in a year that ends %s is %s', (period, fiscalYearEnd, next) => {
  const quarter: Draft = { ...sonus, cover: { ...sonus.cover, report: '10-Q', periodEnded: period } };
  expect(sameAsLastTime(quarter, { fiscalYearEnd, today: period }).draft.cover.periodEnded).toBe(next);
});

test('last year\u2019s notice starts the one about the last period that has ended since', () => {
  const quarter: Draft = { ...sonus, cover: { ...sonus.cover, report: '10-Q', periodEnded: '2024-09-30' } };
  const now = { fiscalYearEnd: '12-31', today: '2025-11-13' };
  expect(sameAsLastTime(quarter, now).draft.cover.periodEnded).toBe('2025-09-30');
  expect(laterPeriod(quarter, now)).toBe('2025-09-30');
  expect(laterPeriod(quarter, { ...now, today: '2025-03-30' })).toBeNull();
  const monthly: Draft = { ...sonus, cover: { ...sonus.cover, report: '10-D', periodEnded: '2024-09-30' } };
  expect(laterPeriod(monthly, now)).toBeNull();
  expect(sameAsLastTime(monthly, now).mustFill).toContain('cover.periodEnded');
});

test('a notice from the profile names company, contact and signer and nothing else', () => {
  const profile = growProfile(null, sonus);
  if (profile === null) throw new Error('expected a profile');
  const { draft, mustFill } = startFromProfile(profile, '10-Q');
  expect(draft.registrant).toMatchObject({ name: 'Sonus Networks, Inc.', city: 'Chelmsford' });
  expect(draft.contact.name).toBe('Charles J. Gray');
  expect(draft.signature).toMatchObject({ name: 'Stephen J. Nill', date: null });
  expect(draft.narrative).toBeNull();
  expect(mustFill).toContain('cover.periodEnded');
});
