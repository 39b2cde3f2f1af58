import { z } from 'zod';

/**
 * The list of keys that their holders call lost, as a file that others can verify with: a self-issued certificate has no
 * authority that could publish a revocation list, so the signer hands this one out.
 */
export const lostKeysSchema = z.strictObject({
  format: z.literal('filing-desk/lost-keys'),
  version: z.literal(1),
  keys: z.array(
    z.strictObject({
      /** Lower-case hexadecimal SHA-256 of the certificate. */
      fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
      reason: z.string(),
      /** ISO instant: signatures that are not proven to be earlier do not count. */
      since: z.iso.datetime({ offset: true }),
    }),
  ),
});

/** One lost key. */
export type LostKey = z.infer<typeof lostKeysSchema>['keys'][number];

/** The file's text; the same keys give the same bytes. */
export function formatLostKeys(keys: readonly LostKey[]): string {
  const sorted = [...keys].sort((left, right) => (left.fingerprint < right.fingerprint ? -1 : 1));
  return `${JSON.stringify({ format: 'filing-desk/lost-keys', version: 1, keys: sorted }, null, 2)}\n`;
}

/** Reads the file; null for anything else. */
export function parseLostKeys(text: string): readonly LostKey[] | null {
  try {
    return lostKeysSchema.parse(JSON.parse(text)).keys;
  } catch {
    return null;
  }
}
