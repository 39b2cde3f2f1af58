import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { makePrivateFolder } from './durable-file';
import { identityRecordSchema, type IdentityRecord } from './identity-record';
import { SealedStore } from './sealed-store';

const extension = '.sealed';

/** Identities on disk: one encrypted file each, named by the certificate's fingerprint. */
export class IdentityRepository {
  readonly #folder: string;
  readonly #vault: Vault;
  readonly #random: RandomBytes;

  constructor({ vault, random }: { readonly vault: Vault; readonly random: RandomBytes }) {
    this.#vault = vault;
    this.#random = random;
    this.#folder = join(vault.folder, 'identities');
  }

  /** @throws AppError `vault-locked` or `vault-corrupt` */
  all(): IdentityRecord[] {
    makePrivateFolder(this.#folder);
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith(extension))
      .sort()
      .map((name) => this.read(name.slice(0, -extension.length)));
  }

  /** @throws AppError `identity-unreadable` where there is none, `vault-locked`, `vault-corrupt` */
  read(fingerprint: string): IdentityRecord {
    const store = this.#store(fingerprint);
    const parsed = identityRecordSchema.safeParse(existsSync(store.path) ? store.read() : null);
    if (parsed.success && parsed.data.fingerprint === fingerprint) return parsed.data;
    throw new AppError('identity-unreadable', {
      message: 'Expected an identity with this fingerprint on this laptop, found none.',
      action: 'Choose another signer, or import the identity again.',
    });
  }

  has(fingerprint: string): boolean {
    return existsSync(join(this.#folder, `${fingerprint}${extension}`));
  }

  /** @throws AppError `vault-disk-full`, `file-not-writable` or `vault-locked` */
  write(record: IdentityRecord): void {
    makePrivateFolder(this.#folder);
    this.#store(record.fingerprint).write({ ...record });
  }

  #store(fingerprint: string): SealedStore {
    const key = this.#vault.keyFor('identities');
    const context = `identity/${fingerprint}`;
    return new SealedStore({ folder: this.#folder, name: fingerprint, key, context, random: this.#random });
  }
}
