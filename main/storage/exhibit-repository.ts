import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { makePrivateFolder } from './durable-file';
import { SealedStore } from './sealed-store';

/**
 * The files that are filed with notices, encrypted, each under the SHA-256 of its bytes: what a draft names by its hash is
 * found whatever the draft's history, and the same paper on two notices is kept once.
 */
export class ExhibitRepository {
  readonly #folder: string;
  readonly #vault: Vault;
  readonly #random: RandomBytes;

  constructor({ vault, random }: { readonly vault: Vault; readonly random: RandomBytes }) {
    this.#vault = vault;
    this.#random = random;
    this.#folder = join(vault.folder, 'exhibits');
  }

  /**
   * Keeps a file, durably.
   * @returns the lower-case hexadecimal SHA-256 of its bytes
   * @throws AppError `vault-locked`, `vault-disk-full` or `file-not-writable`
   */
  keep(bytes: Uint8Array): string {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const store = this.#store(sha256);
    if (!existsSync(store.path)) store.write({ bytes: Buffer.from(bytes).toString('base64') });
    return sha256;
  }

  /** The bytes, or null where no such file was kept. @throws AppError `vault-locked` or `vault-corrupt` */
  read(sha256: string): Uint8Array | null {
    const { bytes } = this.#store(sha256).read();
    return typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : null;
  }

  #store(sha256: string): SealedStore {
    makePrivateFolder(this.#folder);
    const key = this.#vault.keyFor('exhibits');
    const context = `exhibit/${sha256}`;
    return new SealedStore({ folder: this.#folder, name: sha256, key, context, random: this.#random });
  }
}
