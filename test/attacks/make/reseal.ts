import { createHash } from 'node:crypto';
import type { PreparedFile } from '../../../main/signing/byte-range';

/** A text string as the program writes it into a signature: UTF-16 with its mark, in hexadecimal. */
export function textString(text: string): string {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return bytes.toString('hex').toUpperCase();
}

/** The last signature's place and its new value over the file as it is now, for `insertContents`. */
export function contentOf(file: Buffer, sign: (digest: Buffer) => Uint8Array): [PreparedFile, Uint8Array] {
  const { before, after } = piecesOf(file);
  const digest = createHash('sha256').update(before).update(after).digest();
  const start = file.length - after.length;
  const byteRange = [0, before.length, start, after.length] as const;
  const reserved = (start - before.length - 2) / 2;
  return [{ bytes: file, byteRange, digest, reserved }, sign(digest)];
}

/** The file with another message in its last signature; what was left of the old one becomes zeros. */
export function withMessage(file: Buffer, message: (content: Buffer) => Buffer): Buffer {
  const { before, after } = piecesOf(file);
  const digits = file.length - before.length - after.length - 2;
  const hex = message(Buffer.concat([before, after]))
    .toString('hex')
    .padEnd(digits, '0');
  return Buffer.concat([before, Buffer.from(`<${hex}>`), after]);
}

function piecesOf(file: Buffer): { before: Buffer; after: Buffer } {
  const ranges = [...file.toString('latin1').matchAll(/\/ByteRange \[(\d+) +(\d+) +(\d+) +(\d+) *\]/g)];
  const [, length = 0, next = 0] = (ranges.at(-1) ?? []).slice(1).map(Number);
  return { before: file.subarray(0, length), after: file.subarray(next) };
}
