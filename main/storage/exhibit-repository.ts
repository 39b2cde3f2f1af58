import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SealedFolder } from './sealed-folder';
import type { Storage } from './sealed-kind';

/** Base64. */
const exhibitSchema = z.object({ bytes: z.string() });

/**
 * The files that are filed with notices, encrypted, each under the SHA-256 of its bytes: what a draft names by its hash is
 * found whatever the draft's history, and the same paper on two notices is kept once.
 */
export class ExhibitRepository {
  readonly #files: SealedFolder<z.infer<typeof exhibitSchema>>;

  constructor(storage: Storage) {
    this.#files = new SealedFolder(storage, {
      ...{ folder: 'exhibits', purpose: 'exhibits', context: (sha256) => `exhibit/${sha256}`, schema: exhibitSchema },
      what: 'An exhibit’s file',
      lossMeans: 'The notices that name it cannot be signed or sent without it: attach the same file to them again.',
    });
  }

  /**
   * Keeps a file, durably.
   * @returns the lower-case hexadecimal SHA-256 of its bytes
   * @throws AppError `vault-locked`, `vault-disk-full` or `file-not-writable`
   */
  keep(bytes: Uint8Array): string {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (this.read(sha256) === null) this.#files.write(sha256, { bytes: Buffer.from(bytes).toString('base64') });
    return sha256;
  }

  /** The bytes, or null where no such file is kept. @throws AppError `vault-locked` */
  read(sha256: string): Uint8Array | null {
    const kept = this.#files.read(sha256);
    return kept === null ? null : Buffer.from(kept.bytes, 'base64');
  }
}
