import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error';
import { makePrivateFolder } from './durable-file';
import type { DamagedFile } from './draft-repository';
import { keepAside } from './sealed-store';

/** Is told of a file that was kept aside, so that a person hears of it. */
export type ReportDamage = (damaged: DamagedFile) => void;

const extension = '.sealed';

/**
 * What all sealed files of a folder hold, by name. One that is damaged costs what is in it and not the others: it is kept
 * aside and named.
 */
export function readableFiles<Value>(
  folder: string,
  read: (name: string) => Value,
  { now, report }: { readonly now: () => number; readonly report: ReportDamage },
): Value[] {
  makePrivateFolder(folder);
  const names = readdirSync(folder).filter((name) => name.endsWith(extension));
  return names.sort().flatMap((file) => {
    try {
      return [read(file.slice(0, -extension.length))];
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'vault-corrupt') throw error;
      report({ file, keptAs: keepAside(join(folder, file), now()), reason: error.message });
      return [];
    }
  });
}
