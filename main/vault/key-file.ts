import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error';
import type { DamagedFile } from '../../shared/ipc/contracts/drafts';
import { diskError, fsyncFolder } from '../storage/durable-file';
import { keepAside } from '../storage/kept-aside';
import { wrappedKeySchema } from './key-wrap';

const vaultFileSchema = z.strictObject({
  format: z.literal('filing-desk/vault'),
  version: z.literal(1),
  keys: z.array(wrappedKeySchema).min(1),
  attempts: z.strictObject({ failed: z.number().int().min(0), lastAt: z.number() }),
});

/** What stands in the vault's key file: the data key, wrapped, and the wrong tries. */
export type VaultFile = z.infer<typeof vaultFileSchema>;

/** The file and its copy: without the wrapped key every draft would be lost, so it is kept twice. */
const names = ['vault', 'vault-copy'] as const;

const loss = {
  reason: 'The vault\u2019s key file or its copy could not be read: it is damaged, foreign or gone.',
  means: 'The other one opened the vault and was copied in its place: nothing is lost.',
};

/** The vault's key file, `vault.json`, and its copy. */
export class KeyFile {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Whether there is a vault: a key file, its copy, or drafts that only a lost key file opens. */
  exists(): boolean {
    return names.some((name) => existsSync(join(this.#folder, `${name}.json`))) || this.#hasDrafts();
  }

  /** What is kept, from the copy where the file itself is lost or damaged. @throws AppError `vault-corrupt` */
  read(): VaultFile {
    for (const name of names) {
      const file = this.#readOne(name);
      if (file !== null) return file;
    }
    throw new AppError('vault-corrupt', {
      message: 'Expected the vault\u2019s key file or its copy, found neither that can be read.',
      action: 'Bring vault.json back from a backup of this folder; the drafts themselves are untouched.',
    });
  }

  /** Replaces both, one after the other. @throws AppError `vault-disk-full` or `file-not-writable` */
  write(file: VaultFile): void {
    for (const name of names) {
      try {
        this.#store(name).store = { ...file };
        fsyncFolder(this.#folder);
      } catch (error) {
        throw diskError(error, `${name}.json`);
      }
    }
  }

  /** Brings a lost or damaged one of the two back; the damaged one is kept aside. @returns what was lost */
  mend(file: VaultFile, now: number): DamagedFile[] {
    const broken = names.filter((name) => this.#readOne(name) === null).map((name) => `${name}.json`);
    const lost = broken.map((name) => {
      const path = join(this.#folder, name);
      const keptAs = existsSync(path) ? keepAside(path, now, { vault: this.#folder, as: name }) : null;
      return { file: name, keptAs, ...loss };
    });
    if (lost.length > 0) this.write(file);
    return lost;
  }

  #readOne(name: string): VaultFile | null {
    try {
      return vaultFileSchema.parse(this.#store(name).store);
    } catch {
      return null;
    }
  }

  #hasDrafts(): boolean {
    const drafts = join(this.#folder, 'drafts');
    return existsSync(drafts) && readdirSync(drafts).some((name) => name.endsWith('.sealed'));
  }

  /** Made at each use: the file may have been replaced by a restore, and a damaged one must not stop the program. */
  #store(name: string): Store<Record<string, unknown>> {
    return new Store<Record<string, unknown>>({
      cwd: this.#folder,
      name,
      configFileMode: 0o600,
      clearInvalidConfig: false,
      accessPropertiesByDotNotation: false,
    });
  }
}
