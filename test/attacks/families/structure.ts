import { deflateSync } from 'node:zlib';
import type { Attack } from '../kit';
import { append, baseObjects, numbers, pageContent, signPdf, startOf, stream, writePdf } from '../make/pdf';

const family = 'structure';
const code = 'E_STRUCT';
const catalogWith = (entries: string) => `<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R ${entries} >>`;
const metadata = (title: string) => stream('/Type /Metadata /Subtype /XML', `<title>${title}</title>`);
const tree = (alt: string) => `<< /Type /StructTreeRoot /K << /Type /StructElem /S /Document /Alt (${alt}) >> >>`;

function replaced(file: Buffer, from: string, to: string): Buffer {
  return Buffer.from(file.toString('latin1').replace(from, to), 'latin1');
}

/** Tricks with the structure of the file: two readers could see two documents, or one reader none. */
export const structure: readonly Attack[] = [
  {
    name: 'a cross-reference that is its own predecessor',
    family,
    code,
    make: ({ signed }) => append(signed, new Map(), { previous: signed.length }),
  },
  {
    name: 'a predecessor that lies ahead',
    family,
    code,
    make: ({ signed }) => replaced(signed, `/Prev ${startOf(writePdf(baseObjects()))}`, `/Prev ${signed.length + 10}`),
  },
  {
    name: 'a signed object is freed',
    family,
    code,
    make: ({ signed }) => append(signed, new Map(), { freed: [numbers.content] }),
  },
  {
    name: 'a freed object comes back',
    family,
    code,
    make: ({ signer, unsigned }) => {
      const freed = append(unsigned, new Map(), { freed: [numbers.text] });
      const signed = signPdf(freed, { signer });
      return append(signed, new Map([[numbers.text, '<< /Type /Font >>']]));
    },
  },
  {
    name: 'the same object with another generation',
    family,
    code,
    make: ({ signed }) => {
      const objects = new Map([[numbers.content, pageContent('Doubled.')]]);
      return append(signed, objects, { generation: { [numbers.content]: 1 } });
    },
  },
  {
    name: 'the number of the signature is recycled',
    family,
    code: 'E_SIG_MALFORMED',
    make: ({ signed }) => append(signed, new Map([[numbers.firstSignature, '<< /Type /Sig /Name (nobody) >>']])),
  },
  {
    name: 'metadata swapped after signing',
    family,
    code,
    make: ({ signer }) => {
      const base = writePdf(baseObjects({ 1: catalogWith('/Metadata 70 0 R'), 70: metadata('Notice') }));
      return append(signPdf(base, { signer }), new Map([[70, metadata('Another notice')]]));
    },
  },
  {
    name: 'structure tree swapped after signing',
    family,
    code,
    make: ({ signer }) => {
      const base = writePdf(baseObjects({ 1: catalogWith('/StructTreeRoot 71 0 R'), 71: tree('Not changed') }));
      return append(signPdf(base, { signer }), new Map([[71, tree('Doubled')]]));
    },
  },
  {
    name: 'extensions declared after signing',
    family,
    code,
    make: ({ signed }) =>
      append(signed, new Map([[1, catalogWith('/Extensions << /ADBE << /BaseVersion /1.7 >> >>')]])),
  },
  {
    name: 'a key that stands twice in the signature dictionary',
    family,
    code,
    make: ({ unsigned, signer }) => signPdf(unsigned, { signer, after: '/Contents <00> ' }),
  },
  {
    name: 'an object listed twice',
    family,
    code,
    make: ({ signed }) => {
      const start = signed.length;
      const row = '0000000015 00000 n \n';
      const tail = `xref\n4 1\n${row}4 1\n${row}trailer\n<< /Size 100 /Root 1 0 R /Prev ${startOf(signed)} >>\nstartxref\n${start}\n%%EOF\n`;
      return Buffer.concat([signed, Buffer.from(tail, 'latin1')]);
    },
  },
  {
    name: 'a startxref that points elsewhere',
    family,
    code,
    make: ({ signed }) => {
      const at = signed.lastIndexOf('startxref');
      return Buffer.concat([signed.subarray(0, at), Buffer.from('startxref\n15\n%%EOF\n', 'latin1')]);
    },
  },
  {
    name: 'a stream that lies about its length',
    family,
    code,
    make: ({ unsigned, signer }) => {
      const base = replaced(unsigned, '/Length 68', '/Length 50');
      return signPdf(base.equals(unsigned) ? replaced(unsigned, '/Length', '/Lengt4') : base, { signer });
    },
  },
  {
    name: 'objects nested beyond all measure',
    family,
    code,
    make: ({ signer }) => signPdf(writePdf(baseObjects({ 72: `${'['.repeat(5000)}${']'.repeat(5000)}` })), { signer }),
  },
  {
    name: 'a cross-reference stream that is a decompression bomb',
    family,
    code,
    make: ({ signed }) => {
      const data = deflateSync(Buffer.alloc(80 * 1024 * 1024), { level: 9 });
      const dictionary = `<< /Type /XRef /W [1 4 1] /Size 100 /Root 1 0 R /Prev ${startOf(signed)} /Filter /FlateDecode /Length ${data.length} >>`;
      const head = Buffer.from(`90 0 obj\n${dictionary}\nstream\n`, 'latin1');
      const tail = Buffer.from(`\nendstream\nendobj\nstartxref\n${signed.length}\n%%EOF\n`, 'latin1');
      return Buffer.concat([signed, head, data, tail]);
    },
  },
  {
    name: 'bytes hidden between the objects of a second signature',
    family,
    code,
    make: ({ signed, signer }) => {
      const second = signPdf(Buffer.concat([signed, Buffer.from('% hidden\n4 0 obj\nnull\nendobj\n')]), {
        signer,
        field: numbers.secondField,
        number: numbers.secondSignature,
        saving: { previous: startOf(signed) },
      });
      return second;
    },
  },
];
