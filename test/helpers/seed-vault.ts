import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../shared/draft/draft';
import { readRecord, type DraftRecord } from '../../main/storage/draft-record';
import { seal } from '../../main/vault/sealed-box';
import type { Vault } from '../../main/vault/vault';
import { sonusDraft } from './sonus-draft';

const registrants = 500;
const reports = ['10-K', '10-Q', '20-F', '11-K'] as const;
const officers = ['Ada Quill', 'Bruno Ledger', 'Carla Voucher', 'Dmitri Accrual', 'Edith Folio'] as const;

/** The notice at a place of a large library: of one of 500 registrants, with words of its own in its text. */
export function draftAt(index: number): Draft {
  const name = `Registrant${index % registrants} Holdings, Inc.`;
  const year = 2004 + (Math.floor(index / reports.length) % 20);
  return {
    ...sonusDraft,
    cover: { ...sonusDraft.cover, report: reports[index % reports.length] ?? '10-K', periodEnded: `${year}-12-31` },
    registrant: { ...sonusDraft.registrant, name },
    narrative: `The goodwill impairment of segment${index} is not complete. ${sonusDraft.narrative ?? ''}`,
    signature: { ...sonusDraft.signature, registrant: name, name: officers[index % officers.length] ?? null },
  };
}

/**
 * Puts many drafts into an open vault at once, as their saves would have left them: a draft and its history each. The
 * services sync each file to the disk, which makes ten thousand of them minutes; a test's vault need not survive a power cut.
 * @returns their ids
 */
export function seedDrafts(vault: Vault, { count, savedAt: newest }: { count: number; savedAt: number }): string[] {
  const folder = join(vault.folder, 'drafts');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return Array.from({ length: count }, (_, index) => {
    const id = randomUUID();
    const savedAt = newest - index * 60_000;
    const draft = draftAt(index);
    const entry = JSON.stringify({ revision: 1, savedAt, whole: draft });
    const line = `${JSON.stringify(seal(vault.keyFor('history'), entry, `history/${id}/0`, randomBytes))}\n`;
    const record = recordOf({ id, savedAt, draft, bytes: Buffer.byteLength(line) });
    const sealed = seal(vault.keyFor('drafts'), JSON.stringify(record), `draft/${id}`, randomBytes);
    writeFileSync(join(folder, `${id}.history`), line, { mode: 0o600 });
    writeFileSync(join(folder, `${id}.sealed`), JSON.stringify(sealed), { mode: 0o600 });
    return id;
  });
}

function recordOf(about: { id: string; savedAt: number; draft: Draft; bytes: number }): DraftRecord {
  const { id, savedAt, draft, bytes } = about;
  return readRecord({
    ...{ format: 'filing-desk/record', version: 2, id, state: 'draft', revision: 1, createdAt: savedAt, savedAt },
    ...{ deletedAt: null, archivedAt: null, conflictOf: null },
    ...{ history: { lines: 1, bytes }, draft },
  });
}
