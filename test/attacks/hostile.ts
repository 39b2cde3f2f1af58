import { deflateSync } from 'node:zlib';
import { kit } from './kit';
import { der, sequence } from './make/der-writer';
import { append, baseObjects, numbers, signPdf, writePdf } from './make/pdf';

/** A small file that costs a naive reader hours or gigabytes, and the code that the verifier gives up with. */
export interface HostileFile {
  readonly name: string;
  readonly code: string;
  readonly bytes: Buffer;
}

const megabyte = 1024 * 1024;
/** Where the members of an object stream begin. */
const headLength = 200_000;
const references = (number: number, count: number) => `${number} 0 R `.repeat(count);
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** A signed file with other or further objects. */
export function signedWith(changes: Record<number, string>): Buffer {
  return signPdf(writePdf(baseObjects(changes)), { signer: kit().signer });
}

/** Bombs, deep nesting, huge counts, trees that lead back into themselves. */
export function hostileFiles(): readonly HostileFile[] {
  return [
    { name: 'a name tree that leads back into itself', code: 'E_LIMIT', bytes: nameTree() },
    { name: 'object streams that grow to 240 megabytes', code: 'E_LIMIT', bytes: objectStreams(bombs(), 1) },
    {
      name: 'ten thousand members that claim the same bytes',
      code: 'E_LIMIT',
      bytes: objectStreams(sharedMember(), 10_000),
    },
    { name: 'appearances that grow to a gigabyte', code: 'E_LIMIT', bytes: appearances() },
    { name: 'two thousand fields that share their kids', code: 'E_LIMIT', bytes: sharedKids() },
    { name: 'fifty pages that share their annotations', code: 'E_LIMIT', bytes: sharedAnnotations() },
    { name: 'forty savings of a long table', code: 'E_LIMIT', bytes: savings(40, 60_000) },
    { name: 'three hundred savings', code: 'E_STRUCT', bytes: savings(300, 1) },
    { name: 'a table of a billion objects', code: 'E_STRUCT', bytes: table() },
    { name: 'arrays nested a hundred thousand deep', code: 'E_STRUCT', bytes: signedWith({ 90: '['.repeat(100_000) }) },
    { name: 'a million words startxref', code: 'E_STRUCT', bytes: words('startxref ', 1_000_000) },
    { name: 'byte ranges without end', code: 'E_STRUCT', bytes: words('/ByteRange [0 9 9000000 9] ', 300_000) },
    { name: 'lists without end', code: 'E_STRUCT', bytes: signedWith({ 90: listOf(megabyte) }) },
    { name: 'a thousand certificates in one message', code: 'E_LIMIT', bytes: manyCertificates() },
    { name: 'a message nested ten thousand deep', code: 'E_CMS_MALFORMED', bytes: nestedMessage() },
  ];
}

/** A list of that many lists. */
export function listOf(count: number): string {
  return `[${'[0]'.repeat(count)}]`;
}

function nameTree(): Buffer {
  const catalog = '<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R /Names << /EmbeddedFiles 90 0 R >> >>';
  return signedWith({ 1: catalog, 90: `<< /Kids [${references(90, 500)}] >>` });
}

function bombs(): Buffer[] {
  return Array.from({ length: 4 }, (_, index) => {
    const data = Buffer.alloc(60 * megabyte, ' ');
    data.write(`${1000 + index} 0 `);
    data.write('null', headLength);
    return deflateSync(data, { level: 1 });
  });
}

function sharedMember(): Buffer[] {
  const count = 10_000;
  const head = Array.from({ length: count }, (_, index) => `${1000 + index} 0 `).join('');
  return [deflateSync(latin1(`${head.padEnd(headLength)}(${'x'.repeat(megabyte)})`))];
}

