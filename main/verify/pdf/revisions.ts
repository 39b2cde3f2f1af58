import type { WorkBudget } from '../work-budget';
import { readSection, type CrossReferenceEntry, type CrossReferenceSection } from './cross-reference';
import { latin1 } from './characters';
import { PdfStructureError, asInteger, asReference, type PdfDictionary } from './objects';

/**
 * One saving of the file: its own bytes run from `start` to `end` (after `%%EOF`), `lineEnd` is where the line end after
 * `%%EOF` stops. `entries` are what this saving changed, and nothing else.
 */
export interface Revision {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly lineEnd: number;
  readonly kind: 'table' | 'stream';
  readonly sectionStart: number;
  readonly trailer: PdfDictionary;
  readonly entries: ReadonlyMap<number, CrossReferenceEntry>;
  readonly ownNumber: number | null;
}

/** More savings than this is an attack on time, never a notice. */
const maximumRevisions = 256;
/** Words "startxref" without what must follow, after the real one. */
const maximumAttempts = 1_000;
const tail = /^[\0\t\n\f\r ]*startxref[\t\r\n ]+(\d{1,10})[\t\r\n ]+%%EOF(\r\n|\n|\r)?/;

/**
 * The revisions, oldest first, found by following /Prev from the last startxref.
 * @throws PdfStructureError for a loop, a jump forward, a section whose startxref lies, or no section at all
 */
export function readRevisions(bytes: Uint8Array, budget: WorkBudget): readonly Revision[] {
  const sections = followPrevious(bytes, lastStart(bytes), budget);
  const revisions: Revision[] = [];
  for (const [index, section] of sections.reverse().entries()) {
    const start = revisions.at(-1)?.lineEnd ?? 0;
    const ends = readTail(bytes, section);
    if (section.start < (revisions.at(-1)?.end ?? 0)) {
      throw new PdfStructureError('cross-reference sections out of order', `offset ${section.start}`);
    }
    revisions.push({
      index,
      start,
      ...ends,
      kind: section.kind,
      sectionStart: section.start,
      trailer: section.trailer,
      entries: section.entries,
      ownNumber: section.ownNumber,
    });
  }
  return revisions;
}

function lastStart(bytes: Uint8Array): number {
  if (latin1(bytes, 0, 5) !== '%PDF-') throw new PdfStructureError('no PDF header at the first byte', 'offset 0');
  const text = latin1(bytes, 0, bytes.length);
  let at = text.length;
  for (let attempt = 0; attempt < maximumAttempts && at > 0; attempt += 1) {
    at = text.lastIndexOf('startxref', at - 1);
    const match = at < 0 ? null : tail.exec(text.slice(at, at + 64));
    if (match !== null) return Number(match[1]);
  }
  throw new PdfStructureError('no startxref with %%EOF', `offset ${bytes.length}`);
}

function followPrevious(bytes: Uint8Array, first: number, budget: WorkBudget): CrossReferenceSection[] {
  const sections: CrossReferenceSection[] = [];
  const seen = new Set<number>();
  for (let offset: number | null = first; offset !== null;) {
    if (seen.has(offset) || sections.length > maximumRevisions) {
      throw new PdfStructureError('a loop of cross-reference sections', `offset ${offset}`);
    }
    seen.add(offset);
    const section = readSection(bytes, offset, budget);
    const newer = sections.at(-1);
    const previous = previousOffset(section);
    if (newer !== undefined && section.start > newer.start) {
      sections[sections.length - 1] = linearized(newer, section, previous);
    } else sections.push(section);
    offset = previous;
  }
  return sections;
}

function previousOffset(section: CrossReferenceSection): number | null {
  const value = section.trailer.entries.get('Prev');
  if (value === undefined) return null;
  const offset = asInteger(value);
  if (offset === null) throw new PdfStructureError('a /Prev that is no offset', `offset ${section.start}`);
  return offset;
}

/**
 * A linearized file (ISO 32000-2, annex F) keeps its first page's section at the front and the rest at the end: the two
 * are one revision. Any other jump forward is refused.
 */
function linearized(
  front: CrossReferenceSection,
  rest: CrossReferenceSection,
  previous: number | null,
): CrossReferenceSection {
  const overlap = [...rest.entries.keys()].some((number) => front.entries.has(number));
  if (previous !== null || overlap) {
    throw new PdfStructureError('a /Prev that points forward', `offset ${front.start}`);
  }
  const entries = new Map([...rest.entries, ...front.entries]);
  return { ...front, entries, end: rest.end };
}

function readTail(bytes: Uint8Array, section: CrossReferenceSection): { end: number; lineEnd: number } {
  const match = tail.exec(latin1(bytes, section.end, section.end + 128));
  if (match === null)
    throw new PdfStructureError('a cross-reference section without startxref', `offset ${section.end}`);
  if (Number(match[1]) !== section.start) {
    throw new PdfStructureError('a startxref that does not point to its own section', `offset ${section.end}`);
  }
  const lineEnd = section.end + match[0].length;
  return { end: lineEnd - (match[2]?.length ?? 0), lineEnd };
}

/** The object number of the catalog that a revision names. */
export function rootNumber(revision: Revision): number {
  const root = asReference(revision.trailer.entries.get('Root'));
  if (root === null) throw new PdfStructureError('a trailer without /Root', `offset ${revision.sectionStart}`);
  return root.number;
}
