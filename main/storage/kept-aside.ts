import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DamagedFile } from '../../shared/ipc/contracts/drafts';
import { diskError } from './durable-file';

/** Is told of a file that could not be read, so that a person hears of it. */
export type ReportDamage = (damaged: DamagedFile) => void;

/** Where a file is kept aside: in which vault, and under which name after the time. */
interface Aside {
  readonly vault: string;
  readonly as: string;
}

/**
 * Moves a damaged file into the vault's `kept-aside/`, under a name that is never used twice. The vault is the folder
 * above the file's own unless said otherwise.
 * @returns the name there
 * @throws AppError `vault-disk-full` or `file-not-writable`
 */
export function keepAside(path: string, now: number, place = asideOf(path)): string {
  return inPlace(now, place, (target) => renameSync(path, target));
}

/** Keeps a copy of a file there that is about to be replaced, durably. @throws AppError as {@link keepAside} */
export function copyAside(path: string, now: number, place = asideOf(path)): string {
  return inPlace(now, place, (target) => {
    copyFileSync(path, target);
    const handle = openSync(target, 'r+');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  });
}

function asideOf(path: string): Aside {
  return { vault: join(dirname(path), '..'), as: basename(path) };
}

function inPlace(now: number, { vault, as }: Aside, put: (target: string) => void): string {
  const folder = join(vault, 'kept-aside');
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    let target = join(folder, `${stamp}-${as}`);
    for (let copy = 2; existsSync(target); copy += 1) target = join(folder, `${stamp}-${copy}-${as}`);
    put(target);
    return basename(target);
  } catch (error) {
    throw diskError(error, folder);
  }
}
