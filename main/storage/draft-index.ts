import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error';
import { draftSummarySchema, type DraftSummary } from '../../shared/ipc/contracts/drafts';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { SealedStore } from './sealed-store';

const indexSchema = z.object({
  format: z.literal('filing-desk/index'),
  version: z.literal(3),
  rows: z.record(z.string(), z.strictObject({ stamp: z.string(), summary: draftSummarySchema })),
});

type Rows = Map<string, { stamp: string; summary: DraftSummary }>;

/**
 * The library's rows, so that 10,000 drafts are listed without decrypting each. It is a cache and nothing more: a row
 * counts only while its file's stamp (inode, size, time) is unchanged, and a missing or damaged index is built anew. It is
 * written when the vault is locked and after a long rebuild, never by a save: a save costs the same with 1 draft or 10,000.
 */
export class DraftIndex {
  readonly #options: { vault: Vault; folder: string; random: RandomBytes };
  #rows: Rows | null = null;
  #unwritten = 0;

  constructor(options: { vault: Vault; folder: string; random: RandomBytes }) {
    this.#options = options;
  }

  /** The cached row of a draft, if its file has not changed since. */
  get(id: string): DraftSummary | null {
    const row = this.#load().get(id);
    return row !== undefined && row.stamp === this.#stamp(id) ? row.summary : null;
  }

  /** Remembers the row of a draft that was just read or written. */
  set(summary: DraftSummary): void {
    this.#load().set(summary.id, { stamp: this.#stamp(summary.id), summary });
    this.#unwritten += 1;
  }

  /** Writes the index if `changes` or more rows are new. A failure is no loss: the index is a cache. */
  write(changes: number): void {
    if (this.#rows === null || this.#unwritten < changes) return;
    const present = [...this.#rows].filter(([id]) => this.#stamp(id) !== '');
    try {
      this.#store().write({ format: 'filing-desk/index', version: 3, rows: Object.fromEntries(present) });
      this.#unwritten = 0;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }

  /** Forgets every row for good. */
  clear(): void {
    this.#rows = new Map();
    this.#unwritten = 1;
    if (this.#options.vault.state === 'open') this.write(1);
  }

  /** Lets go of the decrypted rows. */
  forget(): void {
    this.#rows = null;
    this.#unwritten = 0;
  }

  #load(): Rows {
    this.#options.vault.demandOpen();
    this.#rows ??= this.#readRows();
    return this.#rows;
  }

  #readRows(): Rows {
    const store = this.#store();
    try {
      return new Map(Object.entries(indexSchema.parse(store.read()).rows));
    } catch (error) {
      if (error instanceof AppError && error.code === 'vault-corrupt') removeQuietly(store.path);
      return new Map(); // absent, damaged or of another version: it is built anew from the drafts themselves
    }
  }

  #store(): SealedStore {
    const { vault, random } = this.#options;
    return new SealedStore({
      folder: vault.folder,
      name: 'index',
      key: vault.keyFor('index'),
      context: 'index',
      random,
    });
  }

  #stamp(id: string): string {
    const status = statSync(join(this.#options.folder, `${id}.sealed`), { throwIfNoEntry: false });
    return status === undefined ? '' : `${status.ino}-${status.size}-${status.mtimeMs}`;
  }
}

/** A damaged file is never replaced, and this one holds nothing of its own: it goes, where the disk lets it. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return; // the index is built anew at every start until the disk takes writes again
  }
}
