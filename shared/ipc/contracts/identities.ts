import { z } from 'zod';
import { fingerprintSchema, nothingSchema, passphraseSchema } from '../schemas';

/** The kinds of keys that can be made here; the first is made when nobody chooses. */
export const keyKinds = ['rsa-3072', 'rsa-4096', 'p-256'] as const;

/** A signer's key and certificate on this laptop; the private key never crosses this door. Dates are ISO instants. */
export const identitySchema = z.strictObject({
  fingerprint: fingerprintSchema,
  name: z.string(),
  title: z.string(),
  issuer: z.string(),
  selfIssued: z.boolean(),
  notBefore: z.string(),
  notAfter: z.string(),
  /** `attestedOn`: the date beside the signature in ink, ISO, as someone read it. */
  attestation: z
    .strictObject({
      fileName: z.string(),
      sha256: z.string(),
      filedAt: z.string(),
      attestedOn: z.string().nullable(),
    })
    .nullable(),
  /** "This key is lost": since when, ISO instant. */
  revoked: z.strictObject({ reason: z.string(), since: z.string() }).nullable(),
});

export type Identity = z.infer<typeof identitySchema>;

const byFingerprint = z.strictObject({ fingerprint: fingerprintSchema });

/** Who can sign on this laptop. Main opens every file dialog. */
export const identitiesContract = {
  'identities:list': { input: nothingSchema, output: z.array(identitySchema) },
  'identities:create': {
    input: z.strictObject({
      name: z.string().min(1).max(150),
      title: z.string().min(1).max(150),
      passphrase: passphraseSchema,
      key: z.enum(keyKinds).optional(),
    }),
    output: identitySchema,
  },
  'identities:import': { input: z.strictObject({ passphrase: passphraseSchema }), output: identitySchema.nullable() },
  /** Saves the attestation paper of Rule 302(b)(2) to print and sign by hand. */
  'identities:attestation-paper': { input: byFingerprint, output: z.strictObject({ fileName: z.string().nullable() }) },
  /** Puts the scan of the signed attestation on file, with the date that stands on it (ISO). */
  'identities:file-attestation': {
    input: z.strictObject({ fingerprint: fingerprintSchema, attestedOn: z.iso.date() }),
    output: identitySchema.nullable(),
  },
  'identities:change-passphrase': {
    input: z.strictObject({ fingerprint: fingerprintSchema, current: passphraseSchema, next: passphraseSchema }),
    output: nothingSchema,
  },
  /** Saves a backup as PKCS#12, under the identity's own passphrase. */
  'identities:export': {
    input: z.strictObject({ fingerprint: fingerprintSchema, passphrase: passphraseSchema }),
    output: z.strictObject({ fileName: z.string().nullable() }),
  },
  /** "This key is lost": it signs no more, and later signatures with it are called revoked. */
  'identities:revoke': {
    input: z.strictObject({ fingerprint: fingerprintSchema, reason: z.string().min(1).max(500) }),
    output: identitySchema,
  },
  /** Saves the list of lost keys, for others who verify: `verify --revoked FILE`. */
  'identities:save-lost-keys': { input: nothingSchema, output: z.strictObject({ fileName: z.string().nullable() }) },
} as const;
