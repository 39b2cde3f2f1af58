import { z } from 'zod';

/**
 * What can happen to a notice, as one closed union. Events are never rewritten: a change of meaning is a new type, and a
 * reader of old logs keeps understanding the old one. No event holds narrative text, a passphrase or a key.
 */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime({ offset: true });
const count = z.number().int().min(0);
const text = z.string();

/** The data of each event by its type. `contentHash` is SHA-256 over the canonical JSON of the draft. */
export const auditEventData = {
  // the log itself
  'log-started': z.strictObject({ logId: text, program: text }),
  'log-recovered': z.strictObject({ droppedBytes: count, keptAs: text.nullable() }),
  'heads-lost': z.strictObject({ foundAt: instant, keptAs: text.nullable() }),
  /** A file of the notice (or of the laptop) was found damaged or foreign and kept aside, or was gone (`null`). */
  'file-lost': z.strictObject({ file: text, keptAs: text.nullable() }),
  /** The laptop's key for heads of logs was lost: from here on it is the key with this fingerprint. */
  'log-key-replaced': z.strictObject({ fingerprint: sha256 }),
  'clock-went-back': z.strictObject({ last: instant, now: instant }),
  // preparing
  'draft-created': z.strictObject({ contentHash: sha256 }),
  'draft-imported': z.strictObject({ fileName: text, sha256, warnings: count }),
  'draft-edited': z.strictObject({ fields: z.array(text), contentHash: sha256 }),
  'draft-duplicated': z.strictObject({ from: text, contentHash: sha256 }),
  'draft-deleted': z.strictObject({ contentHash: sha256 }),
  'draft-restored': z.strictObject({ contentHash: sha256 }),
  'draft-amended': z.strictObject({ from: text, number: count }),
  'edition-changed': z.strictObject({ from: text, to: text }),
  'exhibit-attached': z.strictObject({ file: text, kind: text, sha256 }),
  'exhibit-removed': z.strictObject({ file: text, sha256 }),
  'notice-exported': z.strictObject({ face: text, sha256 }),
  'check-run': z.strictObject({ block: count, error: count, warn: count, info: count }),
  'finding-overridden': z.strictObject({ rule: text, field: text, reason: text }),
  // the ceremony
  'notice-frozen': z.strictObject({ contentHash: sha256, pdfSha256: sha256, pages: count }),
  'notice-unfrozen': z.strictObject({ contentHash: sha256, reason: text }),
  'notice-reviewed': z.strictObject({ pdfSha256: sha256, pages: count }),
  'capacity-declared': z.strictObject({ capacity: text, title: text, authority: z.array(sha256) }),
  'attestation-checked': z.strictObject({ signer: text, sha256, attestedOn: text.nullable(), filedAt: instant }),
  'adoption-accepted': z.strictObject({ signer: text, statement: text, statementSha256: sha256 }),
  'name-typed': z.strictObject({ name: text }),
  'key-unlocked': z.strictObject({ fingerprint: sha256, credential: text }),
  'key-unlock-failed': z.strictObject({ fingerprint: sha256, failures: count }),
  'signing-refused': z.strictObject({ code: text, step: text }),
  'seal-requested': z.strictObject({
    signer: text,
    fingerprint: sha256,
    contentHash: sha256,
    pdfSha256: sha256,
    field: text,
  }),
  'notice-sealed': z.strictObject({ signer: text, field: text, auditHash: sha256, pdfSha256: sha256 }),
  'authentication-sealed': z.strictObject({ signer: text, fileSha256: sha256 }),
  'retention-set': z.strictObject({ authenticationUntil: text, attestationUntil: text }),
  // after signing
  'signature-voided': z.strictObject({ fields: z.array(text), sealedContentHash: sha256, contentHash: sha256 }),
  'paper-printed': z.strictObject({ signer: text, contentHash: sha256, paperSha256: sha256 }),
  'signed-on-paper': z.strictObject({ signer: text, signedOn: text, scanSha256: sha256, pdfSha256: sha256 }),
  'timestamp-requested': z.strictObject({ imprint: sha256, nonce: text }),
  'timestamp-imported': z.strictObject({ genTime: instant, authority: text, pdfSha256: sha256 }),
  'timestamp-refused': z.strictObject({ code: text }),
  'packet-written': z.strictObject({ files: count }),
  'packet-exported': z.strictObject({ fileName: text, sha256 }),
  'packet-received': z.strictObject({ fileName: text, sha256, head: sha256 }),
  'records-produced': z.strictObject({ recipient: text, fileName: text, sha256 }),
  'filing-recorded': z.strictObject({ accessionNumber: text, acceptedAt: instant }),
  // between two laptops; `to` and `from` are names as typed or certified
  'hand-over-made': z.strictObject({
    handOverId: text,
    purpose: text,
    to: text,
    contentHash: sha256,
    comments: count,
    expiresAt: instant,
  }),
  'hand-over-received': z.strictObject({ handOverId: text, purpose: text, from: text, contentHash: sha256 }),
  'hand-over-taken-back': z.strictObject({ handOverId: text, reason: text }),
  'fork-found': z.strictObject({ handOverId: text, commonEvents: count, ownHead: sha256, otherHead: sha256 }),
  'fork-settled': z.strictObject({
    handOverId: text,
    commonEvents: count,
    setAsideHead: sha256,
    setAsideEvents: count,
  }),
  // the laptop and its identities: kept in a log of their own, whose id is `identities`
  'vault-opened': z.strictObject({ with: text }),
  'vault-locked': z.strictObject({}),
  'identity-created': z.strictObject({ fingerprint: sha256, name: text }),
  'identity-imported': z.strictObject({ fingerprint: sha256, name: text, issuer: text }),
  'identity-exported': z.strictObject({ fingerprint: sha256 }),
  'identity-revoked': z.strictObject({ fingerprint: sha256, reason: text, since: instant }),
  'identity-locked-out': z.strictObject({ fingerprint: sha256, until: instant }),
  'passphrase-changed': z.strictObject({ fingerprint: sha256 }),
  'attestation-printed': z.strictObject({ fingerprint: sha256, sha256 }),
  'attestation-filed': z.strictObject({ fingerprint: sha256, sha256, attestedOn: text.nullable(), fileName: text }),
  'certificate-trusted': z.strictObject({ fingerprint: sha256, name: text, purpose: text }),
  'certificate-distrusted': z.strictObject({ fingerprint: sha256, purpose: text }),
} as const;

