import { z } from 'zod';
import { plannedSignerSchema } from '../../signature/signing-plan';
import { verificationReportSchema } from '../../verification/report';
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
  /** Whose turn it is, from 1, and all who sign. */
  turn: z.number().int().min(1),
  signers: z.array(plannedSignerSchema).min(1),
  /** Titles of the exhibits that prove authority to sign. */
  authority: z.array(z.string()),
  signatureName: z.string(),
  adoptionStatement: z.string(),
});

export type FrozenNotice = z.infer<typeof frozenNoticeSchema>;

/** `paper`: signed by hand on the authentication document, kept with its scan, sealed by nobody. */
export const packetKinds = ['sealed', 'paper'] as const;

/** One who signs; `signedAt` (ISO 8601 with offset, local clock) and `fingerprint` are null until then. */
export const packetSignerSchema = plannedSignerSchema.extend({
  fingerprint: fingerprintSchema.nullable(),
  signedAt: z.string().nullable(),
});

export type PacketSigner = z.infer<typeof packetSignerSchema>;

/** What signing left behind. `signedAt` is the local clock's time, ISO with offset. */
export const signedPacketSchema = z.strictObject({
  draftId: draftIdSchema,
  packetName: z.string(),
  kind: z.enum(packetKinds),
  signers: z.array(packetSignerSchema),
  /** The name of the signer whose turn it is; null when everyone has signed. */
  awaiting: z.string().nullable(),
  auditHash: sha256Schema,
  signedAt: z.string(),
  files: z.array(z.strictObject({ name: z.string(), sha256: sha256Schema })),
});

export type SignedPacket = z.infer<typeof signedPacketSchema>;

/** One signed notice as Rule 302(b) wants it kept; dates are ISO. */
const retainedSchema = z.strictObject({
  draftId: draftIdSchema,
  notice: z.string(),
  packet: signedPacketSchema,
  voidedAt: z.string().nullable(),
  authenticationUntil: z.string(),
});

export type RetainedNotice = z.infer<typeof retainedSchema>;

/** An attestation and until when it is kept; null while no signature rests on it. */
const retainedAttestationSchema = z.strictObject({
  fingerprint: fingerprintSchema,
  name: z.string(),
  filedAt: z.string(),
  attestedOn: z.string().nullable(),
  lastUsed: z.string().nullable(),
  until: z.string().nullable(),
});

export type RetainedAttestation = z.infer<typeof retainedAttestationSchema>;

const byDraft = z.strictObject({ draftId: draftIdSchema });
const savedFile = z.strictObject({ fileName: z.string().nullable() });
const overridesSchema = z.array(z.strictObject({ rule: z.string(), reason: z.string().min(1) }));

/** What sealing is at, in this order. */
export const sealingStages = ['unlocking', 'drawing', 'signing', 'writing'] as const;
export type SealingStage = (typeof sealingStages)[number];

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
      overrides: overridesSchema,
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
  /** Saves the query (.tsq) for a time-stamp authority, to be carried to any machine with a network. */
  'signing:timestamp-request': { input: byDraft, output: savedFile },
  /** Asks for the authority's answer (.tsr), checks it and seals it in; null when the dialog was closed. */
  'signing:timestamp-import': {
    input: z.strictObject({ draftId: draftIdSchema, passphrase: passphraseSchema }),
    output: signedPacketSchema.nullable(),
  },
  /** What the verifier says of the packet: the level shown comes from its bytes, never from a wish. */
  'signing:report': { input: byDraft, output: verificationReportSchema.nullable() },
  /** Saves the authentication document to be signed by hand instead of with a key. */
  'signing:paper': {
    input: z.strictObject({ draftId: draftIdSchema, overrides: overridesSchema }),
    output: savedFile,
  },
  /** Asks for the scan of the authentication document that was signed by hand on `signedOn` (ISO date). */
  'signing:attach-paper': {
    input: z.strictObject({ draftId: draftIdSchema, signedOn: z.iso.date() }),
    output: signedPacketSchema.nullable(),
  },
  /** Asks for another copy of the packet of a closed notice, and keeps it; null when the dialog was closed. */
  'signing:bring-packet': {
    input: z.strictObject({ draftId: draftIdSchema }),
    output: signedPacketSchema.nullable(),
  },
  /** The clocks of Rule 302(b): five years for what was signed, seven for attestations. */
  'signing:retention': {
    input: nothingSchema,
    output: z.strictObject({ notices: z.array(retainedSchema), attestations: z.array(retainedAttestationSchema) }),
  },
  /** Saves packet, history and log in one file, for the Commission's staff. */
  'signing:produce': {
    input: z.strictObject({ draftId: draftIdSchema, recipient: z.string().min(1).max(200) }),
    output: z.strictObject({ fileName: z.string().nullable() }),
  },
  /** The person drags the sealed PDF or the packet out of the window: into a mail, a folder, a browser. */
  'signing:drag-out': {
    input: z.strictObject({ draftId: draftIdSchema, what: z.enum(['packet', 'pdf']) }),
    output: nothingSchema,
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
