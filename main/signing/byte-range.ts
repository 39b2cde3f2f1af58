import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error';

/**
 * The byte range of a signature (ISO 32000-2 section 12.8.1): two stretches, from the file's first byte to the `<` of
 * `/Contents` and from after its `>` to the end. The numbers stand in a field of fixed width, so that filling them in
 * moves nothing; reserved space is counted in bytes here and written as two hexadecimal digits each.
 */
const numberWidth = 10;

/** A dictionary's `/ByteRange` and `/Contents`, not yet filled in. `reserved` is in bytes. */
export function placeholderEntries(reserved: number): string {
  const numbers = Array.from({ length: 3 }, () => '0'.padEnd(numberWidth)).join(' ');
  return `/ByteRange [0 ${numbers}] /Contents <${'0'.repeat(reserved * 2)}>`;
}

/** The four numbers, in order: offset and length of each stretch. */
export type ByteRange = readonly [number, number, number, number];

/** A file whose byte range is filled in, with the SHA-256 over it (32 bytes) and where the signature goes. */
export interface PreparedFile {
  readonly bytes: Uint8Array;
  readonly byteRange: ByteRange;
  readonly digest: Uint8Array;
  readonly reserved: number;
}

/**
 * Fills in the byte range of the one placeholder at or after `from`.
 * @param from the offset of the signature dictionary, so that text elsewhere in the file cannot be taken for it
 */
export function prepareByteRange(bytes: Uint8Array, from: number): PreparedFile {
  const file = Buffer.from(bytes);
  const contents = file.indexOf('/Contents <', from) + '/Contents '.length;
  const after = file.indexOf('>', contents) + 1;
  const byteRange = [0, contents, after, file.length - after] as const;
  const numbers = byteRange.slice(1).map((number) => String(number).padEnd(numberWidth));
  const at = file.indexOf('/ByteRange [0 ', from) + '/ByteRange [0 '.length;
  file.write(numbers.join(' '), at, 'latin1');
  const digest = createHash('sha256').update(file.subarray(0, contents)).update(file.subarray(after)).digest();
  return { bytes: file, byteRange, digest, reserved: (after - contents - 2) / 2 };
}

/**
 * Puts the signature into the space that was reserved for it; the rest stays zero.
 * @throws AppError `signature-placeholder-too-small` with both sizes in bytes
 */
export function insertContents(prepared: PreparedFile, signature: Uint8Array): Uint8Array {
  if (signature.length > prepared.reserved) {
    throw new AppError('signature-placeholder-too-small', {
      message: `Expected a signature of at most ${prepared.reserved} bytes, found ${signature.length}.`,
      action: 'Sign again; the space is measured anew.',
      details: { reserved: prepared.reserved, required: signature.length },
    });
  }
  const file = Buffer.from(prepared.bytes);
  file.write(Buffer.from(signature).toString('hex'), prepared.byteRange[1] + 1, 'latin1');
  return new Uint8Array(file);
}
