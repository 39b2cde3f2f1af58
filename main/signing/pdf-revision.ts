import { createHash } from 'node:crypto';
import type { OpenedPdf } from './opened-pdf';

/**
 * Appends one incremental update (ISO 32000-2 section 7.5.6) and touches nothing before it: the old bytes are an exact
 * prefix of the new, which is all that keeps earlier signatures valid. The cross-reference section is written in the style
 * of the base file, every line ends with a line feed, and nothing depends on a clock.
 */

/** The changed and new objects of a revision: object number to the bytes between `obj` and `endobj`. */
export type RevisionObjects = ReadonlyMap<number, Uint8Array>;

/** A file with its new revision, and where each object's body begins in it. */
export interface Revision {
  readonly bytes: Uint8Array;
  readonly bodyOffsets: ReadonlyMap<number, number>;
}

/** Writes a revision at the end of an opened file. All generations are 0, as in every file this program writes. */
export function appendRevision(base: OpenedPdf, objects: RevisionObjects): Revision {
  const parts: Uint8Array[] = [base.bytes];
  let length = base.bytes.length;
  const push = (bytes: Uint8Array) => {
    parts.push(bytes);
    length += bytes.length;
  };
  if (base.bytes.at(-1) !== 0x0a) push(ascii('\n'));
  const offsets = new Map<number, number>();
  const bodyOffsets = new Map<number, number>();
  for (const [number, body] of [...objects].sort(([left], [right]) => left - right)) {
    offsets.set(number, length);
    push(ascii(`${number} 0 obj\n`));
    bodyOffsets.set(number, length);
    push(body);
    push(ascii('\nendobj\n'));
  }
  push(crossReference(base, offsets, length));
  return { bytes: new Uint8Array(Buffer.concat(parts)), bodyOffsets };
}

function crossReference(base: OpenedPdf, offsets: ReadonlyMap<number, number>, start: number): Uint8Array {
  return base.style === 'table' ? referenceTable(base, offsets, start) : referenceStream(base, offsets, start);
}

/** Section 7.5.4: subsections of consecutive numbers, each entry exactly 20 bytes. */
function referenceTable(base: OpenedPdf, offsets: ReadonlyMap<number, number>, start: number): Uint8Array {
  const sections = consecutive([...offsets.keys()]).map(([first, count]) => {
    const entries = Array.from({ length: count }, (_, index) => {
      const offset = offsets.get(first + index) ?? 0;
      return `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    return `${first} ${count}\n${entries.join('')}`;
  });
  const trailer = `trailer\n<< ${trailerEntries(base, offsets, nextSize(base, offsets))} >>\n`;
  return ascii(`xref\n${sections.join('')}${trailer}startxref\n${start}\n%%EOF\n`);
}

/** Section 7.5.8: the same as an uncompressed stream, which is itself one of the objects it lists. */
function referenceStream(base: OpenedPdf, offsets: ReadonlyMap<number, number>, start: number): Uint8Array {
  const own = nextSize(base, offsets);
  const all = new Map([...offsets, [own, start]]);
  const sections = consecutive([...all.keys()]);
  const rows = sections.flatMap(([first, count]) =>
    Array.from({ length: count }, (_, index) => {
      const row = Buffer.alloc(8);
      row.writeUInt8(1, 0);
      row.writeUIntBE(all.get(first + index) ?? 0, 1, 5);
      return row;
    }),
  );
  const data = Buffer.concat(rows);
  const index = sections.map(([first, count]) => `${first} ${count}`).join(' ');
  const dictionary =
    `<< /Type /XRef /W [1 5 2] /Index [${index}] /Length ${data.length} ` +
    `${trailerEntries(base, offsets, own + 1)} >>`;
  return Buffer.concat([
    ascii(`${own} 0 obj\n${dictionary}\nstream\n`),
    data,
    ascii(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`),
  ]);
}

/** Section 14.4: the first identifier stays, the second names this revision; here by what it holds, not by a clock. */
function trailerEntries(base: OpenedPdf, offsets: ReadonlyMap<number, number>, size: number): string {
  const revision = createHash('sha256')
    .update(base.bytes)
    .update(JSON.stringify([...offsets]))
    .digest('hex')
    .slice(0, 32);
  const info = base.info === null ? '' : `/Info ${base.info.toString()} `;
  return (
    `/Size ${size} /Root ${base.root.toString()} ${info}` +
    `/ID [<${base.permanentId}> <${revision}>] /Prev ${base.startXref}`
  );
}

function nextSize(base: OpenedPdf, offsets: ReadonlyMap<number, number>): number {
  return Math.max(base.size, ...[...offsets.keys()].map((number) => number + 1));
}

/** Groups sorted numbers into runs: `[first, count]`. */
function consecutive(numbers: readonly number[]): [first: number, count: number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1] += 1;
    else runs.push([number, 1]);
  }
  return runs;
}

function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
