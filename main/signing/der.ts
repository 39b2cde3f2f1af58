/**
 * A writer of DER (ITU-T X.690): definite lengths in the fewest bytes, sets sorted, nothing optional left in. Small on
 * purpose: signed bytes must be ours to the last bit, and a lenient encoder is how malformed attributes get signed.
 */

/** One encoded value: tag, length, content. */
export type Der = Uint8Array<ArrayBuffer>;

/** Any tag around content that is already encoded. */
export function tagged(tag: number, ...content: readonly Uint8Array[]): Der {
  const body = concatenate(content);
  return concatenate([Uint8Array.of(tag, ...lengthOf(body.length)), body]);
}

/** SEQUENCE. */
export function sequence(...items: readonly Uint8Array[]): Der {
  return tagged(0x30, ...items);
}

/** SET OF: X.690 section 11.6 sorts the encodings as octet strings. */
export function setOf(...items: readonly Uint8Array[]): Der {
  return tagged(0x31, ...[...items].sort((left, right) => Buffer.compare(left, right)));
}

/** A context-specific constructed tag, `[n] EXPLICIT` (or IMPLICIT over a constructed type's content). */
export function context(number: number, ...content: readonly Uint8Array[]): Der {
  return tagged(0xa0 | number, ...content);
}

/** INTEGER from an unsigned number or big-endian magnitude. */
export function integer(value: number | Uint8Array): Der {
  const magnitude = typeof value === 'number' ? bytesOf(value) : value;
  const start = magnitude.findIndex((byte) => byte !== 0);
  const trimmed = start < 0 ? Uint8Array.of(0) : magnitude.subarray(start);
  const first = trimmed[0] ?? 0;
  return tagged(0x02, first >= 0x80 ? Uint8Array.of(0) : new Uint8Array(), trimmed);
}

/** OBJECT IDENTIFIER from dotted text. */
export function objectIdentifier(dotted: string): Der {
  const [first = 0, second = 0, ...arcs] = dotted.split('.').map(Number);
  return tagged(0x06, Uint8Array.from([first * 40 + second, ...arcs].flatMap(base128)));
}

/** OCTET STRING. */
export function octetString(bytes: Uint8Array): Der {
  return tagged(0x04, bytes);
}

/** BIT STRING of whole bytes. */
export function bitString(bytes: Uint8Array): Der {
  return tagged(0x03, Uint8Array.of(0), bytes);
}

/** NULL. */
export function nullValue(): Der {
  return Uint8Array.of(0x05, 0x00);
}

/** BOOLEAN TRUE (X.690 section 11.1: all bits set). */
export function trueValue(): Der {
  return Uint8Array.of(0x01, 0x01, 0xff);
}

/** AlgorithmIdentifier; RSA and the time-stamp query carry an explicit NULL, ECDSA carries nothing (RFC 5758). */
export function algorithm(oid: string, parameters: 'null' | 'absent'): Der {
  return sequence(objectIdentifier(oid), ...(parameters === 'null' ? [nullValue()] : []));
}

function concatenate(parts: readonly Uint8Array[]): Der {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes = bytesOf(length);
  return [0x80 | bytes.length, ...bytes];
}

function bytesOf(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.from(bytes.length === 0 ? [0] : bytes);
}

function base128(arc: number): number[] {
  const digits = [arc & 0x7f];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}
