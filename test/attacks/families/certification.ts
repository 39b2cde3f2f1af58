import type { Attack, Kit } from '../kit';
import { append, baseObjects, numbers, signPdf, stream } from '../make/pdf';

const family = 'certification';
const code = 'E_MDP';

/** An annotation over the certified words (evil annotation attack). */
function annotated(kit: Kit, level: 1 | 2 | 3, subtype: string): Buffer {
  const page = (baseObjects().get(numbers.page) ?? '').replace('/Annots [', '/Annots [61 0 R ');
  const annotation = `<< /Type /Annot /Subtype /${subtype} /Rect [72 690 400 720] /Contents (doubled) /AP << /N 62 0 R >> >>`;
  const appearance = stream('/Type /XObject /Subtype /Form /BBox [0 0 328 30]', '1 1 1 rg 0 0 328 30 re f');
  return append(
    kit.certified(level),
    new Map([
      [numbers.page, page],
      [61, annotation],
      [62, appearance],
    ]),
  );
}

/** A new visible signature field over the certified words (sneaky signature attack). */
function sneaky(kit: Kit, level: 1 | 2 | 3): Buffer {
  const page = (baseObjects().get(numbers.page) ?? '').replace('/Annots [', '/Annots [63 0 R ');
  const form = '<< /Fields [7 0 R 8 0 R 63 0 R] /SigFlags 3 >>';
  const field =
    '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature3) /F 4 /Rect [72 690 400 720] /P 3 0 R /V 64 0 R >>';
  return signPdf(kit.certified(level), {
    signer: kit.signer,
    number: 64,
    field: 63,
    objects: { 63: field, [numbers.page]: page, [numbers.form]: form },
  });
}

const annotations = (['FreeText', 'Stamp', 'Redact', 'Highlight', 'Ink', 'Square'] as const).map(
  (subtype, index): Attack => {
    const level = ([1, 2, 3] as const)[index % 3] ?? 1;
    return {
      name: `${subtype} over certified words (P ${level})`,
      family,
      code,
      make: (kit) => annotated(kit, level, subtype),
    };
  },
);

/** Attacks on certified documents. */
export const certification: readonly Attack[] = [
  ...annotations,
  { name: 'sneaky signature (P 2)', family, code, make: (kit) => sneaky(kit, 2) },
  { name: 'sneaky signature (P 3)', family, code, make: (kit) => sneaky(kit, 3) },
  {
    name: 'a second signature where nothing may change (P 1)',
    family,
    code,
    make: (kit) =>
      signPdf(kit.certified(1), { signer: kit.signer, field: numbers.secondField, number: numbers.secondSignature }),
  },
  {
    name: 'permissions that name no certifying signature',
    family,
    code,
    make: (kit) =>
      signPdf(kit.unsigned, {
        signer: kit.signer,
        objects: {
          1: `<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R /Perms << /DocMDP ${numbers.firstSignature} 0 R >> >>`,
        },
      }),
  },
  {
    name: 'the certification is taken away',
    family,
    code,
    make: (kit) => append(kit.certified(1), new Map([[1, '<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R >>']])),
  },
];