/** An event's name; stable for ever. */
export type AuditEventType = keyof typeof auditEventData;

/** One event: its type and the data that type carries. */
export type AuditEvent = {
  [Type in AuditEventType]: { readonly type: Type; readonly data: z.infer<(typeof auditEventData)[Type]> };
}[AuditEventType];

/** All event types, in the order of the table. */
export const auditEventTypes = Object.keys(auditEventData) as AuditEventType[];

/** Who caused an event, as far as this program can know: a person is named by what was typed or certified. */
export const actorSchema = z.strictObject({ kind: z.enum(['person', 'program']), name: z.string().min(1) });

export type Actor = z.infer<typeof actorSchema>;

/** The part of a log line that does not depend on the event's type. */
const envelope = {
  v: z.literal(1),
  seq: z.number().int().min(1),
  at: instant,
  actor: actorSchema,
  prev: sha256,
  hash: sha256,
};

const entrySchemas = auditEventTypes.map((type) =>
  z.strictObject({ ...envelope, type: z.literal(type), data: auditEventData[type] }),
);

type EntrySchema = (typeof entrySchemas)[number];

/** One line of an audit log, closed over all event types. */
export const auditEntrySchema = z.discriminatedUnion('type', entrySchemas as [EntrySchema, ...EntrySchema[]]);

/**
 * A line of the log: `v` the line's version, `seq` from 1, `at` the local clock's time (ISO 8601), `prev` the hash of the
 * line before (of the genesis for the first) and `hash` its own, both lower-case hexadecimal SHA-256.
 */
export type AuditEntry = AuditEvent & z.infer<z.ZodObject<typeof envelope>>;
