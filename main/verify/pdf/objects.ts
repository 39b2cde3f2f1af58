/**
 * The objects of ISO 32000-2 section 7.3 as plain data. Strings remember where they stand in the file, because a
 * signature's /Contents is checked against the byte range to the byte.
 */
export type PdfObject =
  null | boolean | number | PdfName | PdfString | PdfReference | PdfDictionary | PdfStream | readonly PdfObject[];

/** A name, `#xx` escapes decoded to Latin-1 characters. */
export interface PdfName {
  readonly kind: 'name';
  readonly value: string;
}

/** A string. `start` is the offset of its `<` or `(`, `end` the offset after its `>` or `)`; both relate to the buffer that was read. */
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
  readonly hex: boolean;
  readonly start: number;
  readonly end: number;
}

/** An indirect reference `number generation R`. */
export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
  readonly generation: number;
}

/** A dictionary; a key that stands twice is refused on reading, so a map says it all. */
export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfObject>;
}

/** A stream with its bytes as they stand in the file, before any filter. */
export interface PdfStream {
  readonly kind: 'stream';
  readonly dictionary: PdfDictionary;
  readonly raw: Uint8Array;
}

/** What is wrong with a PDF's structure, and at which offset or object; the verifier turns it into `E_STRUCT`. */
export class PdfStructureError extends Error {
  override readonly name = 'PdfStructureError';
  readonly where: string;

  constructor(message: string, where: string) {
    super(message);
    this.where = where;
  }
}

/** Narrowing helpers: each answers null where the object is of another kind. */
export function asDictionary(object: PdfObject | undefined): PdfDictionary | null {
  if (!isTagged(object)) return null;
  if (object.kind === 'dictionary') return object;
  return object.kind === 'stream' ? object.dictionary : null;
}

export function asStream(object: PdfObject | undefined): PdfStream | null {
  return isTagged(object) && object.kind === 'stream' ? object : null;
}

export function asName(object: PdfObject | undefined): string | null {
  return isTagged(object) && object.kind === 'name' ? object.value : null;
}

export function asString(object: PdfObject | undefined): PdfString | null {
  return isTagged(object) && object.kind === 'string' ? object : null;
}

export function asReference(object: PdfObject | undefined): PdfReference | null {
  return isTagged(object) && object.kind === 'reference' ? object : null;
}

export function asArray(object: PdfObject | undefined): readonly PdfObject[] | null {
  return Array.isArray(object) ? (object as readonly PdfObject[]) : null;
}

export function asInteger(object: PdfObject | undefined): number | null {
  return typeof object === 'number' && Number.isSafeInteger(object) ? object : null;
}

type Tagged = PdfName | PdfString | PdfReference | PdfDictionary | PdfStream;

function isTagged(object: PdfObject | undefined): object is Tagged {
  return typeof object === 'object' && object !== null && !Array.isArray(object);
}

/** Whether two objects are the same value: references by number, streams by dictionary and raw bytes. */
export function sameObject(left: PdfObject, right: PdfObject): boolean {
  if (left === right) return true;
  const leftItems = asArray(left);
  const rightItems = asArray(right);
  if (leftItems !== null && rightItems !== null) return sameItems(leftItems, rightItems);
  return isTagged(left) && isTagged(right) && sameTagged(left, right);
}

function sameItems(left: readonly PdfObject[], right: readonly PdfObject[]): boolean {
  return left.length === right.length && left.every((item, index) => sameObject(item, right[index] ?? null));
}

function sameTagged(left: Tagged, right: Tagged): boolean {
  if (left.kind === 'name') return right.kind === 'name' && left.value === right.value;
  if (left.kind === 'string') return right.kind === 'string' && sameBytes(left.bytes, right.bytes);
  if (left.kind === 'reference') {
    return right.kind === 'reference' && left.number === right.number && left.generation === right.generation;
  }
  if (left.kind === 'stream') {
    return right.kind === 'stream' && sameTagged(left.dictionary, right.dictionary) && sameBytes(left.raw, right.raw);
  }
  return right.kind === 'dictionary' && sameEntries(left.entries, right.entries);
}

function sameEntries(left: ReadonlyMap<string, PdfObject>, right: ReadonlyMap<string, PdfObject>): boolean {
  if (left.size !== right.size) return false;
  return [...left].every(([key, value]) => right.has(key) && sameObject(value, right.get(key) ?? null));
}

/** Whether two byte arrays are equal. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && Buffer.compare(left, right) === 0;
}
