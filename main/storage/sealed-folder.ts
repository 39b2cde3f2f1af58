import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error';
import { fsyncFolder, makePrivateFolder } from './durable-file';
import { copyAside, keepAside } from './kept-aside';
import type { Loss, SealedKind, Storage } from './sealed-kind';
import { SealedStore } from './sealed-store';

const extension = '.sealed';

/**
 * Sealed files of one kind, by name, each validated as it is read. A damaged or foreign one is never overwritten: it is
 * kept aside and named, and costs what is in it and nothing else. A file of a newer program is whole, and one that the
 * disk does not give now may come back: those errors are passed on and nothing is done to the file.
 */
export class SealedFolder<Value extends object> {
  readonly #storage: Storage;
  readonly #kind: SealedKind<Value>;
  readonly #folder: string;

  constructor(storage: Storage, kind: SealedKind<Value>) {
    this.#storage = storage;
    this.#kind = kind;
    this.#folder = join(storage.vault.folder, kind.folder);
  }

  /** The names of all files, sorted. */
  names(): string[] {
    makePrivateFolder(this.#folder);
    const files = readdirSync(this.#folder).filter((file) => file.endsWith(extension));
    return files.sort().map((file) => file.slice(0, -extension.length));
  }

  has(name: string): boolean {
    return existsSync(this.#pathOf(name));
  }

  /**
   * What a file holds; null where there is none, or a damaged one that nothing stands in for.
   * @throws AppError `vault-locked`, `vault-newer-version` or `file-unreadable`
   */
  read(name: string): Value | null {
    const store = this.#store(name);
    if (!this.has(name)) return null;
    const value = unlessDamaged(() => this.#validated(store));
    if (value === null) return this.#setAside(name, store);
    const loss = lossIn(value);
    if (loss !== null) this.report(name, loss); // it was found earlier, perhaps while nobody saw it
    return value;
  }

  /** What all files hold that can be read, by name. */
  all(): Value[] {
    return this.names().flatMap((name) => this.read(name) ?? []);
  }

  /** Replaces a file, durably. @throws AppError `vault-disk-full`, `file-not-writable` or `vault-locked` */
  write(name: string, value: Value): void {
    const store = this.#store(name);
    makePrivateFolder(this.#folder);
    const isWritten = unlessDamaged(() => {
      store.write(value);
      return true;
    });
    if (isWritten !== null) return;
    this.#setAside(name, store);
    store.write(value);
  }

  /** Deletes a file, durably; nothing happens where there is none. */
  remove(name: string): void {
    if (!this.has(name)) return;
    rmSync(this.#pathOf(name));
    fsyncFolder(this.#folder);
  }

  /** That a file which must be there is gone, found now. */
  missing(): Loss {
    return { foundAt: new Date(this.#storage.clock.now()).toISOString(), keptAs: null };
  }

  /** Names a file that was lost. */
  report(name: string, { foundAt, keptAs }: Loss): void {
    const { what, lossMeans, noticeOf } = this.#kind;
    const notice = noticeOf?.(name) ?? null;
    const state = keptAs === null ? 'gone' : 'damaged or foreign';
    this.#storage.report({
      ...{ file: this.#fileOf(name), keptAs, means: lossMeans },
      reason: `${what} could not be read: the file is ${state} (${foundAt.slice(0, 10)}).`,
      ...(notice !== null && { notice }),
    });
  }

  /** Names a lost file no longer. */
  mended(name: string): void {
    this.#storage.mended(this.#fileOf(name));
  }

  #validated(store: SealedStore): Value {
    const parsed = this.#kind.schema.safeParse(store.read());
    if (parsed.success) return parsed.data;
    throw new AppError('vault-corrupt', {
      message: `Expected a file with other content: ${this.#kind.what} could not be read.`,
      action: 'The file is kept aside; restore it from a backup.',
    });
  }

  /** What stands in for a file is put in its place after a copy was made: a full disk leaves the damaged one where it is. */
  #setAside(name: string, store: SealedStore): Value | null {
    const { clock, vault } = this.#storage;
    const { standIn } = this.#kind;
    const place = { vault: vault.folder, as: this.#fileOf(name).replaceAll('/', '-') };
    const move = standIn === undefined ? keepAside : copyAside;
    const loss = { ...this.missing(), keptAs: move(store.path, clock.now(), place) };
    const value = standIn?.(name, loss) ?? null;
    if (value !== null) store.replace(value);
    this.report(name, loss);
    return value;
  }

  #fileOf(name: string): string {
    const { folder } = this.#kind;
    return `${folder === '' ? '' : `${folder}/`}${name}${extension}`;
  }

  #pathOf(name: string): string {
    return join(this.#folder, `${name}${extension}`);
  }

  #store(name: string): SealedStore {
    const { vault, random } = this.#storage;
    const { purpose, context } = this.#kind;
    return new SealedStore({
      ...{ folder: this.#folder, name, random },
      ...{ key: vault.keyFor(purpose), context: context(name) },
    });
  }
}

function lossIn(value: object): Loss | null {
  return 'lost' in value ? (value.lost as Loss | null) : null;
}

function unlessDamaged<Answer>(work: () => Answer): Answer | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError && error.code === 'vault-corrupt') return null;
    throw error;
  }
}
