import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { SealedFolder } from './sealed-folder';
import { lostSchema, type Loss, type Storage } from './sealed-kind';

const keySchema = z.object({
  /** Base64. */
  pkcs8: z.string(),
  /** Set for ever where it took the place of a lost one. */
  replaces: lostSchema,
});

const name = 'log-key';

/** The key, and the loss of the one whose place it took. */
export interface KnownLogKey {
  readonly privateKey: KeyObject;
  readonly replaces: Loss | null;
}

/**
 * The laptop's own key (P-256), which signs the heads of audit logs when something is exported: then no signer's key is
 * unlocked. It speaks for the laptop, not for a person. Made at its first use, kept in the vault; one that takes the place
 * of a lost one says so for ever, so that the logs can tell of the change.
 */
export class LogKey {
  readonly #files: SealedFolder<z.infer<typeof keySchema>>;

  constructor(storage: Storage) {
    this.#files = new SealedFolder(storage, {
      ...{ folder: '', purpose: name, context: () => name, schema: keySchema },
      what: 'This laptop’s own key, which signs where audit logs end,',
      lossMeans:
        'A new one was made. Each audit log says so before the new key signs its end; what the old key signed is still ' +
        'checked with the log-key.pem that was saved beside it.',
      standIn: (_name, lost) => ({ pkcs8: newKey(), replaces: lost }),
    });
  }

  /** @throws AppError `vault-locked` */
  read(): KnownLogKey {
    const kept = this.#files.read(name) ?? this.#first();
    const privateKey = createPrivateKey({ key: Buffer.from(kept.pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
    return { privateKey, replaces: kept.replaces };
  }

  #first() {
    const first = { pkcs8: newKey(), replaces: null };
    this.#files.write(name, first);
    return first;
  }
}

/** Base64 of PKCS#8. */
function newKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}

/** The public half as PEM, and the lower-case hexadecimal SHA-256 of its DER (SubjectPublicKeyInfo). */
export function publicHalf(privateKey: KeyObject): { readonly pem: string; readonly fingerprint: string } {
  const publicKey = createPublicKey(privateKey);
  const der = publicKey.export({ format: 'der', type: 'spki' });
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  return { pem, fingerprint: createHash('sha256').update(der).digest('hex') };
}
