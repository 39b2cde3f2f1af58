import { createHash } from 'node:crypto';

/**
 * The integrity code's key of a PKCS#12 file, for HMAC-SHA-256: RFC 7292 appendix B.2 with ID 3, for the one length that
 * is needed. 32 bytes are one block of the hash, so that the steps which make further blocks never run.
 * @returns 32 bytes
 */
export function pkcs12MacKey(passphrase: string, salt: Uint8Array, rounds: number): Buffer {
  const blockBytes = 64;
  const fill = (bytes: Uint8Array) => Buffer.alloc(blockBytes * Math.ceil(bytes.length / blockBytes), bytes);
  // Appendix B.1: the passphrase as big-endian UTF-16 with a zero character at its end.
  const characters = Buffer.concat([Buffer.from(passphrase, 'utf16le').swap16(), Buffer.alloc(2)]);
  let digest = Buffer.concat([Buffer.alloc(blockBytes, 3), fill(salt), fill(characters)]);
  for (let round = 0; round < rounds; round += 1) digest = createHash('sha256').update(digest).digest();
  return digest;
}
