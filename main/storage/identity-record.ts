import { z } from 'zod';
import { wrappedKeySchema } from '../vault/key-wrap';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * An identity as it stands on disk, inside a sealed file of the vault. The private key is PKCS#8 under scrypt and
 * AES-256-GCM with the signer's own passphrase: the vault's passphrase alone opens no signing key.
 */
export const identityRecordSchema = z.strictObject({
  format: z.literal('filing-desk/identity'),
  version: z.literal(1),
  fingerprint: sha256,
  name: z.string(),
  title: z.string(),
  /** PEM. */
  certificate: z.string(),
  /** PEM, from the issuer upwards. */
  chain: z.array(z.string()),
  wrappedKey: wrappedKeySchema,
  /** Wrong passphrases since the last right one, and when the last was typed (milliseconds since 1970). */
  attempts: z.strictObject({ failed: z.number().int().min(0), lastAt: z.number() }),
  attestation: z
    .strictObject({
      fileName: z.string(),
      sha256,
      /** ISO instant when the copy was put on file. */
      filedAt: z.string(),
      /** ISO date on the paper, as someone read it. */
      attestedOn: z.string().nullable(),
      /** Base64. */
      bytes: z.string(),
    })
    .nullable(),
  revoked: z.strictObject({ reason: z.string(), since: z.string() }).nullable(),
});

export type IdentityRecord = z.infer<typeof identityRecordSchema>;
