import { PdfStructureError, type PdfString } from './objects';

/** Reads a literal string `( ... )` that starts at `start` (ISO 32000-2, 7.3.4.2). */
export function readLiteralString(bytes: Uint8Array, start: number): PdfString {
  const end = literalEnd(bytes, start);
  const out = new ByteWriter(end - start);
  let depth = 1;
  let position = start + 1;
  for (;;) {
    const byte = bytes[position] ?? 0;
    position += 1;
    if (byte === 0x5c) {
      position = readEscape(bytes, position, out);
      continue;
    }
    if (byte === 0x28) depth += 1;
    if (byte === 0x29 && --depth === 0) break;
    if (byte === 0x0d && bytes[position] === 0x0a) position += 1;
    out.push(byte === 0x0d ? 0x0a : byte);
  }
  return { kind: 'string', bytes: out.written(), hex: false, start, end: position };
}

/** Where the string's last parenthesis ends; what is written can only be shorter. */
function literalEnd(bytes: Uint8Array, start: number): number {
  let depth = 1;
  for (let position = start + 1; position < bytes.length; position += 1) {
    const byte = bytes[position];
    if (byte === 0x5c) position += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29 && --depth === 0) return position + 1;
  }
  throw new PdfStructureError('a string without an end', `offset ${start}`);
}

/** Bytes one after the other, at most as many as announced. */
class ByteWriter {
  private readonly bytes: Uint8Array;
  private length = 0;

  constructor(most: number) {
    this.bytes = new Uint8Array(most);
  }

  push(byte: number): void {
    this.bytes[this.length] = byte;
    this.length += 1;
  }

  written(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

const escapes: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c };

function readEscape(bytes: Uint8Array, position: number, out: ByteWriter): number {
  const byte = bytes[position] ?? 0;
  if (byte >= 0x30 && byte <= 0x37) {
    let end = position;
    let value = 0;
    while (end < position + 3 && isOctal(bytes[end])) {
      value = value * 8 + ((bytes[end] ?? 0) - 0x30);
      end += 1;
    }
    out.push(value & 0xff);
    return end;
  }
  if (byte === 0x0d) return bytes[position + 1] === 0x0a ? position + 2 : position + 1;
  if (byte === 0x0a) return position + 1;
  out.push(escapes[String.fromCharCode(byte)] ?? byte);
  return position + 1;
}

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x37;
}

/** Reads a hexadecimal string `<...>` that starts at `start`; an odd last digit counts as followed by 0. */
export function readHexString(bytes: Uint8Array, start: number): PdfString {
  let end = start + 1;
  while (end < bytes.length && bytes[end] !== 0x3e) end += 1;
  if (end >= bytes.length) throw new PdfStructureError('a hexadecimal string without an end', `offset ${start}`);
  const digits = Buffer.from(bytes.buffer, bytes.byteOffset + start + 1, end - start - 1)
    .toString('latin1')
    .replace(/[\0\t\n\f\r ]/g, '');
  if (!/^[0-9a-fA-F]*$/.test(digits)) {
    throw new PdfStructureError('a hexadecimal string with other characters', `offset ${start}`);
  }
  const even = digits.length % 2 === 0 ? digits : `${digits}0`;
  return { kind: 'string', bytes: Buffer.from(even, 'hex'), hex: true, start, end: end + 1 };
}

/** A text string (ISO 32000-2, 7.9.2.2) as text: UTF-16BE or UTF-8 with its mark, else PDFDocEncoding read as Latin-1. */
export function textOf(string: PdfString): string {
  const { bytes } = string;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes.subarray(3));
  return Buffer.from(bytes).toString('latin1');
}
