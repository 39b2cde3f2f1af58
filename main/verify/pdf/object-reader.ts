import { isRegular, isSpace, latin1, printable } from './characters';
import {
  PdfStructureError,
  asInteger,
  type PdfDictionary,
  type PdfName,
  type PdfObject,
  type PdfReference,
  type PdfString,
} from './objects';
import { readHexString, readLiteralString } from './strings';

/** Arrays and dictionaries nested deeper than this are an attack on the stack, never a notice. */
const maximumDepth = 48;
/** One object with more values inside is an attack on memory: a page tree of 5,000 pages has a tenth of it. */
const maximumValues = 262_144;

/** Reads objects from bytes, strictly: what the standard does not allow is refused, not repaired. */
export class ObjectReader {
  readonly bytes: Uint8Array;
  position: number;
  private values = 0;

  constructor(bytes: Uint8Array, position: number) {
    this.bytes = bytes;
    this.position = position;
  }

  /** Steps over white space and comments. */
  skipSpace(): void {
    for (;;) {
      while (isSpace(this.bytes[this.position])) this.position += 1;
      if (this.bytes[this.position] !== 0x25) return;
      while (this.position < this.bytes.length && !this.atLineEnd()) this.position += 1;
    }
  }

  private atLineEnd(): boolean {
    return this.bytes[this.position] === 0x0a || this.bytes[this.position] === 0x0d;
  }

  /** The run of regular characters that comes next, not consumed. */
  peekWord(): string {
    this.skipSpace();
    let end = this.position;
    while (isRegular(this.bytes[end]) && end - this.position < 64) end += 1;
    return latin1(this.bytes, this.position, end);
  }

  /** Consumes exactly this keyword. */
  expectWord(word: string): void {
    const found = this.peekWord();
    if (found !== word) this.fail(`expected "${word}", found "${printable(found)}"`);
    this.position += word.length;
  }

  /** Consumes an unsigned integer. */
  readUnsigned(): number {
    const word = this.peekWord();
    if (!/^\d{1,10}$/.test(word)) this.fail(`expected a whole number, found "${printable(word)}"`);
    this.position += word.length;
    return Number(word);
  }

  /** Reads one object; a stream's bytes are read by the caller, who knows how to resolve its length. */
  readObject(depth = 0): PdfObject {
    if (depth > maximumDepth) this.fail('objects are nested too deeply');
    this.values = depth === 0 ? 1 : this.values + 1;
    if (this.values > maximumValues) this.fail('an object with too many values');
    this.skipSpace();
    const byte = this.bytes[this.position];
    if (byte === 0x2f) return this.readName();
    if (byte === 0x28) return this.take(readLiteralString(this.bytes, this.position));
    if (byte === 0x5b) return this.readArray(depth);
    if (byte === 0x3c) {
      if (this.bytes[this.position + 1] === 0x3c) return this.readDictionary(depth);
      return this.take(readHexString(this.bytes, this.position));
    }
    return this.readWordObject();
  }

  private take(string: PdfString): PdfString {
    this.position = string.end;
    return string;
  }

  private readWordObject(): PdfObject {
    const word = this.peekWord();
    if (word === 'true' || word === 'false' || word === 'null') {
      this.position += word.length;
      return word === 'null' ? null : word === 'true';
    }
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) this.fail(`expected an object, found "${printable(word)}"`);
    this.position += word.length;
    return /^\d{1,10}$/.test(word) ? (this.readReferenceTail(Number(word)) ?? Number(word)) : Number(word);
  }

  /** After a whole number: `generation R` makes it a reference. */
  private readReferenceTail(number: number): PdfReference | null {
    const back = this.position;
    const generation = this.peekWord();
    if (/^\d{1,5}$/.test(generation)) {
      this.position += generation.length;
      if (this.peekWord() === 'R') {
        this.position += 1;
        return { kind: 'reference', number, generation: Number(generation) };
      }
    }
    this.position = back;
    return null;
  }

  private readName(): PdfName {
    let end = this.position + 1;
    while (isRegular(this.bytes[end])) end += 1;
    const text = latin1(this.bytes, this.position + 1, end);
    const value = text.replace(/#([0-9a-fA-F]{2})/g, (_all, digits: string) =>
      String.fromCharCode(parseInt(digits, 16)),
    );
    this.position = end;
    return { kind: 'name', value };
  }

  private readArray(depth: number): readonly PdfObject[] {
    const items: PdfObject[] = [];
    this.position += 1;
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.position] === 0x5d) break;
      items.push(this.readObject(depth + 1));
    }
    this.position += 1;
    return items;
  }

  private readDictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfObject>();
    this.position += 2;
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.position] === 0x3e) break;
      if (this.bytes[this.position] !== 0x2f) this.fail('expected a name as dictionary key');
      const key = this.readName().value;
      if (entries.has(key)) this.fail(`the dictionary key /${printable(key)} stands twice`);
      entries.set(key, this.readObject(depth + 1));
    }
    if (this.bytes[this.position + 1] !== 0x3e) this.fail('expected ">>"');
    this.position += 2;
    return { kind: 'dictionary', entries };
  }

  /** Reads `stream` and its line end, then `length` bytes, then `endstream`; answers the raw bytes. */
  readStreamBytes(length: PdfObject): Uint8Array {
    const count = asInteger(length);
    if (count === null || count < 0) this.fail('a stream without a proper /Length');
    this.expectWord('stream');
    // ISO 32000-2, 7.3.8.1: CR LF or LF, never CR alone.
    if (this.bytes[this.position] === 0x0d) this.position += 1;
    if (this.bytes[this.position] !== 0x0a) this.fail('"stream" without a line feed');
    const start = this.position + 1;
    if (start + count > this.bytes.length) this.fail('a stream longer than the file');
    this.position = start + count;
    const after = this.peekWord();
    if (after !== 'endstream') this.fail('a stream whose /Length is not its length');
    this.position += after.length;
    return this.bytes.subarray(start, start + count);
  }

  fail(message: string): never {
    throw new PdfStructureError(message, `offset ${this.position}`);
  }
}
