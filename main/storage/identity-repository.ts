import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error';
import type { Clock } from '../../shared/time/clock';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { makePrivateFolder } from './durable-file';
import { identityRecordSchema, type IdentityRecord } from './identity-record';
import { readableFiles, type ReportDamage } from './readable-files';
import { SealedStore } from './sealed-store';

const extension = '.sealed';

interface IdentityPorts {
  readonly vault: Vault;
  readonly random: RandomBytes;
  readonly clock: Clock;
  readonly report: ReportDamage;
}

/** Identities on disk: one encrypted file each, named by the certificate's fingerprint. */
export class IdentityRepository {
  readonly #folder: string;
  readonly #vault: Vault;
  readonly #random: RandomBytes;
  readonly #damage: { readonly now: () => number; readonly report: ReportDamage };

  constructor({ vault, random, clock, report }: IdentityPorts) {
    this.#vault = vault;
    this.#random = random;
    this.#damage = { now: () => clock.now(), report };
    this.#folder = join(vault.folder, 'identities');
  }

  /** All that can be read. @throws AppError `vault-locked` */
  all(): IdentityRecord[] {
    return readableFiles(this.#folder, (name) => this.read(name), this.#damage);
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
