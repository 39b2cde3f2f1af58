import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file below a folder (Chromium's storage, caches, logs and crash dumps too) that holds one of the words, in UTF-8 or
 * UTF-16, as it is written or in small letters, as a search index keeps it.
 */
export function filesWithWords(folder: string, words: readonly string[]): string[] {
  const written = words.flatMap((word) => [word, word.toLowerCase()]);
  const encoded = written.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true)
    .filter((name) => {
      const bytes = readFileSync(join(folder, name));
      return encoded.some((word) => bytes.includes(word));
    });
}
