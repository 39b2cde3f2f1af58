import { z } from 'zod';
import { draftSchema, editionIds, reports } from '../../draft/draft';
import { filedFactsSchema } from './filings';
import { bytesSchema, draftIdSchema, fileNameSchema, importLimitBytes, nothingSchema, sha256Schema } from '../schemas';

/**
 * Where a notice stands. `draft` can be edited, `signed` is sealed, `voided` was signed and is open for changes again.
 * While it travels between two laptops: `out-for-signature` on the one that sent it, `received` on the one that has to
 * sign it, `returned` there after changes were asked for.
 */
export const draftStates = ['draft', 'out-for-signature', 'received', 'returned', 'signed', 'voided'] as const;

/** Whether a notice in this state can be changed on this laptop. */
export function isEditable(state: DraftState): boolean {
  return state === 'draft' || state === 'voided';
}

/** Whether a notice in this state can be signed on this laptop: not while another one has it. */
export function isHereToSign(state: DraftState): boolean {
  return state !== 'out-for-signature' && state !== 'returned';
}

/** One row of the library. Times are milliseconds since 1970 UTC. */
export const draftSummarySchema = z.strictObject({
  id: draftIdSchema,
  state: z.enum(draftStates),
  registrant: z.string().nullable(),
  report: z.enum(reports).nullable(),
  /** EDGAR's submission type, such as `NT 10-K/A`. */
  form: z.string().nullable(),
  periodEnded: z.string().nullable(),
  /** ISO dates; `null` while the draft does not say enough to compute them. */
  deadline: z.strictObject({ due: z.string(), notifyBy: z.string(), extendedDue: z.string() }).nullable(),
  /** Who signs, as the draft names them. */
  signers: z.array(z.string()),
  /** How many findings the draft had when it was saved. */
  findings: z.strictObject({ block: z.number(), error: z.number(), warn: z.number() }),
  revision: z.number().int().min(0),
  savedAt: z.number(),
  deletedAt: z.number().nullable(),
  /** Out of the way, found when looked for; `null` on the desk. */
  archivedAt: z.number().nullable(),
  /** The draft this one is another laptop's version of: both were changed, and a person chooses. */
  conflictOf: draftIdSchema.nullable(),
  /** When the late report itself was filed, ISO date, as a person recorded it; `null` while it is not known to be. */
  reportFiledOn: z.iso.date().nullable(),
});

/** A draft as the editor holds it. `revision` grows by one with each save; a stale one is refused. */
export const storedDraftSchema = z.strictObject({
  id: draftIdSchema,
  state: z.enum(draftStates),
  revision: z.number().int().min(0),
  savedAt: z.number(),
  draft: draftSchema,
});

export type DraftState = (typeof draftStates)[number];
export type DraftSummary = z.infer<typeof draftSummarySchema>;
export type StoredDraft = z.infer<typeof storedDraftSchema>;

/** One saved revision; `name` where a person gave it one. */
export const revisionSchema = z.strictObject({
  revision: z.number().int().min(0),
  savedAt: z.number(),
  name: z.string().nullable(),
});

export type RevisionRow = z.infer<typeof revisionSchema>;

/** What a notice can be exported as. */
export const exportFaces = ['pdf', 'html', 'txt', 'xml', 'json'] as const;
export type ExportFace = (typeof exportFaces)[number];

/** Where a new draft came from, for its audit log: an imported file by its hash, or the notice that it amends. */
const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('import'),
    fileName: fileNameSchema,
    sha256: sha256Schema,
    warnings: z.number().int().min(0),
    /** What the rules hold the draft against. */
    filed: filedFactsSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('amendment'), from: draftIdSchema, number: z.number().int().min(1) }),
]);

export type DraftOrigin = z.infer<typeof originSchema>;

/** A file that could not be read: its name where it was kept aside (its own where it was left in its place, null where it is gone). */
export const damagedFileSchema = z.strictObject({
  file: z.string(),
  keptAs: z.string().nullable(),
  /** What could not be read, and why. */
  reason: z.string(),
  /** What that means, and the way out. */
  means: z.string().optional(),
  /** The draft that it belongs to, where it holds something of one draft. */
  notice: draftIdSchema.optional(),
});

export type DamagedFile = z.infer<typeof damagedFileSchema>;

const byId = z.strictObject({ id: draftIdSchema });
const aRevision = z.strictObject({ id: draftIdSchema, revision: z.number().int().min(0) });

/** Drafts on this laptop: main keeps them, the renderer's store is a copy. */
export const draftsContract = {
  'drafts:list': {
    input: nothingSchema,
    output: z.strictObject({
      drafts: z.array(draftSummarySchema),
      /** Files that could not be read: kept aside, reported by name, never overwritten. */
      damaged: z.array(damagedFileSchema),
    }),
  },
  'drafts:create': {
    input: z.strictObject({
      draft: draftSchema.nullable(),
      edition: z.enum(editionIds),
      origin: originSchema.optional(),
    }),
    output: storedDraftSchema,
  },
  'drafts:open': { input: byId, output: storedDraftSchema },
  'drafts:save': {
    input: z.strictObject({ id: draftIdSchema, revision: z.number().int().min(0), draft: draftSchema }),
    output: storedDraftSchema,
  },
  'drafts:duplicate': { input: byId, output: storedDraftSchema },
  'drafts:delete': { input: byId, output: draftSummarySchema },
  'drafts:restore': { input: byId, output: draftSummarySchema },
  /** Puts a notice away, or back on the desk. */
  'drafts:archive': {
    input: z.strictObject({ id: draftIdSchema, archived: z.boolean() }),
    output: draftSummarySchema,
  },
  /** Records that the late report itself was filed, or takes it back. */
  'drafts:record-report': {
    input: z.strictObject({ id: draftIdSchema, filedOn: z.iso.date().nullable() }),
    output: draftSummarySchema,
  },
  /** Full-text search over all drafts; ids, best first. */
  'drafts:search': {
    input: z.strictObject({ query: z.string().min(1).max(500) }),
    output: z.strictObject({ ids: z.array(draftIdSchema) }),
  },
  /** Keeps an exhibit's file, so that it can be put into the packet when the notice is signed. */
  'drafts:keep-exhibit': {
    input: z.strictObject({ bytes: bytesSchema(importLimitBytes) }),
    output: z.strictObject({ sha256: sha256Schema }),
  },
  /** Every revision that was saved, oldest first, without its content. */
  'drafts:history': { input: byId, output: z.array(revisionSchema) },
  'drafts:revision': { input: aRevision, output: z.strictObject({ draft: draftSchema }) },
  /** Names a revision ("as sent to counsel"), or takes its name away. Answers the history anew. */
  'drafts:name-revision': {
    input: aRevision.extend({ name: z.string().trim().max(80) }),
    output: z.array(revisionSchema),
  },
  /** One ZIP of many notices in one face, saved where the person chooses; what cannot be drawn is named. No name where it was cancelled. */
  'drafts:export': {
    input: z.strictObject({ ids: z.array(draftIdSchema).min(1).max(10_000), to: z.enum(exportFaces) }),
    output: z.strictObject({
      fileName: z.string().nullable(),
      exported: z.number().int(),
      failures: z.array(z.string()),
    }),
  },
  /** Stops the window's export of many notices; nothing of it is left. */
  'drafts:cancel-export': { input: z.strictObject({}), output: z.strictObject({}) },
} as const;
