// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { foundCompanies } from '../../../renderer/features/companies/found-companies';
import { useApp } from '../../../renderer/stores/app-store';
import type { CompanyProfile } from '../../../shared/company/company-profile';
import { growProfile } from '../../../shared/company/grow-profile';
import { emptyDraft } from '../../../shared/draft/draft';
import { fakeApi, type FakeApi } from '../../helpers/fake-api';
import { sonusDraft } from '../../helpers/sonus-draft';

let fake: FakeApi;
const app = () => useApp.getState();

beforeEach(() => {
  fake = fakeApi();
  vi.stubGlobal('api', fake.api);
  Object.assign(window, { api: fake.api });
  useApp.setState({ companies: null });
  fake.answer({ 'companies:list': () => [] });
});

test('any notice of the library starts its next one, beside the one on the desk', async () => {
  await app().createDraft(sonusDraft);
  const last = app().open?.id ?? '';
  await app().createDraft(emptyDraft());
  await app().startNextNotice(last);
  expect(app()).toMatchObject({
    screen: 'editor',
    open: { draft: { registrant: { name: 'Sonus Networks, Inc.' }, signature: { date: null } } },
  });
  expect(app().open?.draft.cover.periodEnded?.slice(4)).toBe('-12-31');
  expect(app().open?.id).not.toBe(last);
  expect(app().marks).toMatchObject({ draftId: app().open?.id });
  expect(app().marks.fill).toContain('signature.date');
  expect(fake.drafts.get(last)?.draft).toEqual(sonusDraft);
});

test('a new notice is for one of the known companies; asked for again, or where none is known, it is the empty form', async () => {
  await app().beginNotice();
  expect(app()).toMatchObject({ dialog: 'none', screen: 'editor', open: { draft: emptyDraft() } });

  const profile = growProfile(null, sonusDraft);
  if (profile === null) throw new Error('expected a profile');
  fake.answer({ 'companies:list': () => [profile] });
  const before = fake.drafts.size;
  await app().beginNotice();
  expect(app().dialog).toBe('new-notice');
  expect(fake.drafts.size).toBe(before);
  await app().beginNotice();
  expect(app()).toMatchObject({ dialog: 'none', wantedField: { path: 'cover.report' }, open: { draft: emptyDraft() } });
  expect(fake.drafts.size).toBe(before + 1);
});

test('companies are found by the beginning of any word, by a former name and by CIK, the latest notice first', () => {
  const named = (name: string, date: string, more: Partial<CompanyProfile> = {}): CompanyProfile => ({
    ...({ ...growProfile(null, sonusDraft) } as CompanyProfile),
    ...{ name, key: name, lastNotice: { ...sonusDraft, signature: { ...sonusDraft.signature, date } } },
    ...more,
  });
  const companies = [
    named('Addison Corp.', '2025-11-14'),
    named('Sonus Networks, Inc.', '2024-03-15', { cik: '0001105472' }),
    named('Société Générale', '2025-05-15', { formerNames: ['Mines du Sud'] }),
  ];
  const found = (words: string) => foundCompanies(companies, words).map(({ name }) => name);
  expect(found('')).toEqual(['Addison Corp.', 'Société Générale', 'Sonus Networks, Inc.']);
  expect(found('son')).toEqual(['Sonus Networks, Inc.', 'Addison Corp.']);
  expect(found('gene')).toEqual(['Société Générale']);
  expect(found('mines')).toEqual(['Société Générale']);
  expect(found('1105')).toEqual(['Sonus Networks, Inc.']);
  expect(found('son xyz')).toEqual([]);
});
