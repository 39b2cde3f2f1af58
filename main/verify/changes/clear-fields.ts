import { asArray, asDictionary, asName, asReference, type PdfDictionary, type PdfObject } from '../pdf/objects';
import { documentTimeStamp } from '../signature/signature-dictionary';
import { formFields } from '../signature/signature-fields';
import { onlyChanges } from './kept-entries';
import { closure, referencesIn } from './references';
import type { RevisionDiff } from './revision-diff';

/** What a saving may do, from the certifying signature (DocMDP, ISO 32000-2, 12.8.2.2). */
export interface ChangePermissions {
  /** 1: nothing but validation data and document time stamps; 2 and 3 here: signature fields too; null: not certified. */
  readonly certified: 1 | 2 | 3 | null;
}

/** Which signature fields a saving brings and fills. */
export interface FilledFields {
  /** Signature fields that this saving adds. */
  readonly newFields: ReadonlySet<number>;
  /** Whether it fills one. */
  readonly signs: boolean;
}

/** Clears the signature fields that a saving rightly adds or fills, with their values and appearances. */
export function clearFields(diff: RevisionDiff, cleared: Set<number>, permissions: ChangePermissions): FilledFields {
  const before = new Map(formFields(diff.before).map((field) => [field.number, field]));
  const newFields = new Set<number>();
  let signs = false;
  for (const field of formFields(diff.after)) {
    const { number } = field;
    if (number === null || field.type !== 'Sig' || !(diff.changed.has(number) || diff.added.has(number))) continue;
    const old = before.get(number);
    const allowed =
      old === undefined
        ? newFieldAllowed(diff, field.dictionary, permissions)
        : old.value === null && onlyChanges(old.dictionary, field.dictionary, ['V', 'AP']);
    if (!allowed || (permissions.certified === 1 && !isTimeStamp(diff, field.value))) continue;
    if (!clearValue(diff, field.dictionary, field.value, cleared)) continue;
    cleared.add(number);
    if (old === undefined) newFields.add(number);
    signs = true;
  }
  return { newFields, signs };
}

/** A field made after signing could draw over signed text (sneaky signature attack): only one that shows nothing may come. */
function newFieldAllowed(diff: RevisionDiff, field: PdfDictionary, permissions: ChangePermissions): boolean {
  const box = asArray(diff.after.entry(field, 'Rect')) ?? [];
  const [left = 0, bottom = 0, right = 0, top = 0] = box.map((value) =>
    typeof value === 'number' ? value : Number.NaN,
  );
  const invisible = left === right || bottom === top;
  return invisible && (permissions.certified === null || isTimeStamp(diff, field.entries.get('V') ?? null));
}

function isTimeStamp(diff: RevisionDiff, value: PdfObject): boolean {
  return asName(asDictionary(diff.after.resolve(value))?.entries.get('SubFilter')) === documentTimeStamp;
}

/** The value is a signature dictionary written in this very saving; the appearance consists of new objects and unchanged ones. */
function clearValue(diff: RevisionDiff, field: PdfDictionary, value: PdfObject, cleared: Set<number>): boolean {
  const signature = asReference(value)?.number;
  const dictionary = asDictionary(diff.after.resolve(value));
  if (signature === undefined || !diff.added.has(signature) || dictionary?.entries.has('ByteRange') !== true)
    return false;
  const appearance = asDictionary(field.entries.get('AP'));
  const keys = appearance === null ? [] : [...appearance.entries.keys()];
  if (keys.some((key) => key !== 'N')) return false;
  const reachable = closure(diff.after, appearance === null ? [] : referencesIn(appearance));
  for (const number of [signature, ...reachable]) if (diff.added.has(number)) cleared.add(number);
  return true;
}
