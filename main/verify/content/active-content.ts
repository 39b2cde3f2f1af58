import type { Findings } from '../findings';
import { asArray, asDictionary, asName, asStream, type PdfDictionary, type PdfObject } from '../pdf/objects';
import type { PdfView } from '../pdf/pdf-file';

/** Actions that run code, reach outside the file or change what is shown (ISO 32000-2, 12.6.4). */
const activeActions: readonly string[] = [
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'ResetForm',
  'GoToR',
  'GoToE',
  'URI',
  'Rendition',
  'Movie',
  'Sound',
  'Hide',
  'SetOCGState',
  'RichMediaExecute',
  'GoTo3DView',
];
const activeAnnotations: readonly string[] = ['Movie', 'Screen', '3D', 'RichMedia', 'FileAttachment', 'Sound'];

/** Looks at every object of a document for what runs, reaches out or attaches. `ownFiles`: embedded files are expected. */
export function checkActiveContent(view: PdfView, ownFiles: boolean, findings: Findings): void {
  for (const [number, entry] of view.entries) {
    if (entry.type === 'free') continue;
    for (const dictionary of dictionariesIn(view.get(number))) {
      const found = activeIn(dictionary, ownFiles);
      if (found !== null) findings.fail('E_ACTIVE', `${found}.`, `object ${number}`);
    }
    const stream = asStream(view.get(number));
    if (stream?.dictionary.entries.has('F') === true) {
      findings.fail('E_ACTIVE', 'A stream whose data lies in another file.', `object ${number}`);
    }
  }
}

function activeIn(dictionary: PdfDictionary, ownFiles: boolean): string | null {
  const name = (key: string) => asName(dictionary.entries.get(key)) ?? '';
  if (activeActions.includes(name('S')) && !dictionary.entries.has('CS')) return `An action of type ${name('S')}`;
  if (dictionary.entries.has('JS')) return 'JavaScript';
  if (dictionary.entries.has('AA')) return 'Actions that fire by themselves (/AA)';
  if (dictionary.entries.has('XFA')) return 'A form of its own kind inside the form (XFA)';
  if (activeAnnotations.includes(name('Subtype'))) return `An annotation of type ${name('Subtype')}`;
  if (name('Type') === 'Catalog') return activeInCatalog(dictionary, ownFiles);
  return !ownFiles && name('Type') === 'EmbeddedFile' ? 'An embedded file' : null;
}

/** An opening action that only goes to a place in the same file is harmless: an array, or a /GoTo found by its own /S. */
function activeInCatalog(catalog: PdfDictionary, ownFiles: boolean): string | null {
  const names = asDictionary(catalog.entries.get('Names'));
  if (names?.entries.has('JavaScript') === true) return 'JavaScript that runs on opening';
  return !ownFiles && names?.entries.has('EmbeddedFiles') === true ? 'Embedded files' : null;
}

/** A dictionary and all direct ones inside it. */
export function dictionariesIn(object: PdfObject): readonly PdfDictionary[] {
  const items = asArray(object);
  if (items !== null) return items.flatMap(dictionariesIn);
  const dictionary = asDictionary(object);
  return dictionary === null ? [] : [dictionary, ...[...dictionary.entries.values()].flatMap(dictionariesIn)];
}
