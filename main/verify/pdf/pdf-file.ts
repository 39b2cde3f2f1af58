import { WorkBudget, entryWork } from '../work-budget';
import type { CrossReferenceEntry } from './cross-reference';
import { ObjectReader } from './object-reader';
import { readMembers, type Member } from './object-stream';
import {
  PdfStructureError,
  asDictionary,
  asName,
  asReference,
  asStream,
  type PdfDictionary,
  type PdfObject,
} from './objects';
import { readRevisions, rootNumber, type Revision } from './revisions';

/** An indirect object as it stands in the file: from the first digit of its number to after `endobj`. */
export interface IndirectObject {
  readonly value: PdfObject;
  readonly start: number;
  readonly end: number;
}

/** A PDF file as its savings: each revision can be looked at as the whole document that it was. */
export class PdfFile {
  readonly bytes: Uint8Array;
  readonly revisions: readonly Revision[];
  readonly budget: WorkBudget;
  private readonly views = new Map<number, PdfView>();

  /** @throws PdfStructureError where the file is not a strictly well-formed PDF, CheckFailure `E_LIMIT` where it is too much */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.budget = new WorkBudget(bytes.length);
    this.revisions = readRevisions(bytes, this.budget);
  }

  get last(): PdfView {
    return this.view(this.revisions.length - 1);
  }

  /** The document as of a revision. */
  view(index: number): PdfView {
    const known = this.views.get(index);
    if (known !== undefined) return known;
    const view = new PdfView(this, index);
    this.views.set(index, view);
    return view;
  }
}

/** The document as one revision and all before it define it. */
export class PdfView {
  readonly file: PdfFile;
  readonly revision: Revision;
  readonly entries: ReadonlyMap<number, CrossReferenceEntry>;
  private readonly cache = new Map<number, PdfObject>();
  private readonly containers = new Map<number, readonly Member[]>();
  private readonly open = new Set<number>();

  constructor(file: PdfFile, index: number) {
    const revision = file.revisions[index];
    if (revision === undefined) throw new PdfStructureError('no such revision', `revision ${index}`);
    this.file = file;
    this.revision = revision;
    const size = file.revisions.slice(0, index + 1).reduce((sum, { entries }) => sum + entries.size, 0);
    file.budget.spend(size * entryWork, `revision ${index}`);
    this.entries = new Map(file.revisions.slice(0, index + 1).flatMap(({ entries }) => [...entries]));
  }

  /** The catalog's dictionary. */
  get catalog(): PdfDictionary {
    const catalog = asDictionary(this.get(rootNumber(this.revision)));
    if (catalog === null || asName(catalog.entries.get('Type')) !== 'Catalog') {
      throw new PdfStructureError('no catalog', `revision ${this.revision.index}`);
    }
    return catalog;
  }

  /** The object of a number; null where none is (ISO 32000-2, 7.3.10: a reference to nothing is null). */
  get(number: number): PdfObject {
    const known = this.cache.get(number);
    if (known !== undefined) return known;
    if (this.open.has(number))
      throw new PdfStructureError('an object that needs itself to be read', `object ${number}`);
    this.open.add(number);
    try {
      const value = this.read(number);
      this.cache.set(number, value);
      return value;
    } finally {
      this.open.delete(number);
    }
  }

  /** Follows a reference, and a reference to a reference. */
  resolve(object: PdfObject | undefined): PdfObject {
    let value = object ?? null;
    for (let step = 0; step < 8; step += 1) {
      const reference = asReference(value);
      if (reference === null) return value;
      value = this.get(reference.number);
    }
    throw new PdfStructureError('a chain of references without end', `revision ${this.revision.index}`);
  }

  /** A dictionary entry, followed. */
  entry(dictionary: PdfDictionary | null, key: string): PdfObject {
    return this.resolve(dictionary?.entries.get(key));
  }

  /** Where an uncompressed object stands; null for a compressed, freed or missing one. */
  offsetOf(number: number): number | null {
    const entry = this.entries.get(number);
    return entry?.type === 'offset' ? entry.offset : null;
  }

  private read(number: number): PdfObject {
    const entry = this.entries.get(number);
    if (entry === undefined || entry.type === 'free') return null;
    if (entry.type === 'compressed') return this.readCompressed(number, entry.container, entry.index);
    return this.readIndirect(number, entry.offset, entry.generation).value;
  }

  /** Reads `number generation obj ... endobj` at an offset, and holds it to that number and generation. */
  readIndirect(number: number, offset: number, generation: number): IndirectObject {
    const reader = new ObjectReader(this.file.bytes, offset);
    const found = { number: reader.readUnsigned(), generation: reader.readUnsigned() };
    if (found.number !== number || found.generation !== generation) {
      throw new PdfStructureError('the cross-reference points to another object', `object ${number}`);
    }
    reader.expectWord('obj');
    let value = reader.readObject();
    this.file.budget.spend(reader.position - offset, `object ${number}`);
    if (reader.peekWord() === 'stream') {
      const dictionary = asDictionary(value);
      if (dictionary === null) return reader.fail('a stream without a dictionary');
      value = { kind: 'stream', dictionary, raw: reader.readStreamBytes(this.entry(dictionary, 'Length')) };
    }
    reader.expectWord('endobj');
    return { value, start: offset, end: reader.position };
  }

  private readCompressed(number: number, container: number, index: number): PdfObject {
    const member = this.members(container)[index];
    if (member?.number !== number) {
      throw new PdfStructureError('the cross-reference points to another object', `object ${number}`);
    }
    return member.value;
  }

  private members(container: number): readonly Member[] {
    const known = this.containers.get(container);
    if (known !== undefined) return known;
    const stream = this.entries.get(container)?.type === 'offset' ? asStream(this.get(container)) : null;
    const members = readMembers(stream, container, this.file.budget);
    this.containers.set(container, members);
    return members;
  }
}
