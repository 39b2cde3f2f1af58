import type { Attack, Kit } from '../kit';
import { append, baseObjects, numbers, pageContent, signPdf, stream, writePdf } from '../make/pdf';

const family = 'shadow';
const code = 'E_SHADOW';
const lie = pageContent('The results of operations have doubled.');

function signedBase(kit: Kit, changes: Readonly<Record<number, string>>): Buffer {
  return signPdf(writePdf(baseObjects(changes)), { signer: kit.signer });
}

function page(kit: string): string {
  return (baseObjects().get(numbers.page) ?? '').replace('>> >> /Annots', `>> ${kit} >> /Annots`);
}

const overlay = stream('/Type /XObject /Subtype /Form /BBox [0 0 612 792]', '1 1 1 rg 0 0 612 792 re f');
const emptyOverlay = stream('/Type /XObject /Subtype /Form /BBox [0 0 612 792]', '');
const layers = '<< /OCGs [40 0 R] /D << /OFF [40 0 R] >> >>';
const catalogWith = (entries: string) => `<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R ${entries} >>`;
const stamp = '<< /Type /Annot /Subtype /Stamp /Rect [0 0 612 792] /AP << /N 41 0 R >> >>';
const withStamp = (baseObjects().get(numbers.page) ?? '').replace('/Annots [', '/Annots [42 0 R ');
const textForm = `<< /Fields [7 0 R 8 0 R 9 0 R] /SigFlags 3 >>`;
const textField = (value: string) =>
  `<< /Type /Annot /Subtype /Widget /FT /Tx /T (Amount) /V (${value}) /Rect [100 100 200 120] /P 3 0 R /AP << /N 10 0 R >> >>`;
const textAppearance = (value: string) =>
  stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 5 0 R >> >>',
    `BT /F1 12 Tf (${value}) Tj ET`,
  );

/** Shadow attacks: prepared before signing, shown, hidden or replaced after it. */
export const shadow: readonly Attack[] = [
  {
    name: 'hide: the covering drawing is emptied after signing',
    family,
    code,
    make: (kit) =>
      append(signedBase(kit, { 3: page('/XObject << /X 43 0 R >>'), 43: overlay }), new Map([[43, emptyOverlay]])),
  },
  {
    name: 'replace: a drawing is put over the words after signing',
    family,
    code,
    make: (kit) =>
      append(signedBase(kit, { 3: page('/XObject << /X 43 0 R >>'), 43: emptyOverlay }), new Map([[43, overlay]])),
  },
  {
    name: 'replace: the font is swapped after signing',
    family,
    code,
    make: ({ signed }) =>
      append(signed, new Map([[numbers.font, '<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>']])),
  },
  {
    name: 'replace: a form value is changed after signing',
    family,
    code,
    make: (kit) => {
      const base = signedBase(kit, { 6: textForm, 9: textField('100'), 10: textAppearance('100') });
      return append(
        base,
        new Map([
          [9, textField('900')],
          [10, textAppearance('900')],
        ]),
      );
    },
  },
  {
    name: 'hide and replace: a layer is switched after signing',
    family,
    code,
    make: (kit) => {
      const base = signedBase(kit, { 1: catalogWith(`/OCProperties ${layers}`), 40: '<< /Type /OCG /Name (x) >>' });
      return append(
        base,
        new Map([
          [1, catalogWith('/OCProperties << /OCGs [40 0 R] /D << /ON [40 0 R] >> >>')],
          [40, '<< /Type /OCG /Name (y) >>'],
        ]),
      );
    },
  },
  {
    name: 'hide and replace: signed content waits for an object that a second signature brings',
    family,
    code,
    make: (kit) => {
      const waiting = (baseObjects().get(numbers.page) ?? '').replace('/Contents 4 0 R', '/Contents [4 0 R 50 0 R]');
      const base = signedBase(kit, { 3: waiting });
      const fieldEntries = '/AP << /N 50 0 R >>';
      return signPdf(base, { signer: kit.signer, field: 8, number: 21, objects: { 50: lie }, fieldEntries });
    },
  },
  {
    name: 'hide and replace: a dormant page is swapped in after signing',
    family,
    code,
    make: (kit) => {
      const dormant = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 45 0 R >>';
      const base = signedBase(kit, { 44: dormant, 45: lie });
      return append(base, new Map([[2, '<< /Type /Pages /Kids [44 0 R] /Count 1 >>']]));
    },
  },
  {
    name: 'the covering annotation is removed after signing',
    family,
    code,
    make: (kit) => {
      const base = signedBase(kit, { 3: withStamp, 41: overlay, 42: stamp });
      return append(
        base,
        new Map([
          [3, baseObjects().get(3) ?? ''],
          [42, stamp.replace('/Rect [0 0 612 792]', '/Rect [0 0 0 0]')],
        ]),
      );
    },
  },
  {
    name: 'prepared only: layers in a signed file',
    family,
    code,
    make: (kit) => signedBase(kit, { 1: catalogWith(`/OCProperties ${layers}`), 40: '<< /Type /OCG /Name (x) >>' }),
  },
  {
    name: 'prepared only: a stamp over the words',
    family,
    code,
    make: (kit) => signedBase(kit, { 3: withStamp, 41: overlay, 42: stamp }),
  },
  {
    name: 'prepared only: a page that nothing refers to',
    family,
    code,
    make: (kit) => signedBase(kit, { 44: '<< /Type /Page /MediaBox [0 0 612 792] /Contents 45 0 R >>', 45: lie }),
  },
];
