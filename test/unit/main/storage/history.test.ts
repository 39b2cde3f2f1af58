import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setField } from '../../../../shared/draft/field-path';
import type { Draft } from '../../../../shared/draft/draft';
import { openDrafts } from '../../../helpers/drafts-fixture';
import { sonusDraft } from '../../../helpers/sonus-draft';
import { temporaryFolder } from '../../../helpers/temporary-folder';

function saying(narrative: string): Draft {
  return setField(sonusDraft, 'narrative', narrative);
}

test('a revision gets a name, keeps it over a restart, and loses it again', async () => {
  const folder = temporaryFolder();
  const { drafts } = await openDrafts(folder);
  const { id } = drafts.create(saying('one'), 'current');
  drafts.save(id, 1, saying('two'));
  drafts.nameRevision(id, 1, 'As sent to counsel');
  drafts.save(id, 2, saying('three'));

  const next = await openDrafts(folder, 'next run');
  expect(next.drafts.history(id).map(({ name }) => name)).toEqual(['As sent to counsel', null, null]);
  expect([1, 2, 3].map((revision) => next.drafts.revision(id, revision).narrative)).toEqual(['one', 'two', 'three']);
  expect(next.drafts.nameRevision(id, 1, '').map(({ name }) => name)).toEqual([null, null, null]);
  expect(() => next.drafts.nameRevision(id, 9, 'none')).toThrow(expect.objectContaining({ code: 'draft-not-found' }));
});

test('a save that is tried again under the same number stands for the one that broke off', async () => {
  const { drafts, repository } = await openDrafts(temporaryFolder());
  const { id } = drafts.create(saying('first'), 'current');
  const before = repository.read(id);
  drafts.save(id, 1, saying('first, and a word that the full disk kept in the history only'));
  repository.write(before);
  drafts.save(id, 1, saying('first, tried again'));
  drafts.save(id, 2, saying('first, tried again and continued'));
  expect(drafts.history(id).map(({ revision }) => revision)).toEqual([1, 2, 3]);
  expect(drafts.revision(id, 2).narrative).toBe('first, tried again');
  expect(drafts.revision(id, 3).narrative).toBe('first, tried again and continued');
});

test('opening a draft reads only what was appended since it was saved: older damage costs the older revisions only', async () => {
  const folder = temporaryFolder();
  const { drafts, repository } = await openDrafts(folder);
  const { id } = drafts.create(saying('kept'), 'current');
  for (let revision = 1; revision < 5; revision += 1) drafts.save(id, revision, saying(`kept ${revision}`));
  const path = join(repository.folder, `${id}.history`);
  const bytes = readFileSync(path);
  bytes[10] = (bytes[10] ?? 0) ^ 1;
  writeFileSync(path, bytes);

  const next = await openDrafts(folder, 'next run');
  expect(next.drafts.open(id)).toMatchObject({ revision: 5, draft: { narrative: 'kept 4' } });
  expect(next.library.list().damaged).toEqual([]);

  expect(next.drafts.history(id)).toEqual([]);
  expect(next.library.list().damaged).toMatchObject([{ file: `${id}.history` }]);
  next.drafts.save(id, 5, saying('goes on'));
  expect(next.drafts.revision(id, 6).narrative).toBe('goes on');
});

test('a draft that is archived stays in the list, marked, and comes back', async () => {
  const { drafts, library, clock } = await openDrafts(temporaryFolder());
  const { id } = drafts.create(saying('old'), 'current');
  expect(drafts.archive(id, true).archivedAt).toBe(clock.now());
  expect(library.list().drafts).toMatchObject([{ id, archivedAt: clock.now() }]);
  expect(drafts.archive(id, false).archivedAt).toBeNull();
});
