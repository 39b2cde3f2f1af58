import { createCipheriv, createDecipheriv, timingSafeEqual } from 'node:crypto';

/**
 * AES key wrap (RFC 3394) over plain AES blocks. Electron's cryptography (BoringSSL) offers no AES-KW, neither to
 * WebCrypto nor by a cipher's name, while CMS (RFC 5652 section 6.2.3, RFC 5753) wraps the content's key with nothing else.
 * Names follow RFC 3394 section 2.2: A is the integrity register, R the blocks of 64 bits.
 */

const block = 8;
const rounds = 6;

/** RFC 3394 section 2.2.3.1: what A starts with, and must hold again after the unwrapping. */
const initialValue = Buffer.alloc(block, 0xa6);

/**
 * Wraps a key (RFC 3394 section 2.2.1).
 * @param kek the key that wraps: 16, 24 or 32 bytes
 * @param key 16 bytes or more, a multiple of 8
 * @returns 8 bytes more than the key
 * @throws RangeError for a key of another length
 */
export function wrapAesKey(kek: Uint8Array, key: Uint8Array): Uint8Array {
  requireBlocks(key, 2);
  const wrapped = Buffer.concat([initialValue, key]);
  const cipher = createCipheriv(blockCipher(kek), kek, null).setAutoPadding(false);
  for (const step of steps(key)) {
    const mixed = cipher.update(Buffer.concat([wrapped.subarray(0, block), registerOf(wrapped, step)]));
    countInto(mixed, step.count);
    mixed.copy(wrapped, 0, 0, block);
    mixed.copy(wrapped, step.register * block, block);
  }
  return Uint8Array.from(wrapped);
}

/**
 * Unwraps a key (RFC 3394 section 2.2.2).
 * @throws RangeError for another length, another wrapping key or a changed byte
 */
export function unwrapAesKey(kek: Uint8Array, wrapped: Uint8Array): Uint8Array {
  requireBlocks(wrapped, 3);
  const key = Buffer.from(wrapped);
  const decipher = createDecipheriv(blockCipher(kek), kek, null).setAutoPadding(false);
  for (const step of steps(wrapped.subarray(block)).reverse()) {
    const counted = Buffer.from(key.subarray(0, block));
    countInto(counted, step.count);
    const mixed = decipher.update(Buffer.concat([counted, registerOf(key, step)]));
    mixed.copy(key, 0, 0, block);
    mixed.copy(key, step.register * block, block);
  }
  if (!timingSafeEqual(key.subarray(0, block), initialValue)) throw new RangeError('the wrapped key does not open');
  return Uint8Array.from(key.subarray(block));
}

/** One step: which R it turns, and the count t = n * j + i that goes into A. */
interface Step {
  readonly register: number;
  readonly count: number;
}

function steps(key: Uint8Array): Step[] {
  const registers = key.byteLength / block;
  return Array.from({ length: rounds * registers }, (_, at) => ({ register: (at % registers) + 1, count: at + 1 }));
}

function registerOf(bytes: Buffer, { register }: Step): Buffer {
  return bytes.subarray(register * block, (register + 1) * block);
}

/** A xor t, t as 64 bits big-endian: the count of any key that fits in memory needs the low 32 only. */
function countInto(bytes: Buffer, count: number): void {
  bytes.writeUInt32BE((bytes.readUInt32BE(4) ^ count) >>> 0, 4);
}

/** AES of single blocks, without chaining: RFC 3394's AES(K, B). */
function blockCipher(kek: Uint8Array): string {
  return `aes-${kek.byteLength * 8}-ecb`;
}

function requireBlocks(bytes: Uint8Array, least: number): void {
  if (bytes.byteLength % block === 0 && bytes.byteLength >= least * block) return;
  throw new RangeError(`expected at least ${least} blocks of ${block} bytes, found ${bytes.byteLength} bytes`);
}
