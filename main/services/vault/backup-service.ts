import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error';
import type { Clock } from '../../../shared/time/clock';
import { diskError, fsyncFolder } from '../../storage/durable-file';
import { removeAbandoned, temporaryBeside } from '../../storage/write-file';
import { damaged, frameLength, openFrame, pieceBytes, sealFrame, type FrameHead } from '../../vault/backup-frames';
import { unwrapKey, wrapKey, wrappedKeySchema, type ScryptCost } from '../../vault/key-wrap';
import { checkStrength } from '../../vault/passphrase-strength';
import type { RandomBytes } from '../../vault/sealed-box';

const headerSchema = z.strictObject({
  format: z.literal('filing-desk/backup'),
  version: z.number().int(),
  key: wrappedKeySchema,
});

/** What backing up and restoring needs; `folder` is the vault's. */
export interface BackupPorts {
  readonly folder: string;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly cost: ScryptCost;
}

/** What a restore brought back, and where the vault that was there before stands now. */
export interface Restored {
  readonly files: number;
  readonly keptAs: string | null;
}

const longestHeader = 16 * 1024;
/** A cache that is built anew, and the lock of whoever works in the vault now. */
const leftOut = /^(index\.sealed|in-use\.json.*|.*\.tmp.*)$/;

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
      const files = await this.#writeAll(temporary, passphrase);
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
      const files = await this.#readAll(path, passphrase, fresh);
      const keptAs = this.#putAside();
      renameSync(fresh, folder);
      fsyncFolder(dirname(folder));
      return { files, keptAs };
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      throw error instanceof AppError ? error : diskError(error, folder);
    }
  }

  async #writeAll(path: string, passphrase: string): Promise<number> {
    const { folder, random, cost } = this.#ports;
    const key = random(32);
    const wrapped = await wrapKey(key, passphrase, { kind: 'backup', cost, random });
    const header = { format: 'filing-desk/backup', version: 1, key: wrapped };
    const handle = openSync(path, 'wx', 0o600);
    let frames = 0;
    const write = (head: FrameHead, bytes: Uint8Array) =>
      writeWhole(handle, sealFrame(key, frames++, { head, bytes, random }));
    try {
      writeWhole(handle, Buffer.from(`${JSON.stringify(header)}\n`));
      const files = filesOf(folder);
      for (const file of files) {
        writeFrames(file, readFileSync(join(folder, file)), write);
        await new Promise(setImmediate); // typing and saving go on
      }
      write({ files: files.length }, Buffer.alloc(0));
      fsyncSync(handle);
      return files.length;
    } finally {
      closeSync(handle);
    }
  }

  async #readAll(path: string, passphrase: string, into: string): Promise<number> {
    const handle = openSync(path, 'r');
    try {
      const { key: wrapped, position } = readHeader(handle);
      const key = await unwrapKey(wrapped, passphrase);
      mkdirSync(join(into, 'drafts'), { recursive: true, mode: 0o700 });
      let at = position;
      const seen = new Set<string>();
      for (let frame = 0; ; frame += 1) {
        const length = frameLength(readAt(handle, at, 4));
        const { head, bytes } = openFrame(key, frame, readAt(handle, at + 4, length));
        at += 4 + length;
        if ('files' in head) {
          if (head.files !== seen.size) throw damaged(`it holds ${seen.size} files of ${head.files}`);
          return seen.size;
        }
        seen.add(head.path);
        appendPiece(inside(into, head.path), bytes, head.more);
        await new Promise(setImmediate);
      }
    } finally {
      closeSync(handle);
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

/** Records before logs: a log that is longer than its record is finished at the next start, a shorter one is a loss. */
function filesOf(folder: string): string[] {
  const isLog = (name: string) => /\.(history|log)$/.test(name);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !leftOut.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => Number(isLog(a)) - Number(isLog(b)) || (a < b ? -1 : 1));
}

function writeFrames(path: string, content: Buffer, write: (head: FrameHead, bytes: Uint8Array) => void): void {
  for (let from = 0; from === 0 || from < content.length; from += pieceBytes) {
    write({ path, more: from + pieceBytes < content.length }, content.subarray(from, from + pieceBytes));
  }
}

function writeWhole(handle: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
}

function inside(folder: string, path: string): string {
  const target = join(folder, path);
  if (target.startsWith(folder + sep) && !/[\\\0]/.test(path)) return target;
  throw damaged('a name in it leads out of the vault');
}

function appendPiece(path: string, bytes: Uint8Array, more: boolean): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const handle = openSync(path, 'a', 0o600);
  try {
    appendFileSync(handle, bytes);
    if (!more) fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readAt(handle: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  for (let read = -1; read !== 0 && filled < length; filled += read) {
    read = readSync(handle, bytes, filled, length - filled, position + filled);
  }
  if (filled < length) throw damaged('it was cut off');
  return bytes;
}

function readHeader(handle: number) {
  const first = Buffer.alloc(longestHeader);
  const length = readSync(handle, first, 0, longestHeader, 0);
  const end = first.subarray(0, length).indexOf(0x0a);
  const parsed = headerSchema.safeParse(end < 0 ? null : jsonOrNull(first.toString('utf8', 0, end)));
  if (!parsed.success) throw damaged('the file is of another kind');
  if (parsed.data.version > 1) {
    throw new AppError('vault-newer-version', {
      message: `Expected a backup of version 1, found version ${parsed.data.version}.`,
      action: 'Install the newer program to restore it; the file is left as it is.',
    });
  }
  return { key: parsed.data.key, position: end + 1 };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
