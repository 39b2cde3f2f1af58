import {
  closeSync,
  existsSync,
  fsyncSync,
  fstatSync,
  openSync,
  readSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/errors/app-error';
import { open, seal, type RandomBytes } from '../vault/sealed-box';
import { diskError, fsyncFolder, readError } from './durable-file';

/** What reading a log found: its lines, and how many bytes of a half-written last line were cut off. */
export interface LogContent {
  readonly lines: readonly string[];
  readonly tornBytes: number;
}

/** A place between two lines: how many lines and bytes stand before it. */
export interface LogMark {
  readonly lines: number;
  readonly bytes: number;
}

/** Where a sealed log stands, under which key, and what it is (authenticated with it). */
export interface LogPlace {
  readonly path: string;
  readonly key: Buffer;
  readonly context: string;
  readonly random: RandomBytes;
}

const start: LogMark = { lines: 0, bytes: 0 };

/**
 * An encrypted append-only file: one sealed line an entry, each bound to its line number, so that lines cannot be
 * exchanged. Every append is on disk (fsync) before it returns. A line that a power cut tore is the last one: it is
 * recognized by its missing line end, cut off and reported; any other damage is an error.
 */
export class SealedLog {
  readonly #place: LogPlace;
  /** The end as this process last saw it; another process may have appended since, so its bytes are compared. */
  #end: LogMark | null = null;

  constructor(place: LogPlace) {
    this.#place = place;
  }

  /** Appends one line of text, durably. @returns the new end @throws AppError `vault-disk-full` or `file-not-writable` */
  append(line: string): LogMark {
    const { path, key, random } = this.#place;
    const { lines, bytes } = this.#knownEnd();
    const text = Buffer.from(`${JSON.stringify(seal(key, line, this.#context(lines), random))}\n`);
    this.#end = null; // a failed append leaves a torn line: the next one reads, and so mends, the file first
    try {
      appendDurably(path, text);
    } catch (error) {
      throw diskError(error, path);
    }
    this.#end = { lines: lines + 1, bytes: bytes + text.length };
    return this.#end;
  }

  /** All lines, oldest first; a torn last line is removed from the file. @throws AppError `vault-corrupt` */
  read(): LogContent {
    return this.readFrom(start) ?? { lines: [], tornBytes: 0 };
  }

  /**
   * The lines after a mark, without reading what stands before it; `null` where the file ends before the mark.
   * @throws AppError `vault-corrupt` or `file-unreadable`
   */
  readFrom(mark: LogMark): LogContent | null {
    const { path, key } = this.#place;
    if (sizeOf(path) < mark.bytes) return null;
    const bytes = whatStandsAfter(path, mark.bytes);
    const end = bytes.lastIndexOf(0x0a) + 1;
    const tornBytes = bytes.length - end;
    if (tornBytes > 0) cutOff(path, mark.bytes + end);
    const sealed = bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1);
    const lines = sealed.map((text, index) => {
      const number = mark.lines + index;
      return open(key, parseLine(text, number), this.#context(number));
    });
    this.#end = { lines: mark.lines + lines.length, bytes: mark.bytes + end };
    return { lines, tornBytes };
  }

  /** Whether the file ends at the mark; if so, an append reads nothing of it. */
  endsAt(mark: LogMark | null): boolean {
    if (mark === null || sizeOf(this.#place.path) !== mark.bytes) return false;
    this.#end = mark;
    return true;
  }

  /** In bytes. */
  get size(): number {
    return sizeOf(this.#place.path);
  }

  #knownEnd(): LogMark {
    if (this.#end === null || this.#end.bytes !== sizeOf(this.#place.path)) this.read();
    return this.#end ?? start;
  }

  #context(number: number): string {
    return `${this.#place.context}/${number}`;
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function appendDurably(path: string, bytes: Uint8Array): void {
  const isNew = !existsSync(path);
  const handle = openSync(path, 'a', 0o600);
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (isNew) fsyncFolder(dirname(path));
}

function whatStandsAfter(path: string, from: number): Buffer {
  try {
    return readAfter(path, from);
  } catch (error) {
    throw readError(error, path);
  }
}

function readAfter(path: string, from: number): Buffer {
  if (!existsSync(path)) return Buffer.alloc(0);
  const handle = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.max(0, fstatSync(handle).size - from));
    let filled = 0;
    for (let read = -1; read !== 0 && filled < bytes.length; filled += read) {
      read = readSync(handle, bytes, filled, bytes.length - filled, from + filled);
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(handle);
  }
}

/** A disk that lets nothing be written still lets the whole lines be read: the tear is cut off by a later start. */
function cutOff(path: string, end: number): void {
  try {
    truncateSync(path, end);
  } catch (error) {
    throw diskError(error, path);
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
