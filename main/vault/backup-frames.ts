import { createCipheriv, createDecipheriv } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error';
import type { RandomBytes } from './sealed-box';

/**
 * A backup's body: frames of AES-256-GCM, each bound to its number, so that none can be left out, doubled or exchanged;
 * the last one says that it is the last, so that a backup that was cut off is known.
 *
 *     4 bytes length of the rest, big endian · 12 bytes nonce · 16 bytes tag · ciphertext of (JSON head, LF, bytes)
 */

/** What stands at the head of a frame: a piece of a file, or the end with the number of files. */
export type FrameHead = { readonly path: string; readonly more: boolean } | { readonly files: number };

/** A piece of a file is no longer than this, in bytes. */
export const pieceBytes = 4 * 1024 * 1024;
const overhead = 12 + 16;
const longestFrame = pieceBytes + 64 * 1024;

/** One frame as it is written. */
export function sealFrame(
  key: Buffer,
  number: number,
  frame: { readonly head: FrameHead; readonly bytes: Uint8Array; readonly random: RandomBytes },
): Buffer {
  const nonce = frame.random(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(`backup/${number}`));
  const head = Buffer.from(`${JSON.stringify(frame.head)}\n`);
  const ciphertext = Buffer.concat([cipher.update(head), cipher.update(frame.bytes), cipher.final()]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(overhead + ciphertext.length);
  return Buffer.concat([length, nonce, cipher.getAuthTag(), ciphertext]);
}

/** What a frame holds, from what follows its length. @throws AppError `backup-damaged` */
export function openFrame(key: Buffer, number: number, sealed: Buffer): { head: FrameHead; bytes: Buffer } {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(`backup/${number}`));
    decipher.setAuthTag(sealed.subarray(12, overhead));
    const plain = Buffer.concat([decipher.update(sealed.subarray(overhead)), decipher.final()]);
    const end = plain.indexOf(0x0a);
    // The seal holds: what it covers was written by this program.
    return { head: JSON.parse(plain.toString('utf8', 0, end)) as FrameHead, bytes: plain.subarray(end + 1) };
  } catch (cause) {
    throw damaged(`part ${number + 1} is not as it was written`, cause);
  }
}

/** The length of a frame from its first four bytes. @throws AppError `backup-damaged` */
export function frameLength(bytes: Buffer): number {
  const length = bytes.length === 4 ? bytes.readUInt32BE() : 0;
  if (length > overhead && length <= longestFrame) return length;
  throw damaged('it was cut off');
}

export function damaged(found: string, cause?: unknown): AppError {
  return new AppError('backup-damaged', {
    message: `Expected a whole backup of a vault, but ${found}.`,
    action: 'Copy the file again from where it was kept, or choose an earlier backup. Nothing here was changed.',
    cause,
  });
}
