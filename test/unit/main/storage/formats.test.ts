import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/storage/migrate';
import { readRecord } from '../../../../main/storage/draft-record';
import { SealedStore } from '../../../../main/storage/sealed-store';
import { openDrafts, repeatableRandom } from '../../../helpers/drafts-fixture';
import { sonusDraft } from '../../../helpers/sonus-draft';
import { temporaryFolder } from '../../../helpers/temporary-folder';

const fixtures = join(import.meta.dirname, '../../../fixtures/vault');
const id = '42e18cf5-4ec7-4f44-b356-749ecd72266b';

/** A vault as a past program left it, copied to a folder of the test's own. */
async function openPast(format: string) {
  const folder = temporaryFolder();
  cpSync(join(fixtures, format), folder, { recursive: true });
  return { folder, ...(await openDrafts(folder, `after ${format}`)) };
}

test('every format that was ever written has its fixture', () => {
  expect(readdirSync(fixtures).sort()).toEqual(['format-1', 'format-2']);
});

test('a vault of format 1 opens with its drafts, its trash and its history, and is saved in the present format', async () => {
  const { drafts, library } = await openPast('format-1');
  const rows = library.list().drafts;
  expect(rows).toHaveLength(2);
  expect(rows.find((row) => row.id === id)).toMatchObject({
    registrant: sonusDraft.registrant.name,
    form: 'NT 10-K',
    revision: 3,
    archivedAt: null,
    deadline: { notifyBy: '2004-03-16' },
  });
  expect(rows.filter(({ deletedAt }) => deletedAt !== null)).toHaveLength(1);
  expect(drafts.revision(id, 2).narrative).toBe('The audit of the goodwill of one segment is not complete.');

  drafts.save(id, 3, sonusDraft);
  expect(drafts.history(id).map(({ revision }) => revision)).toEqual([1, 2, 3, 4]);
  expect(drafts.revision(id, 4)).toEqual(sonusDraft);
});

test('a vault of format 2 opens with its archive and its named versions', async () => {
  const { drafts, library } = await openPast('format-2');
  const row = library.list().drafts.find(({ archivedAt }) => archivedAt !== null);
  expect(row).toMatchObject({ registrant: sonusDraft.registrant.name, revision: 2 });
  expect(drafts.history(row?.id ?? '').map(({ name }) => name)).toEqual(['As sent to counsel', null]);
});

test('a draft of a newer program is refused politely, named, and left where it is', async () => {
  const { drafts, library, vault, repository } = await openDrafts(temporaryFolder());
  const stored = drafts.create(sonusDraft, 'current');
  const newer = { ...repository.read(stored.id), version: 3 };
  const key = vault.keyFor('drafts');
  const place = { folder: repository.folder, name: stored.id, key, context: `draft/${stored.id}` };
  new SealedStore({ ...place, random: repeatableRandom('newer') }).write(newer);
  const before = readFileSync(join(repository.folder, `${stored.id}.sealed`));
  expect(() => readRecord(newer)).toThrow(expect.objectContaining({ code: 'vault-newer-version' }));
  const { drafts: listed, damaged } = library.list();
  expect(listed).toEqual([]);
  expect(damaged).toMatchObject([{ file: stored.id, reason: expect.stringContaining('found version 3') as string }]);
  expect(readFileSync(join(repository.folder, `${stored.id}.sealed`))).toEqual(before);
});

test('migrations run in their order, from where the value stands', () => {
  const steps = [1, 2, 3].map((from) => ({
    from,
    step: (value: Readonly<Record<string, unknown>>) => ({ ...value, trail: `${String(value['trail'])}${from}` }),
  }));
  expect(migrate({ version: 1, trail: '' }, steps, 'a value')).toEqual({ version: 4, trail: '123' });
  expect(migrate({ version: 3, trail: '' }, steps, 'a value')).toEqual({ version: 4, trail: '3' });
  expect(migrate({ version: 4, trail: '' }, steps, 'a value')).toEqual({ version: 4, trail: '' });
});
