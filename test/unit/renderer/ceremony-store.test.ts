// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useApp } from '../../../renderer/stores/app-store';
import { emptyDraft } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-codes';
import { fakeApi, type FakeApi } from '../../helpers/fake-api';

/** The ceremony in the window: whatever goes wrong, it never looks as if something had been signed. */

let fake: FakeApi;
const app = () => useApp.getState();
const called = (channel: string) => fake.calls.filter((each) => each.channel === channel).length;
const hash = 'a'.repeat(64);

beforeEach(async () => {
  fake = fakeApi();
  Object.assign(window, { api: fake.api });
  await app().createDraft(emptyDraft());
  fake.answer({
    'signing:freeze': ({ draftId }) => ({
      ...{ draftId, pdf: new Uint8Array([1]), pdfSha256: hash, contentHash: hash, pages: 1, turn: 1, authority: [] },
      signers: [{ name: 'Jane Doe', title: 'CFO', capacity: 'executive-officer' }],
      ...{ signatureName: 'Jane Doe', adoptionStatement: 'I adopt.' },
    }),
  });
});

afterEach(() => {
  app().closeDraft();
  vi.restoreAllMocks();
});

function fails(code: ErrorCode): () => never {
  return () => {
    throw new AppError(code, { message: code, action: 'try again' });
  };
}

async function sealWith(seal: () => never): Promise<void> {
  fake.answer({ 'signing:seal': seal });
  await app().beginCeremony();
  await app().freeze();
  app().toAdoption();
  app().adopt('Jane Doe');
  await app().seal({ fingerprint: hash, passphrase: 'a secret' });
}

test('words that could not be saved are not frozen away: the ceremony says so and does not begin', async () => {
  fake.answer({ 'drafts:save': fails('vault-disk-full') });
  app().changeField('registrant.name', 'Sonus');
  await app().beginCeremony();
  await app().freeze();
  expect(app().ceremony).toMatchObject({ step: 'prepare', error: { code: 'vault-disk-full' } });
  expect(called('signing:freeze')).toBe(0);
});

test('a wrong passphrase or a full disk leaves the signer at the seal, with the reason', async () => {
  await sealWith(fails('identity-wrong-passphrase'));
  expect(app().ceremony).toMatchObject({ step: 'seal', error: { code: 'identity-wrong-passphrase' } });
  await sealWith(fails('vault-disk-full'));
  expect(app().ceremony).toMatchObject({ step: 'seal', error: { code: 'vault-disk-full' } });
});

test('a notice that was changed elsewhere meanwhile is shown as it is now, and read from the beginning', async () => {
  const { id = '' } = app().open ?? {};
  const changed = { ...emptyDraft(), narrative: 'Changed in another window.' };
  const seal = () => {
    const stored = fake.drafts.get(id);
    if (stored !== undefined) fake.drafts.set(id, { ...stored, draft: changed, revision: stored.revision + 1 });
    return fails('signing-content-changed')();
  };
  await sealWith(seal);
  expect(app().ceremony).toMatchObject({ step: 'prepare', error: { code: 'signing-content-changed' } });
  expect(app().open?.draft.narrative).toBe('Changed in another window.');
  expect(app().readAs?.narrative).toBeNull();
});

test('while it is sealed, the window knows how far that is; a word that comes too late changes nothing', async () => {
  const stages: unknown[] = [];
  const seal = () => {
    for (const stage of ['drawing', 'signing', 'writing'] as const) {
      fake.emit('signing:progress', { stage });
      stages.push(app().ceremony);
    }
    return fails('vault-disk-full')();
  };
  await sealWith(seal);
  expect(stages).toMatchObject(['drawing', 'signing', 'writing'].map((stage) => ({ step: 'sealing', stage })));
  fake.emit('signing:progress', { stage: 'writing' });
  expect(app().ceremony.step).toBe('seal');
});
