import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { AppError } from '../../shared/errors/app-error';
import { open, seal, type RandomBytes } from '../vault/sealed-box';
import { diskError, fsyncFolder, readError, systemCode } from './durable-file';
import { writeFileAtomically } from './write-file';

/** Where a sealed file stands, under which key, and what it is (authenticated with it). */
export interface SealedPlace {
  readonly folder: string;
  readonly name: string;
  readonly key: Buffer;
  readonly context: string;
  readonly random: RandomBytes;
}

/**
 * One encrypted electron-store file: atomic (temporary file, fsync, rename, fsync of the folder), mode 0600, the whole
 * value under one seal. electron-store's own `encryptionKey` is not used: it is obfuscation, as its manual says.
 */
export class SealedStore {
  readonly #place: SealedPlace;
  readonly path: string;

  constructor(place: SealedPlace) {
    this.#place = place;
    this.path = join(place.folder, `${place.name}.sealed`);
  }

  /**
   * The decrypted value; an empty object where there is no file yet. The file is read without electron-store, which
   * reads and decrypts it twice: a search reads every draft.
   * @throws AppError `vault-corrupt`, `vault-newer-version` or `file-unreadable`
   */
  read(): Record<string, unknown> {
    try {
      return this.#opened(readFileSync(this.path, 'utf8'));
    } catch (error) {
      if (error instanceof AppError) throw error;
      if (systemCode(error) === 'ENOENT') return {};
      throw readError(error, this.path);
    }
  }

  /**
   * Replaces the whole value, durably; a file that cannot be read is not replaced.
   * @throws AppError `vault-disk-full`, `file-not-writable` or `vault-corrupt`
   */
  write(value: object): void {
    try {
      this.#store().store = { ...value };
      fsyncFolder(this.#place.folder);
    } catch (error) {
      throw error instanceof AppError ? error : diskError(error, this.path);
    }
  }

  /** Puts a value in the place of a file that cannot be read, of which a copy was made. @throws AppError `file-not-writable` */
  replace(value: object): void {
    writeFileAtomically(this.path, Buffer.from(this.#sealed(value)));
  }

  #store(): Store<Record<string, unknown>> {
    const { folder, name } = this.#place;
    return new Store<Record<string, unknown>>({
      cwd: folder,
      name,
      fileExtension: 'sealed',
      configFileMode: 0o600,
      clearInvalidConfig: false, // a damaged file is kept aside, never wiped
      accessPropertiesByDotNotation: false,
      serialize: (value) => this.#sealed(value),
      deserialize: (text) => this.#opened(text),
    });
  }

  #sealed(value: object): string {
    const { key, context, random } = this.#place;
    return JSON.stringify(seal(key, JSON.stringify(value), context, random));
  }

  #opened(text: string): Record<string, unknown> {
    const { key, context } = this.#place;
    return parse(open(key, parse(text), context));
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    throw new AppError('vault-corrupt', {
      message: 'Expected an encrypted file, found a file that was cut off or overwritten.',
      action: 'The file is kept aside; restore the draft from a backup or from its history.',
      cause,
    });
  }
}
