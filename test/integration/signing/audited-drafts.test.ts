import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { businessCalendar } from '../../../shared/deadlines/calendar';
import { readAuditLog } from '../../../shared/audit/audit-chain';
import { AuditedDrafts } from '../../../main/services/drafts/audited-drafts';
import { LibraryService } from '../../../main/services/drafts/library-service';
import { openDrafts, repeatableRandom, trailsIn } from '../../helpers/drafts-fixture';
import { sonusDraft } from '../../helpers/sonus-draft';
import { temporaryFolder } from '../../helpers/temporary-folder';

/** A laptop whose drafts tell their logs. `restart` is what a kill and a new start leave: nothing but the disk. */
async function laptop() {
  const folder = temporaryFolder();
  const { vault, repository, clock, storage } = await openDrafts(folder);
  const random = repeatableRandom('audited');
  const start = () => {
    const trails = trailsIn(storage);
    const library = new LibraryService({ vault, repository, clock, random, calendar: businessCalendar() });
    const ports = { vault, repository, library, clock, random, newId: randomUUID };
    return { trails, drafts: new AuditedDrafts(ports, (id) => trails.trail(id)) };
  };
  return { folder, clock, start, ...start() };
}

let desk: Awaited<ReturnType<typeof laptop>>;

beforeEach(async () => {
  desk = await laptop();
});

function told(id: string, trails = desk.trails) {
  return readAuditLog(trails.trail(id).text()).slice(1);
}

function type(id: string, phone: string, drafts = desk.drafts) {
  const { revision, draft } = drafts.open(id);
  return drafts.save(id, revision, { ...draft, contact: { ...draft.contact, phone } });
}

test('an imported draft says from which file; edits name fields, never words; typing is one event a minute', () => {
  const sha256 = createHash('sha256').update('the filing').digest('hex');
  const origin = { kind: 'import', fileName: 'filing.txt', sha256, warnings: 2 } as const;
  const { id } = desk.drafts.create(sonusDraft, '2003', origin);
  let { revision, draft } = desk.drafts.open(id);
  for (const phone of ['1', '12', '123']) {
    desk.clock.time += 1000;
    ({ revision, draft } = desk.drafts.save(id, revision, { ...draft, contact: { ...draft.contact, phone } }));
  }
  desk.clock.time += 60_000;
  desk.drafts.save(id, revision, { ...draft, narrative: 'Nobody may read this.' });
  expect(told(id).map((event) => event.type)).toEqual(['draft-created', 'draft-imported', 'draft-edited']);
  expect(told(id).at(-1)?.data).toMatchObject({ fields: ['contact.phone', 'narrative'] });
  expect(desk.trails.trail(id).text()).not.toMatch(/Nobody may read|Sonus|614-8505/);
});

test('exhibits, edition, amendment, copy, trash and export each leave their event', () => {
  const { id } = desk.drafts.create(sonusDraft, '2003', { kind: 'amendment', from: randomUUID(), number: 2 });
  const { revision, draft } = desk.drafts.open(id);
  const exhibit = { type: 'EX-99.1', kind: 'other' as const, title: 'x', file: 'x.txt', sha256: 'a'.repeat(64) };
  desk.drafts.save(id, revision, { ...draft, edition: '2005', exhibits: [exhibit] });
  desk.drafts.exported(id, 'pdf', 'b'.repeat(64));
  desk.drafts.save(id, revision + 1, draft);
  desk.drafts.delete(id);
  desk.drafts.restore(id);
  expect(told(id).map((event) => event.type)).toEqual([
    ...['draft-created', 'draft-amended', 'edition-changed', 'exhibit-attached', 'draft-edited', 'notice-exported'],
    ...['edition-changed', 'exhibit-removed', 'draft-edited', 'draft-deleted', 'draft-restored'],
  ]);
  const copy = desk.drafts.duplicate(id);
  expect(told(copy.id).map((event) => event.type)).toEqual(['draft-created', 'draft-duplicated']);
});

test('what was typed before the program was killed is told at the next opening', () => {
  const { id } = desk.drafts.create(sonusDraft, '2003');
  type(id, '999-0000');
  const next = desk.start();
  expect(told(id, next.trails).map((event) => event.type)).toEqual(['draft-created']);
  next.drafts.open(id);
  next.drafts.open(id);
  expect(told(id, next.trails)).toMatchObject([{}, { type: 'draft-edited', data: { fields: ['contact.phone'] } }]);
});

test('locking tells what is not told yet, and a broken log stands in nobody\u2019s way', () => {
  const { id } = desk.drafts.create(sonusDraft, '2003');
  type(id, '999-0000');
  desk.drafts.forget();
  expect(told(id).at(-1)).toMatchObject({ type: 'draft-edited' });
  desk.trails.forget();
  rmSync(join(desk.folder, 'vault', 'audit', `${id}.log`));
  expect(type(id, '999-0001').draft.contact.phone).toBe('999-0001');
  expect(() => told(id)).toThrow(expect.objectContaining({ code: 'audit-broken' }) as Error);
});
