import { AppError } from '../../shared/errors/app-error';
import { identityRecordSchema, type IdentityRecord } from './identity-record';
import { SealedFolder } from './sealed-folder';
import type { Storage } from './sealed-kind';

/** Identities on disk: one encrypted file each, named by the certificate's fingerprint. */
export class IdentityRepository {
  readonly #files: SealedFolder<IdentityRecord>;

  constructor(storage: Storage) {
    this.#files = new SealedFolder(storage, {
      ...{
        folder: 'identities',
        purpose: 'identities',
        context: (name) => `identity/${name}`,
        schema: identityRecordSchema,
      },
      what: 'A signer’s key and attestation',
      lossMeans:
        'What the key has signed stays valid. Import the signer again from the backup of the key (.p12) and file the ' +
        'attestation once more, or make a new signer.',
    });
  }

  /** All that can be read. @throws AppError `vault-locked` */
  all(): IdentityRecord[] {
    return this.#files.all();
  }

  /** @throws AppError `identity-unreadable` where there is none, `vault-locked` */
  read(fingerprint: string): IdentityRecord {
    const record = this.#files.read(fingerprint);
    if (record !== null) return record;
    throw new AppError('identity-unreadable', {
      message: 'Expected an identity with this fingerprint on this laptop, found none.',
      action: 'Choose another signer, or import the identity again.',
    });
  }

  has(fingerprint: string): boolean {
    return this.#files.has(fingerprint);
  }

  /** @throws AppError `vault-disk-full`, `file-not-writable` or `vault-locked` */
  write(record: IdentityRecord): void {
    this.#files.write(record.fingerprint, record);
  }
}
