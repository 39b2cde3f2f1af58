import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pieceBytes, sealFrame, type FrameHead } from '../vault/backup-frames';
import { wrapKey, type ScryptCost } from '../vault/key-wrap';
import type { RandomBytes } from '../vault/sealed-box';

/** What is backed up, and what its key is made and wrapped with. */
export interface BackupSource {
  readonly folder: string;
  readonly random: RandomBytes;
  readonly cost: ScryptCost;
}

/** A cache that is built anew, and the lock of whoever works in the vault now. */
const leftOut = /^(index\.sealed|in-use\.json.*|.*\.tmp.*)$/;

/**
 * Writes all of a folder into one new file.
 * @returns the number of files in it
 * @throws AppError `passphrase-weak`; errors of the disk as they come
 */
export async function writeBackup(path: string, passphrase: string, ports: BackupSource): Promise<number> {
  const { folder, random, cost } = ports;
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

/** Records before logs: a log that is longer than its record is finished at the next start, a shorter one is a loss. */
export function filesOf(folder: string): string[] {
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