/** A file whose objects from 1000 on lie in object streams, found through a cross-reference stream. */
function objectStreams(containers: readonly Buffer[], members: number): Buffer {
  const parts: Buffer[] = [latin1('%PDF-1.7\n')];
  const size = () => parts.reduce((sum, part) => sum + part.length, 0);
  const rows: number[][] = [];
  const add = (number: number, dictionary: string, data: Buffer) => {
    rows.push([number, 1, size(), 0]);
    const head = `${number} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`;
    parts.push(latin1(head), data, latin1('\nendstream\nendobj\n'));
  };
  containers.forEach((data, index) => {
    add(10 + index, `/Type /ObjStm /N ${members} /First ${headLength}`, data);
    rows.push([1000 + index, 2, 10 + index, 0]);
  });
  rows.push([1, 1, size(), 0]);
  parts.push(
    latin1(`1 0 obj\n<< /Type /Catalog /X [${rows.map(([number = 0]) => `${number} 0 R`).join(' ')}] >>\nendobj\n`),
  );
  const start = size();
  const table = Buffer.concat(
    [...rows, [99, 1, start, 0]].map(([, type = 0, second = 0, third = 0]) => {
      const row = Buffer.alloc(7);
      row.writeUInt8(type, 0);
      row.writeUInt32BE(second, 1);
      row.writeUInt16BE(third, 5);
      return row;
    }),
  );
  const index = [...rows, [99]].map(([number = 0]) => `${number} 1`).join(' ');
  add(99, `/Type /XRef /Size 20000 /W [1 4 2] /Root 1 0 R /Index [${index}]`, deflateSync(table));
  parts.push(latin1(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function appearances(): Buffer {
  const data = deflateSync(Buffer.alloc(60 * megabyte, ' '), { level: 1 });
  const appearance = `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`;
  const fields = Array.from({ length: 20 }, (_, index) => 100 + index);
  const texts = fields.map((number) => [number, `<< /FT /Tx /T (t${number}) /V () /AP << /N 90 0 R >> >>`] as const);
  const form = `<< /Fields [7 0 R 8 0 R ${fields.map((number) => `${number} 0 R`).join(' ')}] /SigFlags 3 >>`;
  return signedWith({ [numbers.form]: form, 90: appearance, ...Object.fromEntries(texts) });
}

function sharedKids(): Buffer {
  const fields = Array.from({ length: 2_000 }, (_, index) => 100 + index);
  const texts = fields.map((number) => [number, `<< /FT /Tx /T (t${number}) /Kids 90 0 R >>`] as const);
  const form = `<< /Fields [7 0 R 8 0 R ${fields.map((number) => `${number} 0 R`).join(' ')}] /SigFlags 3 >>`;
  return signedWith({
    [numbers.form]: form,
    90: `[${references(91, 100_000)}]`,
    91: '<< >>',
    ...Object.fromEntries(texts),
  });
}

function sharedAnnotations(): Buffer {
  const pages = Array.from({ length: 50 }, (_, index) => [100 + index, '<< /Type /Page /Annots 90 0 R >>'] as const);
  return signedWith({ 90: `[${references(7, 200_000)}]`, ...Object.fromEntries(pages) });
}

function savings(count: number, objects: number): Buffer {
  const many = Array.from({ length: objects }, (_, index) => [200 + index, 'null'] as const);
  let file = signedWith(Object.fromEntries(many));
  for (let saving = 0; saving < count; saving += 1) file = append(file, new Map([[100, '<< >>']]));
  return file;
}

function table(): Buffer {
  return latin1('%PDF-1.7\nxref\n0 999999999\n0000000000 65535 f \ntrailer\n<< >>\nstartxref\n9\n%%EOF\n');
}

function words(word: string, count: number): Buffer {
  return Buffer.concat([latin1('%PDF-1.7\n'), latin1(word.repeat(count)), latin1('\n%%EOF\n')]);
}

function manyCertificates(): Buffer {
  const certificates = Array.from({ length: 1_000 }, (_, index) => Buffer.from([0x30, 2, index >> 8, index & 255]));
  return signPdf(kit().unsigned, { signer: kit().signer, cms: { certificates } });
}

function nestedMessage(): Buffer {
  const message = () => {
    let value: Buffer = Buffer.from([5, 0]);
    for (let depth = 0; depth < 2_000; depth += 1) value = sequence(value);
    return der(0x30, value);
  };
  return signPdf(kit().unsigned, { signer: kit().signer, message });
}
