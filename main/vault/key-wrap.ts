import { scrypt } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error';
import { open, seal, type RandomBytes } from './sealed-box';

/**
 * The data key under a passphrase: scrypt (RFC 7914) makes the wrapping key, AES-256-GCM wraps. A change of passphrase
 * wraps the same data key again, so no draft is rewritten.
 */

/** scrypt's cost; stored beside the wrapped key, so that it can grow later. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** About 0.4 s and 128 MiB on a laptop of today: slow for a guesser, short for a person. */
export const laptopCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

const costSchema = z.strictObject({
  // The bounds keep a tampered file from asking for hours or for all memory.
  N: z
    .number()
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.number().int().min(1).max(16),
  p: z.number().int().min(1).max(4),
});

/** A wrapped key as it stands in the vault's file. */
export const wrappedKeySchema = z.strictObject({
  kind: z.enum(['passphrase', 'recovery', 'backup']),
  cost: costSchema,
  salt: z.string(),
  box: z.unknown(),
});

export type WrappedKey = z.infer<typeof wrappedKeySchema>;

interface WrapOptions {
  readonly kind: WrappedKey['kind'];
  readonly cost: ScryptCost;
  readonly random: RandomBytes;
}

/** Wraps the data key under a secret (NFKC-normalized, so that one keyboard's accents match another's). */
export async function wrapKey(dataKey: Buffer, secret: string, options: WrapOptions): Promise<WrappedKey> {
  const salt = options.random(16);
  const wrappingKey = await stretch(secret, salt, options.cost);
  const box = seal(wrappingKey, dataKey.toString('base64'), `key/${options.kind}`, options.random);
  return { kind: options.kind, cost: options.cost, salt: salt.toString('base64'), box };
}

/**
 * The data key, if the secret is right.
 * @throws AppError `vault-wrong-passphrase`
 */
export async function unwrapKey(wrapped: WrappedKey, secret: string): Promise<Buffer> {
  const wrappingKey = await stretch(secret, Buffer.from(wrapped.salt, 'base64'), wrapped.cost);
  try {
    return Buffer.from(open(wrappingKey, wrapped.box, `key/${wrapped.kind}`), 'base64');
  } catch (cause) {
    const isBackup = wrapped.kind === 'backup';
    throw new AppError('vault-wrong-passphrase', {
      message: `Expected the passphrase of this ${isBackup ? 'backup' : 'vault'}, found another one.`,
      action: isBackup
        ? 'Type it again: it was chosen when the backup was made.'
        : 'Type it again, or use the printed recovery key.',
      cause,
    });
  }
}

function stretch(secret: string, salt: Buffer, { N, r, p }: ScryptCost): Promise<Buffer> {
  const maxmem = 256 * N * r + 2 ** 20; // scrypt takes 128 N r bytes; Node refuses what exceeds this
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, 32, { N, r, p, maxmem }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
