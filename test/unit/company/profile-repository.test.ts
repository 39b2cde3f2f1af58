import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CompaniesService } from '../../../main/services/drafts/companies-service';
import { MarkRepository } from '../../../main/storage/mark-repository';
import { ProfileRepository } from '../../../main/storage/profile-repository';
import { Vault } from '../../../main/vault/vault';
import { cheapCost, repeatableRandom, TestClock } from '../../helpers/drafts-fixture';
import { sonusDraft } from '../../helpers/sonus-draft';
import { temporaryFolder } from '../../helpers/temporary-folder';

async function openVault() {
  const folder = join(temporaryFolder(), 'vault');
  const random = repeatableRandom('companies');
  const clock = new TestClock('2026-06-10T16:00:00-04:00');
  const vault = new Vault({ folder, clock, random, cost: cheapCost });
  await vault.create('correct horse battery staple');
  const damaged: string[] = [];
  return {
    folder,
    vault,
    random,
    clock,
    damaged,
    report: ({ file }: { file: string }) => void damaged.push(file),
    mended: () => undefined,
  };
}

test('a company grows from its notices, survives a restart, and nothing of it is readable on disk', async () => {
  const keep = await openVault();
  const companies = new CompaniesService(new ProfileRepository(keep));
  companies.grow(sonusDraft, null);
  const again = new CompaniesService(new ProfileRepository(keep));
  expect(again.list()).toMatchObject([{ name: 'Sonus Networks, Inc.', signers: [{ name: 'Stephen J. Nill' }] }]);
  const files = readdirSync(join(keep.folder, 'companies'));
  expect(files).toHaveLength(1);
  for (const file of files)
    expect(readFileSync(join(keep.folder, 'companies', file), 'utf8')).not.toMatch(/sonus|nill/i);
});

test('a damaged profile is kept aside and named; the others stay', async () => {
  const keep = await openVault();
  const companies = new CompaniesService(new ProfileRepository(keep));
  companies.grow(sonusDraft, null);
  const [file = ''] = readdirSync(join(keep.folder, 'companies'));
  companies.grow({ ...sonusDraft, registrant: { ...sonusDraft.registrant, name: 'Acme Corporation' } }, null);
  writeFileSync(join(keep.folder, 'companies', file), 'torn');
  expect(companies.list().map(({ name }) => name)).toEqual(['Acme Corporation']);
  expect(keep.damaged).toEqual([`companies/${file}`]);
  expect(readdirSync(join(keep.folder, 'kept-aside'))).toHaveLength(1);
});

test('a CIK that becomes known replaces the key; there is still one profile', async () => {
  const companies = new CompaniesService(new ProfileRepository(await openVault()));
  companies.grow(sonusDraft, null);
  companies.grow({ ...sonusDraft, registrant: { ...sonusDraft.registrant, cik: '0001105472' } }, null);
  expect(companies.list().map(({ key }) => key)).toEqual(['0001105472']);
  companies.remove('0001105472');
  expect(companies.list()).toEqual([]);
});

test('a notice without a registrant makes no profile', async () => {
  const companies = new CompaniesService(new ProfileRepository(await openVault()));
  expect(companies.grow({ ...sonusDraft, registrant: { ...sonusDraft.registrant, name: null } }, null)).toBeNull();
  expect(companies.list()).toEqual([]);
});

test('marks are kept for each draft until the last one is cleared', async () => {
  const marks = new MarkRepository(await openVault());
  marks.write('a', { fill: ['narrative'], check: ['contact.name'] });
  marks.write('b', { fill: [], check: ['contact.phone'] });
  expect(marks.read('a')).toEqual({ fill: ['narrative'], check: ['contact.name'] });
  marks.write('a', { fill: [], check: [] });
  expect(marks.read('a')).toEqual({ fill: [], check: [] });
  expect(marks.read('b').check).toEqual(['contact.phone']);
});
