import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { SealedStore } from './sealed-store';

/**
 * The laptop's own key (P-256), which signs the heads of audit logs when something is exported: then no signer's key is
 * unlocked. It speaks for the laptop, not for a person. Made at its first use, kept in the vault.
 */
export class LogKey {
  readonly #vault: Vault;
  readonly #random: RandomBytes;

  constructor({ vault, random }: { readonly vault: Vault; readonly random: RandomBytes }) {
    this.#vault = vault;
    this.#random = random;
  }

  /** @throws AppError `vault-locked` or `vault-corrupt` */
  privateKey(): KeyObject {
    const store = this.#store();
    const { pkcs8 } = store.read();
    if (typeof pkcs8 === 'string') {
      return createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
    }
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    store.write({ pkcs8: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') });
    return privateKey;
  }

  #store(): SealedStore {
    const { folder } = this.#vault;
    const key = this.#vault.keyFor('log-key');
    return new SealedStore({ folder, name: 'log-key', key, context: 'log-key', random: this.#random });
  }
}

/** The public half as PEM, and the lower-case hexadecimal SHA-256 of its DER (SubjectPublicKeyInfo). */
export function publicHalf(privateKey: KeyObject): { readonly pem: string; readonly fingerprint: string } {
  const publicKey = createPublicKey(privateKey);
  const der = publicKey.export({ format: 'der', type: 'spki' });
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  return { pem, fingerprint: createHash('sha256').update(der).digest('hex') };
}
