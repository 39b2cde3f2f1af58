import { asDictionary, asName, asStream, type PdfObject } from '../pdf/objects';
import type { ReasonCode } from '../reasons';

/** What an object is to a reader, for the reason that names the attack. */
export interface ObjectClass {
  readonly label: string;
  readonly code: ReasonCode;
}

/** Annotations drawn over the page: the evil annotation attack on certified documents uses all of these. */
const structural: readonly string[] = [
  'Metadata',
  'StructTreeRoot',
  'StructElem',
  'Catalog',
  'Pages',
  'XRef',
  'ObjStm',
  'Extensions',
];
const shown: readonly string[] = [
  'Font',
  'FontDescriptor',
  'XObject',
  'OCG',
  'OCMD',
  'ExtGState',
  'Pattern',
  'CIDFont',
];

/** Classifies a changed or added object that no rule allows. */
export function classify(object: PdfObject): ObjectClass {
  const dictionary = asDictionary(object);
  if (dictionary === null) return { label: 'an object', code: 'E_REV_UNSIGNED' };
  const type = asName(dictionary.entries.get('Type')) ?? '';
  const subtype = asName(dictionary.entries.get('Subtype')) ?? '';
  const isField = dictionary.entries.has('FT') || dictionary.entries.has('V');
  if (isField && asName(dictionary.entries.get('FT')) !== 'Sig') return { label: 'a form field', code: 'E_SHADOW' };
  if (type === 'Annot' || dictionary.entries.has('Rect')) {
    return { label: `an annotation (${subtype === '' ? 'no subtype' : subtype})`, code: 'E_MDP' };
  }
  if (type === 'Page') return { label: 'a page', code: 'E_REV_UNSIGNED' };
  if (structural.includes(type)) return { label: `the ${type}`, code: 'E_STRUCT' };
  if (shown.includes(type) || ['Form', 'Image'].includes(subtype))
    return { label: `shown content (${type || subtype})`, code: 'E_SHADOW' };
  if (asStream(object) !== null) return { label: 'a stream', code: 'E_REV_UNSIGNED' };
  return { label: type === '' ? 'a dictionary' : `a ${type}`, code: 'E_REV_UNSIGNED' };
}
