import { createHash } from 'node:crypto';
import { companyProfileSchema, type CompanyProfile } from '../../shared/company/company-profile';
import { SealedFolder } from './sealed-folder';
import type { Storage } from './sealed-kind';

/** Company profiles on disk: one encrypted file each, named by a hash of the key, so that no name is read in the folder. */
export class ProfileRepository {
  readonly #files: SealedFolder<CompanyProfile>;

  constructor(storage: Storage) {
    this.#files = new SealedFolder(storage, {
      ...{
        folder: 'companies',
        purpose: 'companies',
        context: (name) => `company/${name}`,
        schema: companyProfileSchema,
      },
      what: 'A company’s profile',
      lossMeans: 'Import a filing of the company again, or sign its next notice: either makes a new one.',
    });
  }

  /** Every profile that can be read, by name. @throws AppError `vault-locked` */
  all(): CompanyProfile[] {
    return this.#files.all().sort((one, other) => one.name.localeCompare(other.name));
  }

  /** Replaces the profile of the same key. @throws AppError `vault-disk-full`, `file-not-writable` or `vault-locked` */
  write(profile: CompanyProfile): void {
    this.#files.write(fileNameOf(profile.key), profile);
  }

  /** Forgets a company; nothing happens where it is not known. */
  remove(key: string): void {
    this.#files.remove(fileNameOf(key));
  }
}

function fileNameOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 40);
}
