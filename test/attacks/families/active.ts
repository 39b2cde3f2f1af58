import type { Attack } from '../kit';
import { baseObjects, numbers, signPdf, stream, writePdf } from '../make/pdf';

const family = 'active content';
const code = 'E_ACTIVE';
const catalogWith = (entries: string) => `<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R ${entries} >>`;
const linkTo = (action: string) => ({
  [numbers.page]: (baseObjects().get(numbers.page) ?? '').replace('/Annots [', '/Annots [80 0 R '),
  80: `<< /Type /Annot /Subtype /Link /Rect [0 0 10 10] /A << ${action} >> >>`,
});

const variants: readonly { name: string; objects: Record<number, string> }[] = [
  { name: 'JavaScript on opening', objects: { 1: catalogWith('/OpenAction << /S /JavaScript /JS (app.alert) >>') } },
  {
    name: 'JavaScript by name',
    objects: {
      1: catalogWith('/Names << /JavaScript << /Names [(a) 81 0 R] >> >>'),
      81: '<< /S /JavaScript /JS (x) >>',
    },
  },
  { name: 'actions of the document', objects: { 1: catalogWith('/AA << /WC << /S /Named /N /Print >> >>') } },
  { name: 'launch', objects: linkTo('/S /Launch /F (calc.exe)') },
  { name: 'web address', objects: linkTo('/S /URI /URI (http://example.com)') },
  { name: 'another file', objects: linkTo('/S /GoToR /F (other.pdf) /D [0 /Fit]') },
  { name: 'form sent away', objects: linkTo('/S /SubmitForm /F (http://example.com)') },
  { name: 'hide and show', objects: linkTo('/S /Hide /T (Signature1)') },
  {
    name: 'embedded file',
    objects: {
      1: catalogWith('/Names << /EmbeddedFiles << /Names [(a) 82 0 R] >> >>'),
      82: '<< /Type /Filespec /EF << /F 83 0 R >> >>',
      83: stream('/Type /EmbeddedFile', 'MZ'),
    },
  },
  { name: 'XFA', objects: { 6: '<< /Fields [7 0 R 8 0 R] /SigFlags 3 /XFA 84 0 R >>', 84: stream('', '<xdp/>') } },
  { name: 'content in another file', objects: { 85: '<< /F (other.bin) /Length 0 >>\nstream\n\nendstream' } },
];

/** What runs, reaches out or attaches. */
export const activeContent: readonly Attack[] = variants.map(({ name, objects }) => ({
  name,
  family,
  code,
  make: ({ signer }) => signPdf(writePdf(baseObjects(objects)), { signer }),
}));
