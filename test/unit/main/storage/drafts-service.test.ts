import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDraft, type Draft } from '../../../../shared/draft/draft';
import { setField } from '../../../../shared/draft/field-path';
import { applyDelta, differenceOf } from '../../../../main/storage/draft-delta';
import { openDrafts } from '../../../helpers/drafts-fixture';
import { temporaryFolder } from '../../../helpers/temporary-folder';

const secret = 'Extraordinary Restatement Corporation';

function named(name: string): Draft {
  return setField(emptyDraft(), 'registrant.name', name);
}

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test('a saved draft is read back by the next run, and no word of it stands on the disk', async () => {
  const folder = temporaryFolder();
  const first = await openDrafts(folder);
  const created = first.drafts.create(null, 'current');
  first.drafts.save(created.id, 1, named(secret));

  const second = await openDrafts(folder, 'another run');
  expect(second.drafts.open(created.id)).toMatchObject({ revision: 2, draft: { registrant: { name: secret } } });
  for (const file of everyFile(folder)) {
    expect(readFileSync(file, 'latin1')).not.toContain('Extraordinary');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  }
});

test('a stale revision is refused and changes nothing', async () => {
  const { drafts } = await openDrafts(temporaryFolder());
  const { id } = drafts.create(null, 'current');
  drafts.save(id, 1, named('First'));
  expect(() => drafts.save(id, 1, named('Second'))).toThrow(expect.objectContaining({ code: 'draft-stale-revision' }));
  expect(drafts.open(id).draft.registrant.name).toBe('First');
});

test('a signed draft cannot be saved, a deleted one comes back', async () => {
  const { drafts, library, clock } = await openDrafts(temporaryFolder());
  const { id } = drafts.create(named('Sealed'), 'current');
  drafts.setState(id, 'signed');
  expect(() => drafts.save(id, 1, named('x'))).toThrow(expect.objectContaining({ code: 'draft-signed' }));
  drafts.delete(id);
  expect(library.list().drafts[0]?.deletedAt).toBe(clock.now());
  expect(drafts.restore(id).deletedAt).toBeNull();
  drafts.delete(id);
  clock.time += 31 * 86_400_000;
  expect(library.list().drafts).toEqual([]);
});

test('a damaged file is kept aside and named; the other drafts are listed', async () => {
  const { drafts, library, repository } = await openDrafts(temporaryFolder());
  const whole = drafts.create(named('Whole'), 'current');
  const torn = drafts.create(named('Torn'), 'current');
  const path = join(repository.folder, `${torn.id}.sealed`);
  writeFileSync(path, readFileSync(path).subarray(0, 40));

  const { drafts: listed, damaged } = library.list();
  expect(listed.map(({ id }) => id)).toEqual([whole.id]);
  expect(damaged).toMatchObject([{ file: `${torn.id}.sealed` }]);
  expect(readdirSync(join(repository.folder, '..', 'kept-aside'))).toEqual([damaged[0]?.keptAs]);
});

test('one flipped bit in any byte of a draft file is found', async () => {
  const { drafts, repository } = await openDrafts(temporaryFolder());
  const { id } = drafts.create(named('Flip'), 'current');
  const path = join(repository.folder, `${id}.sealed`);
  const bytes = readFileSync(path);
  for (let at = 0; at < bytes.length; at += 1) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    writeFileSync(path, flipped);
    expect(() => repository.read(id), `byte ${at}`).toThrow();
  }
});

test('every saved revision stands in the history; a torn last line is cut off', async () => {
  const { drafts, library, repository } = await openDrafts(temporaryFolder());
  const { id } = drafts.create(null, 'current');
  for (let revision = 1; revision <= 130; revision += 1) drafts.save(id, revision, named(`Name ${revision}`));
  appendFileSync(join(repository.folder, `${id}.history`), '{"format":"filing-desk/sea');
  drafts.forget();
  library.forget();
  const history = drafts.history(id);
  expect(history).toHaveLength(131);
  expect([130, 131].map((revision) => drafts.revision(id, revision).registrant.name)).toEqual(['Name 129', 'Name 130']);
  drafts.save(id, 131, named('After the tear'));
  expect(drafts.revision(id, 132).registrant.name).toBe('After the tear');
});

test('a save that died between its two writes is finished when the draft is opened', async () => {
  const { drafts, repository } = await openDrafts(temporaryFolder());
  const { id } = drafts.create(named('Before'), 'current');
  const before = repository.read(id);
  drafts.save(id, 1, named('Typed last'));
  repository.write(before);
  expect(drafts.open(id)).toMatchObject({ revision: 2, draft: { registrant: { name: 'Typed last' } } });
});

test('a delta applied to the old draft gives the new one, whatever changed', () => {
  const texts = fc.option(fc.string({ unit: 'grapheme', maxLength: 60 }), { nil: null });
  fc.assert(
    fc.property(texts, texts, fc.boolean(), (a, b, claimed) => {
      const before = setField(setField(emptyDraft(), 'narrative', a), 'registrant.name', b);
      const after = setField(setField(setField(before, 'narrative', b), 'relief.claimed', claimed), 'exhibits', [
        { type: 'EX-99.1', kind: 'other', title: a ?? '', file: 'a.htm', sha256: '0'.repeat(64) },
      ]);
      expect(applyDelta(before, differenceOf(before, after))).toEqual(after);
    }),
  );
});

test('the index is only a cache: lost, damaged or stale, the list is the same', async () => {
  const { drafts, library, repository, vault } = await openDrafts(temporaryFolder());
  const { id } = drafts.create(named('Indexed'), 'current');
  drafts.create(named('Other'), 'current');
  const listed = library.list();
  drafts.forget();
  library.forget();
  const index = join(vault.folder, 'index.sealed');
  expect(readFileSync(index, 'latin1')).not.toContain('Indexed');
  expect(library.list()).toEqual(listed);

  drafts.forget();
  library.forget();
  writeFileSync(index, 'not an index');
  expect(library.list()).toEqual(listed);

  repository.write({ ...repository.read(id), draft: named('Changed behind the index') });
  expect(library.list().drafts.find((row) => row.id === id)?.registrant).toBe('Changed behind the index');
});

test('search finds a draft by misspelt, cut and unaccented words, and by what was just saved', async () => {
  const { drafts, library, vault } = await openDrafts(temporaryFolder());
  const { id } = drafts.create(named('Soci\u00e9t\u00e9 G\u00e9n\u00e9rale Holdings'), 'current');
  const other = drafts.create(named('Other Company'), 'current');
  expect(await library.search('societe genera')).toEqual([id]);
  expect(await library.search('holdigns')).toEqual([id]);
  drafts.save(other.id, 1, setField(named('Other Company'), 'narrative', 'A goodwill impairment is under review.'));
  expect(await library.search('impairment goodwill')).toEqual([other.id]);
  drafts.forget();
  library.forget();
  vault.lock();
  await expect(library.search('goodwill')).rejects.toMatchObject({ code: 'vault-locked' });
});
