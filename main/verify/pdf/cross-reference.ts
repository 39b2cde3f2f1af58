import { decodeStream } from './filters';
import type { WorkBudget } from '../work-budget';
import { latin1 } from './characters';
import { ObjectReader } from './object-reader';
import { PdfStructureError, asArray, asInteger, asName, type PdfDictionary, type PdfObject } from './objects';

/** Where an object stands: at an offset, inside an object stream, or nowhere (freed). */
export type CrossReferenceEntry =
  | { readonly type: 'offset'; readonly offset: number; readonly generation: number }
  | { readonly type: 'compressed'; readonly container: number; readonly index: number }
  | { readonly type: 'free'; readonly generation: number };

/** One cross-reference section with its trailer. `start` is what startxref must say, `end` where the section's bytes end. */
export interface CrossReferenceSection {
  readonly kind: 'table' | 'stream';
  readonly start: number;
  readonly end: number;
  readonly trailer: PdfDictionary;
  readonly entries: ReadonlyMap<number, CrossReferenceEntry>;
  /** The number of the cross-reference stream itself. */
  readonly ownNumber: number | null;
}

/** More objects than this is an attack on memory, never a notice. */
const maximumObjects = 200_000;

/**
 * Reads the section at an offset, table or stream.
 * @throws PdfStructureError for anything the standard does not allow, and for a hybrid file
 */
export function readSection(bytes: Uint8Array, offset: number, budget: WorkBudget): CrossReferenceSection {
  if (offset <= 0 || offset >= bytes.length)
    throw new PdfStructureError('startxref outside the file', `offset ${offset}`);
  const isTable = latin1(bytes, offset, offset + 4) === 'xref';
  const section = isTable ? readTable(bytes, offset) : readStream(bytes, offset, budget);
  if (section.kind === 'table' && section.trailer.entries.has('XRefStm')) {
    // Two readers can see two different documents in a hybrid file: refused as a whole.
    throw new PdfStructureError('a hybrid cross-reference (table and stream at once)', `offset ${offset}`);
  }
  return section;
}

function readTable(bytes: Uint8Array, start: number): CrossReferenceSection {
  const reader = new ObjectReader(bytes, start);
  const entries = new Map<number, CrossReferenceEntry>();
  reader.expectWord('xref');
  while (reader.peekWord() !== 'trailer') readSubsection(reader, entries);
  reader.expectWord('trailer');
  const trailer = reader.readObject();
  if (!isDictionary(trailer)) return reader.fail('expected the trailer dictionary');
  return { kind: 'table', start, end: reader.position, trailer, entries, ownNumber: null };
}

function readSubsection(reader: ObjectReader, entries: Map<number, CrossReferenceEntry>): void {
  const first = reader.readUnsigned();
  const count = reader.readUnsigned();
  if (first + count > maximumObjects) reader.fail('too many objects');
  skipLineEnd(reader);
  for (let number = first; number < first + count; number += 1) {
    // ISO 32000-2, 7.5.4: exactly twenty bytes for each entry.
    const line = latin1(reader.bytes, reader.position, reader.position + 20);
    const match = /^(\d{10}) (\d{5}) ([nf])(?:\r\n| \n| \r)$/.exec(line);
    if (match === null) return reader.fail('a cross-reference entry that is not 20 bytes of the standard form');
    const generation = Number(match[2]);
    const offset = Number(match[1]);
    addEntry(entries, number, match[3] === 'n' ? { type: 'offset', offset, generation } : { type: 'free', generation });
    reader.position += 20;
  }
}

function skipLineEnd(reader: ObjectReader): void {
  while (reader.bytes[reader.position] === 0x20) reader.position += 1;
  if (reader.bytes[reader.position] === 0x0d) reader.position += 1;
  if (reader.bytes[reader.position] === 0x0a) reader.position += 1;
}

function addEntry(entries: Map<number, CrossReferenceEntry>, number: number, entry: CrossReferenceEntry): void {
  if (entries.has(number)) {
    throw new PdfStructureError('an object listed twice in one cross-reference section', `object ${number}`);
  }
  entries.set(number, entry);
}

function readStream(bytes: Uint8Array, start: number, budget: WorkBudget): CrossReferenceSection {
  const reader = new ObjectReader(bytes, start);
  const ownNumber = reader.readUnsigned();
  reader.readUnsigned();
  reader.expectWord('obj');
  const dictionary = reader.readObject();
  if (!isDictionary(dictionary) || asName(dictionary.entries.get('Type')) !== 'XRef') {
    return reader.fail('startxref points to no cross-reference section');
  }
  const raw = reader.readStreamBytes(dictionary.entries.get('Length') ?? null);
  reader.expectWord('endobj');
  const where = `offset ${start}`;
  const entries = readStreamEntries(
    dictionary,
    decodeStream({ kind: 'stream', dictionary, raw }, where, budget),
    where,
  );
  return { kind: 'stream', start, end: reader.position, trailer: dictionary, entries, ownNumber };
}

function readStreamEntries(
  { entries: table }: PdfDictionary,
  data: Uint8Array,
  where: string,
): Map<number, CrossReferenceEntry> {
  const widths = integers(table.get('W'), where);
  const size = asInteger(table.get('Size'));
  if (widths.length !== 3 || widths.some((width) => width > 6) || size === null || size > maximumObjects) {
    throw new PdfStructureError('a cross-reference stream without proper /W and /Size', where);
  }
  const index = table.has('Index') ? integers(table.get('Index'), where) : [0, size];
  const cells = cellReader(data, widths, where);
  const entries = new Map<number, CrossReferenceEntry>();
  for (let pair = 0; pair < index.length; pair += 2) {
    const first = index[pair] ?? 0;
    const count = index[pair + 1] ?? 0;
    if (first + count > size) throw new PdfStructureError('a cross-reference stream beyond its /Size', where);
    for (let number = first; number < first + count; number += 1)
      addEntry(entries, number, streamEntry(cells(), where));
  }
  return entries;
}

function cellReader(data: Uint8Array, widths: readonly number[], where: string): () => readonly number[] {
  let position = 0;
  return () =>
    widths.map((width, column) => {
      if (position + width > data.length)
        throw new PdfStructureError('a cross-reference stream that ends early', where);
      let value = 0;
      for (let byte = 0; byte < width; byte += 1) value = value * 256 + (data[position + byte] ?? 0);
      position += width;
      // ISO 32000-2, table 17: a type of width 0 is type 1.
      return column === 0 && width === 0 ? 1 : value;
    });
}

function streamEntry(cells: readonly number[], where: string): CrossReferenceEntry {
  const [type = -1, second = 0, third = 0] = cells;
  if (type === 0) return { type: 'free', generation: third };
  if (type === 1) return { type: 'offset', offset: second, generation: third };
  if (type === 2) return { type: 'compressed', container: second, index: third };
  throw new PdfStructureError(`a cross-reference entry of unknown type ${type}`, where);
}

function integers(value: PdfObject | undefined, where: string): readonly number[] {
  const items = (asArray(value) ?? []).map(asInteger);
  const whole = items.filter((item): item is number => item !== null && item >= 0);
  if (whole.length !== items.length) throw new PdfStructureError('an array that should hold whole numbers', where);
  return whole;
}

function isDictionary(object: PdfObject): object is PdfDictionary {
  return typeof object === 'object' && object !== null && 'kind' in object && object.kind === 'dictionary';
}
