import { z } from 'zod';
import { fingerprintSchema, nothingSchema, passphraseSchema } from '../schemas';

/** A signer's key and certificate on this laptop; the private key never crosses this door. Dates are ISO instants. */
export const identitySchema = z.strictObject({
  fingerprint: fingerprintSchema,
  name: z.string(),
  title: z.string(),
  issuer: z.string(),
  selfIssued: z.boolean(),
  notBefore: z.string(),
  notAfter: z.string(),
  attestation: z.strictObject({ fileName: z.string(), sha256: z.string(), filedAt: z.string() }).nullable(),
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
    }),
    output: identitySchema,
  },
  'identities:import': { input: z.strictObject({ passphrase: passphraseSchema }), output: identitySchema.nullable() },
  /** Saves the attestation paper of Rule 302(b)(2) to print and sign by hand. */
  'identities:attestation-paper': { input: byFingerprint, output: z.strictObject({ fileName: z.string().nullable() }) },
  /** Puts the scan of the signed attestation on file. */
  'identities:file-attestation': { input: byFingerprint, output: identitySchema.nullable() },
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
} as const;
