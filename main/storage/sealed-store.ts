import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Store from 'electron-store';
import { AppError } from '../../shared/errors/app-error';
import { open, seal, type RandomBytes } from '../vault/sealed-box';
import { diskError, fsyncFolder, readError, systemCode } from './durable-file';

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
  write(value: Record<string, unknown>): void {
    try {
      this.#store().store = value;
      fsyncFolder(this.#place.folder);
    } catch (error) {
      throw error instanceof AppError ? error : diskError(error, this.path);
    }
  }

  #store(): Store<Record<string, unknown>> {
    const { folder, name, key, context, random } = this.#place;
    return new Store<Record<string, unknown>>({
      cwd: folder,
      name,
      fileExtension: 'sealed',
      configFileMode: 0o600,
      clearInvalidConfig: false, // a damaged file is kept aside, never wiped
      accessPropertiesByDotNotation: false,
      serialize: (value) => JSON.stringify(seal(key, JSON.stringify(value), context, random)),
      deserialize: (text) => this.#opened(text),
    });
  }

  #opened(text: string): Record<string, unknown> {
    const { key, context } = this.#place;
    return parse(open(key, parse(text), context));
  }
}

/**
 * Moves a damaged file into the vault's `kept-aside/`, under a name that is never used twice. `vault` is the folder above
 * the file's own unless said otherwise.
 */
export function keepAside(path: string, now: number, vault = join(dirname(path), '..')): string {
  const target = placeAside(path, now, vault);
  renameSync(path, target);
  return basename(target);
}

/** Keeps a copy of a file there that is about to be replaced by a decision of the person. */
export function copyAside(path: string, now: number): string {
  const target = placeAside(path, now, join(dirname(path), '..'));
  copyFileSync(path, target);
  return basename(target);
}

function placeAside(path: string, now: number, vault: string): string {
  const folder = join(vault, 'kept-aside');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
  let target = join(folder, `${stamp}-${basename(path)}`);
  for (let copy = 2; existsSync(target); copy += 1) target = join(folder, `${stamp}-${copy}-${basename(path)}`);
  return target;
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
