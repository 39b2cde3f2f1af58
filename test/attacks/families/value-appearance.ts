import type { Attack } from '../kit';
import { baseObjects, signPdf, stream, writePdf } from '../make/pdf';

const family = 'value and appearance';
const code = 'E_VAP';

function field(type: string, entries: string): string {
  return `<< /Type /Annot /Subtype /Widget /FT /${type} /T (Amount) ${entries} /Rect [100 100 200 120] /P 3 0 R >>`;
}

function form(entries = ''): string {
  return `<< /Fields [7 0 R 8 0 R 9 0 R] /SigFlags 3 ${entries} >>`;
}

const appearance = (text: string) =>
  stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 5 0 R >> >>',
    `BT /F1 12 Tf ${text} Tj ET`,
  );

const variants: readonly { name: string; objects: Record<number, string> }[] = [
  {
    name: 'text field',
    objects: { 6: form(), 9: field('Tx', '/V (100) /AP << /N 10 0 R >>'), 10: appearance('(900)') },
  },
  {
    name: 'text field drawn in hexadecimal',
    objects: { 6: form(), 9: field('Tx', '/V (100) /AP << /N 10 0 R >>'), 10: appearance('<393030>') },
  },
  {
    name: 'text field with no value',
    objects: { 6: form(), 9: field('Tx', '/AP << /N 10 0 R >>'), 10: appearance('(900)') },
  },
  {
    name: 'choice field',
    objects: { 6: form(), 9: field('Ch', '/V (no) /AP << /N 10 0 R >>'), 10: appearance('(yes)') },
  },
  { name: 'check box', objects: { 6: form(), 9: field('Btn', '/V /Yes /AS /Off') } },
  { name: 'each reader draws for itself', objects: { 6: form('/NeedAppearances true'), 9: field('Tx', '/V (100)') } },
];

/** What a field holds and what it shows differ, both of them signed. */
export const valueAppearance: readonly Attack[] = variants.map(({ name, objects }) => ({
  name,
  family,
  code,
  make: ({ signer }) => signPdf(writePdf(baseObjects(objects)), { signer }),
}));
