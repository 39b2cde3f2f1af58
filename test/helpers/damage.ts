import { readFileSync, writeFileSync } from 'node:fs';

/** Turns one bit in the middle of a file over. */
export function flip(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

/** Leaves the first half of a file. */
export function cut(path: string): void {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length / 2)));
}

/** Puts a file of another program in a file's place. */
export function makeForeign(path: string): void {
  writeFileSync(path, `${JSON.stringify({ of: 'another program', pages: 3 })}\n`);
}
