import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/errors/app-error';
import { open, seal, type RandomBytes } from '../vault/sealed-box';
import { diskError, fsyncFolder } from './durable-file';

/** What reading a log found: its lines, and how many bytes of a half-written last line were cut off. */
export interface LogContent {
  readonly lines: readonly string[];
  readonly tornBytes: number;
}

/** Where a sealed log stands, under which key, and what it is (authenticated with it). */
export interface LogPlace {
  readonly path: string;
  readonly key: Buffer;
  readonly context: string;
  readonly random: RandomBytes;
}

/**
 * An encrypted append-only file: one sealed line an entry, each bound to its line number, so that lines cannot be
 * exchanged. Every append is on disk (fsync) before it returns. A line that a power cut tore is the last one: it is
 * recognized by its missing line end, cut off and reported; any other damage is an error.
 */
export class SealedLog {
  readonly #place: LogPlace;
  #length: number | null = null;

  constructor(place: LogPlace) {
    this.#place = place;
  }

  /** Appends one line of text, durably. @throws AppError `vault-disk-full` or `file-not-writable` */
  append(line: string): void {
    const { path, key, random } = this.#place;
    const number = this.#length ?? this.read().lines.length;
    const isNew = !existsSync(path);
    this.#length = null; // a failed append leaves a torn line: the next one reads, and so mends, the file first
    try {
      const handle = openSync(path, 'a', 0o600);
      try {
        appendFileSync(handle, `${JSON.stringify(seal(key, line, this.#context(number), random))}\n`);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      if (isNew) fsyncFolder(dirname(path));
    } catch (error) {
      throw diskError(error, path);
    }
    this.#length = number + 1;
  }

  /** All lines, oldest first; a torn last line is removed from the file. @throws AppError `vault-corrupt` */
  read(): LogContent {
    const { path, key } = this.#place;
    if (!existsSync(path)) return { lines: [], tornBytes: 0 };
    const bytes = readFileSync(path);
    const end = bytes.lastIndexOf(0x0a) + 1;
    const tornBytes = bytes.length - end;
    if (tornBytes > 0) truncateSync(path, end);
    const sealed = bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1);
    const lines = sealed.map((text, number) => open(key, parseLine(text, number), this.#context(number)));
    this.#length = lines.length;
    return { lines, tornBytes };
  }

  #context(number: number): string {
    return `${this.#place.context}/${number}`;
  }
}

function parseLine(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('vault-corrupt', {
      message: `Expected an encrypted line ${number + 1} in a log, found a damaged one.`,
      action: 'The log is kept as it is; restore it from a backup.',
      details: { line: number + 1 },
      cause,
    });
  }
}
