import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error';
import type { DamagedFile } from '../../shared/ipc/contracts/drafts';
import type { Clock } from '../../shared/time/clock';
import type { Vault } from '../vault/vault';
import type { RandomBytes } from '../vault/sealed-box';
import { demandFolder, makePrivateFolder } from './durable-file';
import { conflictCopyIn, type ConflictCopy } from './conflict-copy';
import { readRecord, type DraftRecord } from './draft-record';
import { keepAside } from './kept-aside';
import { SealedStore } from './sealed-store';

interface RepositoryOptions {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly random: RandomBytes;
}

const extension = '.sealed';

/** Drafts on disk: one encrypted electron-store each, under a random id that tells nothing. */
export class DraftRepository {
  readonly folder: string;
  readonly #options: RepositoryOptions;

  constructor(options: RepositoryOptions) {
    this.#options = options;
    this.folder = join(options.vault.folder, 'drafts');
    makePrivateFolder(this.folder);
  }

  /** The ids of all drafts, deleted ones too. @throws AppError `vault-folder-gone` */
  ids(): string[] {
    return this.#names()
      .filter((name) => name.endsWith(extension) && conflictCopyIn(name, extension) === null)
      .map((name) => name.slice(0, -extension.length));
  }

  has(id: string): boolean {
    return existsSync(join(this.folder, `${id}${extension}`));
  }

  /** What a sync program put beside the drafts. */
  conflictCopies(): ConflictCopy[] {
    return this.#names()
      .map((name) => conflictCopyIn(name, extension))
      .filter((copy) => copy !== null);
  }

  /** The other laptop's record of a draft. @throws AppError as {@link read} */
  readCopy({ id, stem }: ConflictCopy): DraftRecord {
    const key = this.#options.vault.keyFor('drafts');
    const context = `draft/${id}`;
    const record = readRecord(
      new SealedStore({ folder: this.folder, name: stem, key, context, random: this.#options.random }).read(),
    );
    if (record.id !== id) throw notFound();
    return record;
  }

  /** Puts a copy that was settled aside, with the history that came with it: it is not lost, and not met again. */
  keepCopyAside({ file, stem }: ConflictCopy): void {
    for (const name of [file, `${stem}.history`]) {
      const path = join(this.folder, name);
      if (existsSync(path)) keepAside(path, this.#options.clock.now());
    }
  }

  /** @throws AppError `draft-not-found`, `vault-corrupt`, `vault-newer-version` or `vault-locked` */
  read(id: string): DraftRecord {
    const key = this.#options.vault.keyFor('drafts');
    demandFolder(this.folder);
    if (!existsSync(join(this.folder, `${id}${extension}`))) throw notFound();
    const record = readRecord(this.#store(id, key).read());
    if (record.id !== id) throw notFound();
    return record;
  }

  /** Writes a record durably. @throws AppError `vault-disk-full`, `file-not-writable` or `vault-locked` */
  write(record: DraftRecord): void {
    demandFolder(this.folder);
    this.#store(record.id, this.#options.vault.keyFor('drafts')).write({ ...record });
  }

  /** Puts a file of the drafts' folder that cannot be read aside, so that it is neither overwritten nor met again. */
  keepAside(file: string, reason: string): DamagedFile {
    return { file, keptAs: keepAside(join(this.folder, file), this.#options.clock.now()), reason };
  }

  #names(): string[] {
    demandFolder(this.folder);
    return readdirSync(this.folder);
  }

  #store(id: string, key: Buffer): SealedStore {
    const { random } = this.#options;
    return new SealedStore({ folder: this.folder, name: id, key, context: `draft/${id}`, random });
  }
}

function notFound(): AppError {
  return new AppError('draft-not-found', {
    message: 'Expected a draft under this id, found none.',
    action: 'Go back to the library and choose another draft.',
  });
}
