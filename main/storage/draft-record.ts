import { z } from 'zod';
import { draftSchema } from '../../shared/draft/draft';
import { AppError } from '../../shared/errors/app-error';
import { draftStates, type DraftSummary, type StoredDraft } from '../../shared/ipc/contracts/drafts';

/** One draft as it is kept: the value inside the seal. Times are milliseconds since 1970 UTC. */
export const draftRecordSchema = z.strictObject({
  format: z.literal('filing-desk/record'),
  version: z.literal(1),
  id: z.uuid(),
  state: z.enum(draftStates),
  revision: z.number().int().min(0),
  createdAt: z.number(),
  savedAt: z.number(),
  deletedAt: z.number().nullable(),
  draft: draftSchema,
});

export type DraftRecord = z.infer<typeof draftRecordSchema>;

/**
 * Reads a record of any version this program knows.
 * @throws AppError `vault-newer-version` or `vault-corrupt`
 */
export function readRecord(value: Record<string, unknown>): DraftRecord {
  if (typeof value['version'] === 'number' && value['version'] > 1) {
    throw new AppError('vault-newer-version', {
      message: `Expected a draft of version 1, found version ${value['version']}.`,
      action: 'Install the newer program to open it; the file is left as it is.',
    });
  }
  const parsed = draftRecordSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError('vault-corrupt', {
    message: `Expected a whole draft, found one whose ${parsed.error.issues[0]?.path.join('.') ?? 'content'} is wrong.`,
    action: 'The file is kept aside; restore the draft from a backup.',
  });
}

/** The library's row for a record. */
export function summaryOf(record: DraftRecord): DraftSummary {
  const { id, state, revision, savedAt, deletedAt, draft } = record;
  return {
    id,
    state,
    revision,
    savedAt,
    deletedAt,
    registrant: draft.registrant.name,
    report: draft.cover.report,
    periodEnded: draft.cover.periodEnded,
  };
}

/** What the editor gets of a record. */
export function storedDraftOf({ id, state, revision, savedAt, draft }: DraftRecord): StoredDraft {
  return { id, state, revision, savedAt, draft };
}
