import { z } from 'zod';
import { reports } from '../../draft/draft';
import { filedFactsSchema } from './filings';
import { draftIdSchema, sha256Schema } from '../schemas';

const isoDate = z.iso.date();

/** What this laptop knows about a draft beyond its answers: the facts some rules need. Instants are milliseconds. */
export const draftFactsSchema = z.strictObject({
  history: z.array(
    z.strictObject({
      report: z.enum(reports),
      periodEnded: isoDate,
      reportFiled: z.boolean(),
      amendmentNumber: z.number().int().min(0),
    }),
  ),
  /** What the signed packet on this laptop says; null while nothing is signed. */
  signing: z
    .strictObject({
      conformed: z.string(),
      electronic: z.boolean(),
      authentication: z.strictObject({ signedAt: z.number(), documentSha256: sha256Schema }).nullable(),
      releasedSha256: sha256Schema,
      releasedAt: z.number(),
      attestation: z.strictObject({ signer: z.string(), signedOn: isoDate }).nullable(),
      evidence: z.strictObject({
        credential: z.boolean(),
        nonRepudiation: z.boolean(),
        association: z.boolean(),
        timestamp: z.boolean(),
      }),
      lastChangedAt: z.number(),
      signedContentSha256: sha256Schema,
      contentSha256: sha256Schema,
      retention: z.strictObject({ authenticationUntil: isoDate.nullable(), attestationUntil: isoDate.nullable() }),
    })
    .nullable(),
  isVoided: z.boolean(),
  /** What the filing said that the draft was imported from; null where it was not. */
  filed: filedFactsSchema.nullable(),
});

export type DraftFacts = z.infer<typeof draftFactsSchema>;

/** What the rules in a window cannot see for themselves; the findings are computed by shared code in the renderer. */
export const rulesContract = {
  'rules:facts': { input: z.strictObject({ draftId: draftIdSchema }), output: draftFactsSchema },
} as const;
