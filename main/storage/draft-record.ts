import { z } from 'zod';
import { draftSchema } from '../../shared/draft/draft';
import { AppError } from '../../shared/errors/app-error';
import { filedFactsSchema } from '../../shared/ipc/contracts/filings';
import { draftStates, type StoredDraft } from '../../shared/ipc/contracts/drafts';
import { migrate, type Migration } from './migrate';

/** How far the history reached when the record was written, so that only what came after it is ever read again. */
const historyMark = z.strictObject({ lines: z.number().int().min(0), bytes: z.number().int().min(0) });

/** One draft as it is kept: the value inside the seal. Times are milliseconds since 1970 UTC. */
export const draftRecordSchema = z.strictObject({
  format: z.literal('filing-desk/record'),
  version: z.literal(2),
  id: z.uuid(),
  state: z.enum(draftStates),
  revision: z.number().int().min(0),
  createdAt: z.number(),
  savedAt: z.number(),
  deletedAt: z.number().nullable(),
  archivedAt: z.number().nullable(),
  conflictOf: z.uuid().nullable(),
  /** When the late report itself was filed, ISO date, as a person recorded it. */
  reportFiledOn: z.iso.date().nullable().default(null),
  /** What the filing said that the draft was imported from. */
  filed: filedFactsSchema.nullable().default(null),
  history: historyMark.nullable(),
  draft: draftSchema,
});

export type DraftRecord = z.infer<typeof draftRecordSchema>;

/**
 * From each version to the next, pure, never changed once released. 1 to 2: notices can be archived, can be another
 * laptop's version of one, and know how long their history was.
 */
const migrations: readonly Migration[] = [
  { from: 1, step: (record) => ({ ...record, archivedAt: null, conflictOf: null, history: null }) },
];

/**
 * Reads a record of any version this program knows.
 * @throws AppError `vault-newer-version` or `vault-corrupt`
 */
export function readRecord(value: Record<string, unknown>): DraftRecord {
  const parsed = draftRecordSchema.safeParse(migrate(value, migrations, 'a draft'));
  if (parsed.success) return parsed.data;
  throw new AppError('vault-corrupt', {
    message: `Expected a whole draft, found one whose ${parsed.error.issues[0]?.path.join('.') ?? 'content'} is wrong.`,
    action: 'The file is kept aside; restore the draft from a backup.',
  });
}

/** What the editor gets of a record. */
export function storedDraftOf({ id, state, revision, savedAt, draft }: DraftRecord): StoredDraft {
  return { id, state, revision, savedAt, draft };
}
