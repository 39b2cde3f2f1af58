/** What a file is, by its first bytes and never by its name. */
export type FileKind = 'text' | 'pdf' | 'zip' | 'word-97' | 'rtf' | 'picture' | 'compressed' | 'binary';

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['word-97', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['compressed', [0x1f, 0x8b]],
  ['compressed', [0x42, 0x5a, 0x68]],
  ['compressed', [0x37, 0x7a, 0xbc, 0xaf]],
];

/** Tells a file's kind. Text may hold a few stray control bytes; more, and it is binary. */
export function fileKind(bytes: Uint8Array): FileKind {
  for (const [kind, signature] of signatures) {
    if (signature.every((byte, index) => bytes[index] === byte)) return kind;
  }
  if (Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-')) return 'pdf';
  return isText(bytes) ? 'text' : 'binary';
}

function isText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const sample = bytes.subarray(0, 8192);
  let [controls, zeros] = [0, 0];
  for (const byte of sample) {
    if (byte < 9 || (byte > 13 && byte < 26)) controls++;
    if (byte === 0) zeros++;
  }
  const isWide = zeros > sample.length * 0.3 && zeros < sample.length * 0.6;
  return isWide || controls <= sample.length * 0.02;
}
