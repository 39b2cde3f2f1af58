import { makeCms, type CmsWish } from './cms';
import type { TestIdentity } from './certificates';

/** Objects of one saving by number; the text between `obj` and `endobj`. */
export type PdfObjects = ReadonlyMap<number, string>;

/** Object numbers of the test document. */
export const numbers = {
  catalog: 1,
  pages: 2,
  page: 3,
  content: 4,
  font: 5,
  form: 6,
  firstField: 7,
  secondField: 8,
  text: 9,
  textAppearance: 10,
  firstSignature: 20,
  secondSignature: 21,
} as const;

/** A stream object's text. */
export function stream(dictionary: string, content: string): string {
  return `<< ${dictionary} /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`;
}

/** The words on the page. */
export function pageContent(words: string): string {
  return stream('', `BT /F1 12 Tf 72 700 Td (${words}) Tj ET`);
}

/** A one-page document with two empty signature fields, as our own program makes them: before the first signature. */
export function baseObjects(changes: Readonly<Record<number, string | null>> = {}): PdfObjects {
  const { catalog, pages, page, content, font, form, firstField, secondField } = numbers;
  const field = (name: string, box: string) =>
    `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /TU (${name}) /F 132 /Rect [${box}] /P ${page} 0 R >>`;
  const objects = new Map<number, string>([
    [catalog, `<< /Type /Catalog /Pages ${pages} 0 R /AcroForm ${form} 0 R >>`],
    [pages, `<< /Type /Pages /Kids [${page} 0 R] /Count 1 >>`],
    [
      page,
      `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 612 792] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> /Annots [${firstField} 0 R ${secondField} 0 R] >>`,
    ],
    [content, pageContent('The results of operations have not changed.')],
    [font, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    [form, `<< /Fields [${firstField} 0 R ${secondField} 0 R] /SigFlags 3 >>`],
    [firstField, field('Signature1', '0 0 0 0')],
    [secondField, field('Signature2', '0 0 0 0')],
  ]);
  for (const [number, text] of Object.entries(changes)) {
    if (text === null) objects.delete(Number(number));
    else objects.set(Number(number), text);
  }
  return objects;
}

/** Writes a document with one saving. */
export function writePdf(objects: PdfObjects): Buffer {
  return append(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), objects);
}

/** What the trailer of a saving says beyond /Root, /Size and /Prev, and what is odd about its table. */
export interface SavingWish {
  readonly root?: string;
  readonly trailer?: string;
  readonly freed?: readonly number[];
  readonly generation?: Readonly<Record<number, number>>;
  readonly previous?: number | null;
  readonly leaveOutOfTable?: readonly number[];
}

/** Appends one saving: objects, table, trailer. */
export function append(bytes: Buffer, objects: PdfObjects, wish: SavingWish = {}): Buffer {
  const parts: Buffer[] = [bytes];
  const offsets = new Map<number, number>();
  let position = bytes.length;
  const write = (text: string) => {
    const part = Buffer.from(text, 'latin1');
    parts.push(part);
    position += part.length;
  };
  const generationOf = (number: number) => wish.generation?.[number] ?? 0;
  for (const [number, text] of objects) {
    offsets.set(number, position);
    write(`${number} ${generationOf(number)} obj\n${text}\nendobj\n`);
  }
  const start = position;
  const previous = wish.previous === undefined ? startOf(bytes) : wish.previous;
  const rows = new Map<number, string>();
  if (previous === null) rows.set(0, '0000000000 65535 f \n');
  for (const [number, offset] of offsets) {
    if (wish.leaveOutOfTable?.includes(number) === true) continue;
    rows.set(number, `${pad(offset, 10)} ${pad(generationOf(number), 5)} n \n`);
  }
  for (const number of wish.freed ?? []) rows.set(number, '0000000000 00001 f \n');
  write('xref\n');
  for (const number of [...rows.keys()].sort((left, right) => left - right))
    write(`${number} 1\n${rows.get(number) ?? ''}`);
  const prev = previous === null ? '' : ` /Prev ${previous}`;
  write(
    `trailer\n<< /Size 100 /Root ${wish.root ?? '1 0 R'}${prev} /ID [<00> <00>] ${wish.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`,
  );
  return Buffer.concat(parts);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The last startxref of a file; null for one that has none yet. */
export function startOf(bytes: Buffer): number | null {
  const match = /startxref\n(\d+)\n%%EOF\n?$/.exec(bytes.toString('latin1', Math.max(0, bytes.length - 64)));
  return match === null ? null : Number(match[1]);
}

/** What one signature is to be. */
export interface SignWish {
  readonly signer: TestIdentity;
  readonly field?: number;
  readonly number?: number;
  readonly subFilter?: string;
  readonly date?: string | null;
  readonly entries?: string;
  /** Objects that the same saving changes or adds. */
  readonly objects?: Readonly<Record<number, string>>;
  readonly saving?: SavingWish;
  readonly cms?: CmsWish;
  /** Replaces the message that is put in. */
  readonly message?: (content: Buffer) => Buffer;
  readonly type?: string;
  readonly fieldEntries?: string;
  /** Further entries between /Contents and the end of the dictionary. */
  readonly after?: string;
  /** The byte range, from the offsets of `<` and after `>` and the file's length; default: exactly around /Contents. */
  readonly range?: (open: number, close: number, length: number) => readonly [number, number, number, number];
}

const hole = 16_384;

/** Signs one field in a saving of its own. */
export function signPdf(bytes: Buffer, wish: SignWish): Buffer {
  const number = wish.number ?? numbers.firstSignature;
  const field = wish.field ?? numbers.firstField;
  const name = field === numbers.firstField ? 'Signature1' : 'Signature2';
  const date = wish.date === undefined ? "D:20260301120000+00'00'" : wish.date;
  const dictionary = `<< /Type /${wish.type ?? 'Sig'} /Filter /Adobe.PPKLite /SubFilter /${wish.subFilter ?? 'ETSI.CAdES.detached'} ${
    date === null ? '' : `/M (${date})`
  } ${wish.entries ?? ''} /ByteRange [********** ********** ********** **********] /Contents <${'0'.repeat(hole)}> ${wish.after ?? ''}>>`;
  const widget = `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /TU (${name}) /F 132 /Rect [0 0 0 0] /P 3 0 R /V ${number} 0 R ${wish.fieldEntries ?? ''} >>`;
  const objects = new Map<number, string>([
    [number, dictionary],
    [field, widget],
  ]);
  for (const [key, text] of Object.entries(wish.objects ?? {})) objects.set(Number(key), text);
  return fillSignature(append(bytes, objects, wish.saving), wish);
}

/** Fills the last placeholder of a file. */
export function fillSignature(bytes: Buffer, wish: SignWish): Buffer {
  const text = bytes.toString('latin1');
  const open = text.lastIndexOf(`<${'0'.repeat(hole)}>`);
  const close = open + hole + 2;
  const range = wish.range?.(open, close, bytes.length) ?? ([0, open, close, bytes.length - close] as const);
  const numbersText = range.map((value) => String(value).padEnd(10, ' ')).join(' ');
  const out = Buffer.from(text.replaceAll(/\[\*{10} \*{10} \*{10} \*{10}\]/g, `[${numbersText}]`), 'latin1');
  const content = Buffer.concat([
    out.subarray(range[0], range[0] + range[1]),
    out.subarray(range[2], range[2] + range[3]),
  ]);
  const message = wish.message?.(content) ?? makeCms(content, wish.signer, wish.cms);
  out.write(message.toString('hex'), open + 1, 'latin1');
  return out;
}
