import { appendFileSync, closeSync, fsyncSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error';
import { damaged, frameLength, openFrame } from '../vault/backup-frames';
import { unwrapKey, wrappedKeySchema } from '../vault/key-wrap';

const headerSchema = z.strictObject({
  format: z.literal('filing-desk/backup'),
  version: z.number().int(),
  key: wrappedKeySchema,
});

const longestHeader = 16 * 1024;

/**
 * Reads a backup into a folder that does not exist yet.
 * @returns the number of files that were in it
 * @throws AppError `backup-damaged`, `vault-wrong-passphrase` or `vault-newer-version`; errors of the disk as they come
 */
export async function readBackup(path: string, passphrase: string, into: string): Promise<number> {
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
