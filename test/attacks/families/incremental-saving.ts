import { deflateSync } from 'node:zlib';
import type { Attack } from '../kit';
import { append, baseObjects, numbers, pageContent, startOf } from '../make/pdf';

const lie = pageContent('The results of operations have doubled.');
const code = 'E_REV_UNSIGNED';
const family = 'incremental saving';

function bytes(...parts: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
}

/** The same change, its cross-reference written as a stream. */
function withReferenceStream(file: Buffer): Buffer {
  const offset = file.length;
  const body = Buffer.from(`${numbers.content} 0 obj\n${lie}\nendobj\n`, 'latin1');
  const start = offset + body.length;
  const rows = Buffer.alloc(10);
  rows.writeUInt8(1, 0);
  rows.writeUInt32BE(offset, 1);
  rows.writeUInt8(1, 5);
  rows.writeUInt32BE(start, 6);
  const data = deflateSync(rows);
  const dictionary = `<< /Type /XRef /W [1 4 0] /Index [${numbers.content} 1 90 1] /Size 100 /Root 1 0 R /Prev ${startOf(file)} /Filter /FlateDecode /Length ${data.length} >>`;
  return bytes(
    file,
    body,
    `90 0 obj\n${dictionary}\nstream\n`,
    data,
    `\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`,
  );
}

/** Incremental saving attacks: something is appended after the signature, and the signature itself stays untouched. */
export const incrementalSaving: readonly Attack[] = [
  {
    name: 'body, table and trailer',
    family,
    code,
    make: ({ signed }) => append(signed, new Map([[numbers.content, lie]])),
  },
  {
    name: 'body and trailer without a table',
    family,
    code,
    make: ({ signed }) => bytes(signed, `4 0 obj\n${lie}\nendobj\ntrailer\n<< /Root 1 0 R /Size 100 >>\n%%EOF\n`),
  },
  { name: 'body only', family, code, make: ({ signed }) => bytes(signed, `4 0 obj\n${lie}\nendobj\n`) },
  {
    name: 'table without a body',
    family,
    code,
    make: ({ signed }) => append(signed, new Map(), { freed: [numbers.secondField] }),
  },
  {
    name: 'table that points into signed bytes',
    family,
    code: 'E_STRUCT',
    make: ({ signed }) => {
      const target = signed.indexOf(`${numbers.font} 0 obj`);
      const row = `${String(target).padStart(10, '0')} 00000 n \n`;
      const start = signed.length;
      const table = `xref\n${numbers.font} 1\n${row}trailer\n<< /Size 100 /Root 1 0 R /Prev ${startOf(signed)} >>\n`;
      return bytes(signed, `${table}startxref\n${start}\n%%EOF\n`);
    },
  },
  {
    name: 'copied signature over changed content',
    family,
    code: 'E_SIG_MALFORMED',
    make: ({ signed }) => {
      const text = signed.toString('latin1');
      const start = text.lastIndexOf(`${numbers.firstSignature} 0 obj\n`) + `${numbers.firstSignature} 0 obj\n`.length;
      const copy = text.slice(start, text.indexOf('\nendobj', start));
      return append(
        signed,
        new Map([
          [numbers.content, lie],
          [30, copy],
        ]),
      );
    },
  },
  {
    name: 'copied signature put into the second field',
    family,
    code: 'E_BR_GAP',
    make: ({ signed }) => {
      const text = signed.toString('latin1');
      const start = text.lastIndexOf(`${numbers.firstSignature} 0 obj\n`) + `${numbers.firstSignature} 0 obj\n`.length;
      const copy = text.slice(start, text.indexOf('\nendobj', start));
      const field = (baseObjects().get(numbers.secondField) ?? '').replace('/P 3', '/V 30 0 R /P 3');
      return append(
        signed,
        new Map([
          [numbers.content, lie],
          [30, copy],
          [numbers.secondField, field],
        ]),
      );
    },
  },
  {
    name: 'an object written once more as it was',
    family,
    code,
    make: ({ signed }) => append(signed, new Map([[numbers.content, baseObjects().get(numbers.content) ?? '']])),
  },
  { name: 'a saving that changes nothing', family, code, make: ({ signed }) => append(signed, new Map()) },
  { name: 'junk after the end', family, code, make: ({ signed }) => bytes(signed, 'anything at all\n') },
  { name: 'white space after the end', family, code, make: ({ signed }) => bytes(signed, '\n\n\n') },
  { name: 'cross-reference stream', family, code, make: ({ signed }) => withReferenceStream(signed) },
  {
    name: 'hybrid cross-reference',
    family,
    code: 'E_STRUCT',
    make: ({ signed }) => append(signed, new Map([[numbers.content, lie]]), { trailer: `/XRefStm ${startOf(signed)}` }),
  },
  {
    name: 'page replaced',
    family,
    code,
    make: ({ signed }) => {
      const page = (baseObjects().get(numbers.page) ?? '').replace('/Contents 4 0 R', '/Contents 31 0 R');
      return append(
        signed,
        new Map([
          [numbers.page, page],
          [31, lie],
        ]),
      );
    },
  },
  {
    name: 'page added',
    family,
    code,
    make: ({ signed }) => {
      const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 31 0 R >>`;
      const pages = '<< /Type /Pages /Kids [3 0 R 32 0 R] /Count 2 >>';
      return append(
        signed,
        new Map([
          [numbers.pages, pages],
          [32, page],
          [31, lie],
        ]),
      );
    },
  },
  {
    name: 'another catalog',
    family,
    code,
    make: ({ signed }) => {
      const catalog = '<< /Type /Catalog /Pages 34 0 R /AcroForm 6 0 R >>';
      const pages = '<< /Type /Pages /Kids [32 0 R] /Count 1 >>';
      const page = `<< /Type /Page /Parent 34 0 R /MediaBox [0 0 612 792] /Contents 31 0 R >>`;
      const objects = new Map([
        [33, catalog],
        [34, pages],
        [32, page],
        [31, lie],
      ]);
      return append(signed, objects, { root: '33 0 R' });
    },
  },
  {
    name: 'signature removed from its field',
    family,
    code: 'E_SIG_MALFORMED',
    make: ({ signed }) => append(signed, new Map([[numbers.firstField, baseObjects().get(numbers.firstField) ?? '']])),
  },
];
