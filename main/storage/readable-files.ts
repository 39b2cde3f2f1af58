import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../shared/errors/app-error';
import { makePrivateFolder } from './durable-file';
import type { DamagedFile } from './draft-repository';
import { keepAside, type SealedStore } from './sealed-store';

/** Is told of a file that was kept aside, so that a person hears of it. */
export type ReportDamage = (damaged: DamagedFile) => void;

/** What a damaged file is kept aside with: the local clock's time for its name, and who is told. */
export interface DamageCare {
  readonly now: () => number;
  readonly report: ReportDamage;
}

const extension = '.sealed';

/**
 * What all sealed files of a folder hold, by name. One that is damaged costs what is in it and not the others: it is kept
 * aside and named.
 */
export function readableFiles<Value>(folder: string, read: (name: string) => Value, care: DamageCare): Value[] {
  makePrivateFolder(folder);
  const names = readdirSync(folder).filter((name) => name.endsWith(extension));
  return names.sort().flatMap((file) => {
    const aside = (reason: string) => care.report({ file, keptAs: keepAside(join(folder, file), care.now()), reason });
    return unlessDamaged(() => [read(file.slice(0, -extension.length))], aside) ?? [];
  });
}

/**
 * What one file of the vault's own folder holds; null where it was damaged: it is kept aside then, and named.
 */
export function readableFile(store: SealedStore, care: DamageCare): Record<string, unknown> | null {
  const { path } = store;
  return unlessDamaged(
    () => store.read(),
    (reason) => {
      const keptAs = keepAside(path, care.now(), dirname(path));
      care.report({ file: basename(path), keptAs, reason });
    },
  );
}

/** A file of a newer program, or one that the disk does not give now, is no damaged one: that error is passed on. */
function unlessDamaged<Value>(read: () => Value, keep: (reason: string) => void): Value | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'vault-corrupt') throw error;
    keep(error.message);
    return null;
  }
}
