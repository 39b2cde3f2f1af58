import type { Attack, Kit } from '../kit';
import { append, numbers, type PdfObjects } from '../make/pdf';

/** A signature dictionary as an attacker writes it: everything a viewer shows, nothing that can be checked. */
function forged(kit: Kit, entries: string, value = `${numbers.firstSignature} 0 R`): Buffer {
  const head = '/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached';
  const dictionary = `<< ${entries.includes('/SubFilter') || entries.includes('/Type') ? entries : `${head} ${entries}`} >>`;
  const field = `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /TU (Signature1) /F 132 /Rect [0 0 0 0] /P 3 0 R /V ${value} >>`;
  const objects: PdfObjects = new Map([
    [numbers.firstSignature, dictionary],
    [numbers.firstField, field],
  ]);
  return append(kit.unsigned, objects);
}

const contents = `/Contents <${'30030201'}00>`;
const range = '/ByteRange [0 100 200 300]';
const variants: Readonly<Record<string, string>> = {
  'contents missing': range,
  'contents null': `${range} /Contents null`,
  'contents empty': `${range} /Contents <>`,
  'contents zeros': `${range} /Contents <${'00'.repeat(64)}>`,
  'contents with an odd digit': `${range} /Contents <30030201001>`,
  'contents as literal string': `${range} /Contents (0\\003\\002\\001\\000)`,
  'contents with white space': `${range} /Contents <3003 020100>`,
  'contents of mixed case': `${range} /Contents <3006abCD0102>`,
  'byte range missing': contents,
  'byte range null': `/ByteRange null ${contents}`,
  'byte range empty': `/ByteRange [] ${contents}`,
  'byte range zero': `/ByteRange [0 0 0 0] ${contents}`,
  'byte range negative': `/ByteRange [0 -100 200 300] ${contents}`,
  'byte range overlapping': `/ByteRange [0 300 100 300] ${contents}`,
  'byte range reversed': `/ByteRange [200 300 0 100] ${contents}`,
  'byte range with five numbers': `/ByteRange [0 100 200 300 400] ${contents}`,
  'byte range with two numbers': `/ByteRange [0 100] ${contents}`,
  'byte range of names': `/ByteRange [/a /b /c /d] ${contents}`,
  'byte range of fractions': `/ByteRange [0 1.5 2.5 3] ${contents}`,
  'byte range beyond the end': `/ByteRange [0 100 200 99999999] ${contents}`,
  'byte range from the second byte': `/ByteRange [1 100 200 300] ${contents}`,
  'sub filter missing': `/Type /Sig /Filter /Adobe.PPKLite ${range} ${contents}`,
  'sub filter unknown': `/Type /Sig /Filter /X /SubFilter /adbe.x509.rsa_sha1 ${range} ${contents}`,
  'type of something else': `/Type /Page /Filter /X /SubFilter /ETSI.CAdES.detached ${range} ${contents}`,
};

const byDictionary = Object.entries(variants).map(([name, entries]): Attack => {
  return { name, family: 'universal signature forgery', code: 'E_SIG_MALFORMED', make: (kit) => forged(kit, entries) };
});

/** Universal signature forgery: the signature says it is one and cannot be checked. */
export const universalForgery: readonly Attack[] = [
  ...byDictionary,
  {
    name: 'the value is a dictionary without an object of its own',
    family: 'universal signature forgery',
    code: 'E_SIG_MALFORMED',
    make: (kit) =>
      forged(kit, `${range} ${contents}`, `<< /Type /Sig /SubFilter /ETSI.CAdES.detached ${range} ${contents} >>`),
  },
  {
    name: 'the value points to nothing',
    family: 'universal signature forgery',
    code: 'E_SIG_MALFORMED',
    make: (kit) => forged(kit, `${range} ${contents}`, '77 0 R'),
  },
];
