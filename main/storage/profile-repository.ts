import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { companyProfileSchema, type CompanyProfile } from '../../shared/company/company-profile';
import { AppError } from '../../shared/errors/app-error';
import type { Clock } from '../../shared/time/clock';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { fsyncFolder, makePrivateFolder } from './durable-file';
import { readableFiles, type ReportDamage } from './readable-files';
import { SealedStore } from './sealed-store';

const extension = '.sealed';

interface ProfilePorts {
  readonly vault: Vault;
  readonly random: RandomBytes;
  readonly clock: Clock;
  readonly report: ReportDamage;
}

/** Company profiles on disk: one encrypted file each, named by a hash of the key, so that no name is read in the folder. */
export class ProfileRepository {
  readonly #folder: string;
  readonly #vault: Vault;
  readonly #random: RandomBytes;
  readonly #damage: { readonly now: () => number; readonly report: ReportDamage };

  constructor({ vault, random, clock, report }: ProfilePorts) {
    this.#vault = vault;
    this.#random = random;
    this.#damage = { now: () => clock.now(), report };
    this.#folder = join(vault.folder, 'companies');
  }

  /** Every profile that can be read, by name. @throws AppError `vault-locked` */
  all(): CompanyProfile[] {
    const profiles = readableFiles(this.#folder, (name) => this.#read(name), this.#damage);
    return profiles.sort((one, other) => one.name.localeCompare(other.name));
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
