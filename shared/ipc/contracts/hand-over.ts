import { z } from 'zod';
import { handOverPurposes } from '../../hand-over/content';
import {
  bytesSchema,
  draftIdSchema,
  fileNameSchema,
  fingerprintSchema,
  importLimitBytes,
  nothingSchema,
  passphraseSchema,
  sha256Schema,
} from '../schemas';

/** Somebody a notice can be encrypted for. `own` is an identity of this laptop. Dates are ISO instants. */
export const contactSchema = z.strictObject({
  fingerprint: fingerprintSchema,
  name: z.string(),
  title: z.string(),
  issuer: z.string(),
  selfIssued: z.boolean(),
  notAfter: z.string(),
  expired: z.boolean(),
  own: z.boolean(),
});

export type Contact = z.infer<typeof contactSchema>;

const text = z.string().max(10_000);
const person = z.string().trim().min(1).max(150);
const savedAs = z.strictObject({ fileName: z.string().nullable() });
const byDraft = z.strictObject({ draftId: draftIdSchema });
const handOverFile = z.strictObject({ fileName: fileNameSchema, bytes: bytesSchema(importLimitBytes) });

/** Where a draft was sent last and where it came from last. Times are milliseconds since 1970 UTC. */
export const travelSchema = z.strictObject({
  sent: z
    .strictObject({
      to: z.string(),
      note: z.string(),
      at: z.number(),
      expiresAt: z.number(),
      outcome: z.enum(['open', 'taken-back', 'changes-requested', 'signed']),
      answerNote: z.string(),
    })
    .nullable(),
  received: z
    .strictObject({ from: z.string(), note: z.string(), at: z.number(), answeredAt: z.number().nullable() })
    .nullable(),
});

export type Travel = z.infer<typeof travelSchema>;

/** What a file asks for, read from its header. `identity` is the fingerprint of the identity here that it was made for. */
export const envelopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase') }),
  z.strictObject({ kind: z.literal('certificate'), identity: fingerprintSchema, name: z.string() }),
  z.strictObject({ kind: z.literal('answer') }),
]);

export type Envelope = z.infer<typeof envelopeSchema>;

const branchSchema = z.strictObject({
  head: sha256Schema,
  count: z.number().int(),
  /** What happened on this side only, oldest first. */
  events: z.array(z.strictObject({ at: z.string(), actor: z.string(), text: z.string() })),
});

/** Two laptops went on with one notice, each for itself, after `common` shared events. */
export const forkSchema = z.strictObject({
  handOverId: z.uuid(),
  from: z.string(),
  common: z.number().int(),
  here: branchSchema,
  there: branchSchema,
});

export type Fork = z.infer<typeof forkSchema>;

/** What opening did. Nothing is changed where the logs have forked. */
export const openedSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.enum(handOverPurposes), draftId: draftIdSchema, from: z.string(), note: text }),
  z.strictObject({ outcome: z.literal('forked'), fork: forkSchema }),
]);

export type OpenedHandOver = z.infer<typeof openedSchema>;

const unlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase: passphraseSchema }),
  z.strictObject({ kind: z.literal('certificate'), identity: fingerprintSchema, passphrase: passphraseSchema }),
  z.strictObject({ kind: z.literal('answer') }),
]);

/** A notice on its way to another laptop and back. Main asks where to save and what to open. */
export const handOverContract = {
  'hand-over:contacts': { input: nothingSchema, output: z.array(contactSchema) },
  /** Asks for a certificate (PEM, DER, or a packet with one inside); null when the dialog was closed. */
  'hand-over:add-contact': { input: nothingSchema, output: contactSchema.nullable() },
  'hand-over:forget-contact': { input: z.strictObject({ fingerprint: fingerprintSchema }), output: nothingSchema },
  /** Saves the certificate of an identity here, to give away: it holds no secret. */
  'hand-over:save-certificate': { input: z.strictObject({ fingerprint: fingerprintSchema }), output: savedAs },
  /** A passphrase nobody has to think of. It is kept nowhere. */
  'hand-over:suggest-passphrase': { input: nothingSchema, output: z.strictObject({ passphrase: z.string() }) },
  'hand-over:travel': { input: byDraft, output: travelSchema },
  /** Writes the file and closes the draft here until the answer comes. `revision` is the one on the screen. */
  'hand-over:send': {
    input: z.strictObject({
      draftId: draftIdSchema,
      revision: z.number().int(),
      recipient: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('certificate'), fingerprint: fingerprintSchema }),
        z.strictObject({ kind: z.literal('passphrase'), passphrase: passphraseSchema.min(12), to: person }),
      ]),
      from: person,
      days: z.number().int().min(1).max(366),
      note: text,
    }),
    output: savedAs,
  },
  'hand-over:take-back': { input: byDraft, output: nothingSchema },
  /** Asks for a `.filing` file. */
  'hand-over:choose': { input: nothingSchema, output: handOverFile.nullable() },
  'hand-over:look': { input: handOverFile, output: envelopeSchema },
  'hand-over:open': { input: z.strictObject({ ...handOverFile.shape, unlock: unlockSchema }), output: openedSchema },
  /** Goes on with the other laptop's branch of a fork that `hand-over:open` has just found. */
  'hand-over:settle': { input: z.strictObject({ handOverId: z.uuid() }), output: openedSchema },
  /** Writes the answer to whoever sent the notice here: with the signed packet, or with the wish for changes. */
  'hand-over:answer': {
    input: z.strictObject({
      draftId: draftIdSchema,
      purpose: z.enum(['changes-requested', 'signed']),
      from: person,
      note: text,
    }),
    output: savedAs,
  },
} as const;
