import { z } from 'zod';
import { bytesSchema, fingerprintSchema, nothingSchema } from '../schemas';

/** What a certificate is trusted for: an authority that stamps time vouches for no signer. */
export const trustPurposes = ['signatures', 'time-stamps'] as const;

/** One of {@link trustPurposes}. */
export type TrustPurpose = (typeof trustPurposes)[number];

/** What a certificate says of itself; times are ISO instants, the fingerprint its SHA-256. */
const certificateFacts = {
  name: z.string(),
  issuer: z.string(),
  selfIssued: z.boolean(),
  /** Whether it may issue certificates for others. */
  authority: z.boolean(),
  notBefore: z.string(),
  notAfter: z.string(),
  fingerprint: fingerprintSchema,
};

const purposeSchema = z.enum(trustPurposes);

/** A certificate that a person compared and trusts; `addedAt` is null where an earlier version of the program kept it. */
const trustedCertificateSchema = z.strictObject({
  ...certificateFacts,
  purpose: purposeSchema,
  addedAt: z.iso.datetime().nullable(),
});

/** A certificate of a file, not trusted yet; `purpose` is what it looks made for. */
const offeredCertificateSchema = z.strictObject({
  ...certificateFacts,
  purpose: purposeSchema,
  certificate: bytesSchema(64 * 1024),
});

export type TrustedCertificate = z.infer<typeof trustedCertificateSchema>;
export type OfferedCertificate = z.infer<typeof offeredCertificateSchema>;

/** The certificates that verification in the windows trusts: chosen by a person one by one, never shipped. */
export const trustContract = {
  'trust:list': { input: nothingSchema, output: z.array(trustedCertificateSchema) },
  /** Asks for a certificate file (PEM or DER) and answers what is in it; null when the dialog was closed. */
  'trust:read-file': { input: nothingSchema, output: z.array(offeredCertificateSchema).max(100).nullable() },
  /** Trusts one certificate. `compared` is the fingerprint that the person confirmed, and has to be the certificate's own. */
  'trust:add': {
    input: z.strictObject({
      certificate: bytesSchema(64 * 1024),
      compared: fingerprintSchema,
      purpose: purposeSchema,
    }),
    output: z.array(trustedCertificateSchema),
  },
  'trust:remove': {
    input: z.strictObject({ fingerprint: fingerprintSchema, purpose: purposeSchema }),
    output: z.array(trustedCertificateSchema),
  },
} as const;
