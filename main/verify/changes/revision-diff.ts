import { sameObject, type PdfObject } from '../pdf/objects';
import type { PdfFile, PdfView } from '../pdf/pdf-file';
import type { Revision } from '../pdf/revisions';
import type { ReasonCode } from '../reasons';
import { danglingReferences } from './references';

/** Something in a saving that no rule allows. */
export interface ChangeFault {
  readonly code: ReasonCode;
  readonly message: string;
  readonly where: string;
}

/** What a saving did to the objects before it. */
export interface RevisionDiff {
  readonly before: PdfView;
  readonly after: PdfView;
  readonly revision: Revision;
  /** Existing objects with another value. */
  readonly changed: ReadonlySet<number>;
  /** Objects that were not there. */
  readonly added: ReadonlySet<number>;
  /** Objects written once more as they were. */
  readonly repeated: ReadonlySet<number>;
  readonly faults: ChangeFault[];
}

/** Compares a saving with the document before it, object by object, and notes every trick with the table itself. */
export function diffRevision(file: PdfFile, index: number): RevisionDiff {
  const before = file.view(index - 1);
  const after = file.view(index);
  const { revision } = after;
  const changed = new Set<number>();
  const added = new Set<number>();
  const repeated = new Set<number>();
  const faults = [...layoutFaults(file, after), ...trailerFaults(before, after)];
  const dangling = danglingReferences(before);
  for (const [number, entry] of revision.entries) {
    const where = `object ${number} in saving ${index + 1}`;
    const known = before.entries.get(number);
    if (entry.type === 'free') {
      if (known !== undefined && known.type !== 'free') faults.push(struct('an object was freed', where));
      continue;
    }
    const generation = entry.type === 'offset' ? entry.generation : 0;
    if (known === undefined || known.type === 'free') {
      if (number !== 0 && known?.type === 'free') faults.push(struct('a freed object came back', where));
      if (generation !== 0) faults.push(struct('a new object with a generation', where));
      if (dangling.has(number))
        faults.push({ code: 'E_SHADOW', message: 'an object that signed content was waiting for', where });
      added.add(number);
    } else {
      if (generation !== (known.type === 'offset' ? known.generation : 0))
        faults.push(struct('a generation changed', where));
      const isSame = sameObject(before.get(number), after.get(number));
      (isSame ? repeated : changed).add(number);
    }
  }
  return { before, after, revision, changed, added, repeated, faults };
}

function struct(message: string, where: string): ChangeFault {
  return { code: 'E_STRUCT', message, where };
}

/**
 * The bytes of a later saving are its objects, one after the other, and its cross-reference: nothing between them, and no
 * entry that points back into signed bytes, where a dormant object could wait.
 */
function layoutFaults(file: PdfFile, view: PdfView): ChangeFault[] {
  const { revision } = view;
  const saving = `saving ${revision.index + 1}`;
  const spans = [...revision.entries].flatMap(([number, entry]) => {
    return entry.type === 'offset' ? [{ number, ...entry }] : [];
  });
  spans.sort((left, right) => left.offset - right.offset);
  let position = revision.start;
  for (const { number, offset, generation } of spans) {
    if (number === revision.ownNumber) continue;
    if (offset < revision.start || offset >= revision.sectionStart) {
      return [struct('the table points outside its own saving', `object ${number} in ${saving}`)];
    }
    if (!isBlank(file.bytes, position, offset))
      return [struct('bytes between the objects', `offset ${position} in ${saving}`)];
    position = view.readIndirect(number, offset, generation).end;
  }
  return isBlank(file.bytes, position, revision.sectionStart)
    ? []
    : [struct('bytes before the cross-reference', `offset ${position} in ${saving}`)];
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  return start <= end && bytes.subarray(start, end).every((byte) => byte === 0x0a || byte === 0x0d || byte === 0x20);
}

/** /Root, /Info and the first half of /ID stay what they were. */
function trailerFaults(before: PdfView, after: PdfView): ChangeFault[] {
  const where = `trailer of saving ${after.revision.index + 1}`;
  const pairs = ['Root', 'Info'].map((key) => [key, trailerEntry(before, key), trailerEntry(after, key)] as const);
  return pairs.flatMap(([key, old, now]) => {
    return sameObject(old, now) ? [] : [struct(`/${key} points to another object`, where)];
  });
}

/** A later trailer may leave /Info out; the earlier one then still counts for nobody. */
function trailerEntry(view: PdfView, key: string): PdfObject {
  return view.revision.trailer.entries.get(key) ?? null;
}
