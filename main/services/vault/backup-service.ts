import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { AppError } from '../../../shared/errors/app-error';
import type { Clock } from '../../../shared/time/clock';
import { diskError, fsyncFolder } from '../../storage/durable-file';
import { readBackup } from '../../storage/read-backup';
import { filesOf, writeBackup, type BackupSource } from '../../storage/write-backup';
import { removeAbandoned, temporaryBeside } from '../../storage/write-file';
import { checkStrength } from '../../vault/passphrase-strength';

/** What backing up and restoring needs; `folder` is the vault's. */
export interface BackupPorts extends BackupSource {
  readonly clock: Clock;
}

/** What a restore brought back, and where the vault that was there before stands now. */
export interface Restored {
  readonly files: number;
  readonly keptAs: string | null;
}

/**
 * The whole vault in one file under a passphrase of its own. What goes in is sealed already: the backup's passphrase
 * opens the file, the vault's own opens what was restored.
 */
export class BackupService {
  readonly #ports: BackupPorts;

  constructor(ports: BackupPorts) {
    this.#ports = ports;
  }

  /**
   * Writes a backup, whole or not at all. Work may go on meanwhile: records go in before the logs they lean on.
   * @returns the number of files in it
   * @throws AppError `passphrase-weak`, `vault-disk-full` or `file-not-writable`
   */
  async backUp(path: string, passphrase: string): Promise<number> {
    checkStrength(passphrase);
    const temporary = temporaryBeside(path);
    try {
      removeAbandoned(path);
      const files = await writeBackup(temporary, passphrase, this.#ports);
      renameSync(temporary, path);
      fsyncFolder(dirname(path));
      return files;
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error instanceof AppError ? error : diskError(error, path);
    }
  }

  /**
   * Puts a backup in the vault's place. The vault that was there is kept under another name, never overwritten; it must
   * be locked.
   * @throws AppError `backup-damaged`, `vault-wrong-passphrase`, `vault-newer-version` or `vault-disk-full`
   */
  async restore(path: string, passphrase: string): Promise<Restored> {
    const { folder, random } = this.#ports;
    const fresh = `${folder}.restoring-${random(4).toString('hex')}`;
    try {
      const files = await readBackup(path, passphrase, fresh);
      const keptAs = this.#putAside();
      renameSync(fresh, folder);
      fsyncFolder(dirname(folder));
      return { files, keptAs };
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      throw error instanceof AppError ? error : diskError(error, folder);
    }
  }

  /** @returns the name under which the vault that was here stands now, `null` where there was none */
  #putAside(): string | null {
    const { folder, clock } = this.#ports;
    if (!existsSync(folder)) return null;
    if (filesOf(folder).length === 0) {
      rmSync(folder, { recursive: true });
      return null;
    }
    const kept = `${folder}-before-${new Date(clock.now()).toISOString().replace(/[:.]/g, '-')}`;
    renameSync(folder, kept);
    return relative(dirname(folder), kept);
  }
}
