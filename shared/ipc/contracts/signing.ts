import { z } from 'zod';
import { plannedSignerSchema } from '../../signature/signing-plan';
import {
  bytesSchema,
  draftIdSchema,
  fingerprintSchema,
  nothingSchema,
  passphraseSchema,
  sha256Schema,
} from '../schemas';

/** The exact bytes a signer is about to seal, and their hash: what was shown is what is signed. */
export const frozenNoticeSchema = z.strictObject({
  draftId: draftIdSchema,
  pdf: bytesSchema(64 * 1024 * 1024),
  pdfSha256: sha256Schema,
  contentHash: sha256Schema,
  pages: z.number().int().min(1),
  signatureName: z.string(),
  adoptionStatement: z.string(),
});

export type FrozenNotice = z.infer<typeof frozenNoticeSchema>;

/** What signing left behind. `signedAt` is the local clock's time, ISO with offset. */
export const signedPacketSchema = z.strictObject({
  draftId: draftIdSchema,
  packetName: z.string(),
  auditHash: sha256Schema,
  signedAt: z.string(),
  files: z.array(z.strictObject({ name: z.string(), sha256: sha256Schema })),
});

export type SignedPacket = z.infer<typeof signedPacketSchema>;

/** The ceremony: freeze, read, type the name, unlock the key once, seal. */
export const signingContract = {
  /** `coSigners` sign after the draft's own signer; said before the first signature, ignored later. */
  'signing:freeze': {
    input: z.strictObject({ draftId: draftIdSchema, coSigners: z.array(plannedSignerSchema).max(8).optional() }),
    output: frozenNoticeSchema,
  },
  'signing:seal': {
    input: z.strictObject({
      draftId: draftIdSchema,
      fingerprint: fingerprintSchema,
      contentHash: sha256Schema,
      typedName: z.string().min(1).max(150),
      passphrase: passphraseSchema,
      overrides: z.array(z.strictObject({ rule: z.string(), reason: z.string().min(1) })),
    }),
    output: signedPacketSchema,
  },
  'signing:packet': { input: z.strictObject({ draftId: draftIdSchema }), output: signedPacketSchema.nullable() },
  /** Opens a signed notice for changes: its signatures are void from then on, and stay on file. */
  'signing:void': { input: z.strictObject({ draftId: draftIdSchema }), output: nothingSchema },
  /** The readable audit log of a draft, oldest first; `at` is the local clock's time, ISO. */
  'signing:history': {
    input: z.strictObject({ draftId: draftIdSchema }),
    output: z.array(
      z.strictObject({ seq: z.number(), at: z.string(), actor: z.string(), text: z.string(), hash: sha256Schema }),
    ),
  },
  /** Saves packet, history and log in one file, for the Commission's staff. */
  'signing:produce': {
    input: z.strictObject({ draftId: draftIdSchema, recipient: z.string().min(1).max(200) }),
    output: z.strictObject({ fileName: z.string().nullable() }),
  },
  /** Main asks where to save. */
  'signing:export-packet': {
    input: z.strictObject({ draftId: draftIdSchema }),
    output: z.strictObject({ fileName: z.string().nullable() }),
  },
  'signing:export-pdf': {
    input: z.strictObject({ draftId: draftIdSchema }),
    output: z.strictObject({ fileName: z.string().nullable() }),
  },
  /** The certificate of signature: one paper for people, drawn after the packet was checked. */
  'signing:export-certificate': {
    input: z.strictObject({ draftId: draftIdSchema }),
    output: z.strictObject({ fileName: z.string().nullable() }),
  },
} as const;
