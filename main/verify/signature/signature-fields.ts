import {
  asArray,
  asDictionary,
  asName,
  asReference,
  asString,
  type PdfDictionary,
  type PdfObject,
} from '../pdf/objects';
import type { PdfView } from '../pdf/pdf-file';
import { textOf } from '../pdf/strings';
import { entryWork } from '../work-budget';

/** A form field at the end of the tree, with what it inherits. */
export interface FormField {
  /** Full name, partial names joined by dots (ISO 32000-2, 12.7.4.2). */
  readonly name: string;
  /** The field's object number; null for a direct object. */
  readonly number: number | null;
  readonly type: string | null;
  readonly dictionary: PdfDictionary;
  /** The unresolved /V. */
  readonly value: PdfObject;
}

const maximumFields = 2_000;

/** All terminal fields of a document, walking /AcroForm /Fields; a field that stands twice in the tree is walked once. */
export function formFields(view: PdfView): readonly FormField[] {
  const form = asDictionary(view.entry(view.catalog, 'AcroForm'));
  const fields: FormField[] = [];
  const seen = new Set<number>();
  const walk = (object: PdfObject, inherited: { name: string; type: string | null; value: PdfObject }): void => {
    const number = asReference(object)?.number ?? null;
    const dictionary = asDictionary(view.resolve(object));
    if (dictionary === null || fields.length > maximumFields || (number !== null && seen.has(number))) return;
    if (number !== null) seen.add(number);
    const partial = asString(view.entry(dictionary, 'T'));
    const own = partial === null ? '' : textOf(partial);
    const name = [inherited.name, own].filter((part) => part !== '').join('.');
    const type = asName(view.entry(dictionary, 'FT')) ?? inherited.type;
    const value = dictionary.entries.get('V') ?? inherited.value;
    const kids = asArray(view.entry(dictionary, 'Kids')) ?? [];
    // Thousands of fields may share one long array of kids.
    view.file.budget.spend((kids.length + 1) * entryWork, 'form fields');
    const childFields = kids.filter((kid) => asDictionary(view.resolve(kid))?.entries.has('T'));
    if (childFields.length === 0) fields.push({ name, number, type, dictionary, value });
    else for (const kid of childFields) walk(kid, { name, type, value });
  };
  for (const field of asArray(view.entry(form, 'Fields')) ?? []) walk(field, { name: '', type: null, value: null });
  return fields;
}

/** The signature fields that are filled in. */
export function signedFields(view: PdfView): readonly FormField[] {
  return formFields(view).filter(({ type, value }) => type === 'Sig' && value !== null);
}
