// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { useApp } from '../../../renderer/stores/app-store';
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
