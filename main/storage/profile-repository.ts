import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { companyProfileSchema, type CompanyProfile } from '../../shared/company/company-profile';
import { AppError } from '../../shared/errors/app-error';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { fsyncFolder, makePrivateFolder } from './durable-file';
import { SealedStore } from './sealed-store';

const extension = '.sealed';

/** Company profiles on disk: one encrypted file each, named by a hash of the key, so that no name is read in the folder. */
export class ProfileRepository {
  readonly #folder: string;
  readonly #vault: Vault;
  readonly #random: RandomBytes;

  constructor({ vault, random }: { readonly vault: Vault; readonly random: RandomBytes }) {
    this.#vault = vault;
    this.#random = random;
    this.#folder = join(vault.folder, 'companies');
  }

  /** Every profile, by name. @throws AppError `vault-locked` or `vault-corrupt` */
  all(): CompanyProfile[] {
    makePrivateFolder(this.#folder);
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith(extension))
      .map((name) => this.#read(name.slice(0, -extension.length)))
      .sort((one, other) => one.name.localeCompare(other.name));
  }

  /** Replaces the profile of the same key. @throws AppError `vault-disk-full`, `file-not-writable` or `vault-locked` */
  write(profile: CompanyProfile): void {
    makePrivateFolder(this.#folder);
    this.#store(fileNameOf(profile.key)).write({ ...profile });
  }

  /** Forgets a company; nothing happens where it is not known. */
  remove(key: string): void {
    const path = join(this.#folder, `${fileNameOf(key)}${extension}`);
    if (!existsSync(path)) return;
    rmSync(path);
    fsyncFolder(this.#folder);
  }

  #read(name: string): CompanyProfile {
    const parsed = companyProfileSchema.safeParse(this.#store(name).read());
    if (parsed.success && fileNameOf(parsed.data.key) === name) return parsed.data;
    throw new AppError('vault-corrupt', {
      message: 'Expected a company profile, found a file that holds something else.',
      action: 'Delete the profile and import a filing of the company again.',
    });
  }

  #store(name: string): SealedStore {
    const key = this.#vault.keyFor('companies');
    return new SealedStore({
      folder: this.#folder,
      name,
      key,
      context: `company/${name}`,
      random: this.#random,
    });
  }
}

function fileNameOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 40);
}
