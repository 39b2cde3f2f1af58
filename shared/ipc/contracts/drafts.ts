import { z } from 'zod';
import { draftSchema, editionIds, reports } from '../../draft/draft';
import { bytesSchema, draftIdSchema, importLimitBytes, nothingSchema, sha256Schema } from '../schemas';

/** Where a notice stands: `draft` can be edited, `signed` is sealed, `voided` was signed and changed afterwards. */
export const draftStates = ['draft', 'signed', 'voided'] as const;

/** One row of the library. Times are milliseconds since 1970 UTC. */
export const draftSummarySchema = z.strictObject({
  id: draftIdSchema,
  state: z.enum(draftStates),
  registrant: z.string().nullable(),
  report: z.enum(reports).nullable(),
  periodEnded: z.string().nullable(),
  revision: z.number().int().min(0),
  savedAt: z.number(),
  deletedAt: z.number().nullable(),
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

const byId = z.strictObject({ id: draftIdSchema });

/** Drafts on this laptop: main keeps them, the renderer's store is a copy. */
export const draftsContract = {
  'drafts:list': {
    input: nothingSchema,
    output: z.strictObject({
      drafts: z.array(draftSummarySchema),
      /** Files that could not be read: kept aside, reported by name, never overwritten. */
      damaged: z.array(z.strictObject({ file: z.string(), keptAs: z.string(), reason: z.string() })),
    }),
  },
  'drafts:create': {
    input: z.strictObject({ draft: draftSchema.nullable(), edition: z.enum(editionIds) }),
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
  /** Every revision that was saved, oldest first. */
  'drafts:history': {
    input: byId,
    output: z.array(z.strictObject({ revision: z.number(), savedAt: z.number(), draft: draftSchema })),
  },
} as const;
