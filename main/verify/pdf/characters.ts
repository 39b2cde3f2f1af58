const space = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const delimiters = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));

/** Whether a byte is PDF white space (ISO 32000-2, table 1). */
export function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && space.has(byte);
}

/** Whether a byte is a regular character, one that names and numbers are made of (ISO 32000-2, 7.2.3). */
export function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && !space.has(byte) && !delimiters.has(byte);
}

/** The bytes between two offsets as Latin-1 text. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  const piece = bytes.subarray(start, end);
  return Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1');
}

/** Untrusted text cut to what can be shown in a message. */
export function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 40);
}
