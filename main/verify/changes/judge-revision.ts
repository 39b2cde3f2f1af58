import {
  asArray,
  asDictionary,
  asInteger,
  asName,
  asReference,
  sameObject,
  type PdfDictionary,
  type PdfObject,
} from '../pdf/objects';
import type { PdfFile } from '../pdf/pdf-file';
import { rootNumber } from '../pdf/revisions';
import { formFields } from '../signature/signature-fields';
import { classify } from './classify';
import { closure, referencesIn } from './references';
import { diffRevision, type ChangeFault, type RevisionDiff } from './revision-diff';

/** What a saving after a signature turned out to be. */
export interface JudgedRevision {
  /** `updates` fills signature fields or adds validation data, and nothing else. */
  readonly kind: 'updates' | 'forbidden';
  readonly signs: boolean;
  /** Whether it brings something, and writes no object once more as it was. */
  readonly bringsOnlyNews: boolean;
  readonly faults: readonly ChangeFault[];
}

/** What a saving may do, from the certifying signature (DocMDP, ISO 32000-2, 12.8.2.2). */
export interface ChangePermissions {
  /** 1: nothing but validation data and document time stamps; 2 and 3 here: signature fields too; null: not certified. */
  readonly certified: 1 | 2 | 3 | null;
}

/**
 * Judges one saving that came after a signature: everything is forbidden that no rule below clears. Rules: a signature field
 * that was there and empty is filled; an invisible signature field is added and filled; validation data (DSS) grows.
 */
export function judgeRevision(file: PdfFile, index: number, permissions: ChangePermissions): JudgedRevision {
  const diff = diffRevision(file, index);
  const cleared = new Set<number>();
  const filled = clearFields(diff, cleared, permissions);
  clearCatalog(diff, cleared, filled);
  clearPages(diff, cleared, filled.newFields);
  for (const number of [...diff.changed, ...diff.added]) {
    if (cleared.has(number) || isContainer(diff, number)) continue;
    const where = `object ${number} in saving ${index + 1}`;
    const { label, code } = classify(diff.after.get(number));
    const verb = diff.changed.has(number) ? 'was changed' : 'was added';
    diff.faults.push({ code: 'E_REV_UNSIGNED', message: `${label} ${verb} after signing`, where });
    // Without a certifying signature an annotation over signed text is the shadow attack's overlay.
    const named = code === 'E_MDP' && permissions.certified === null ? 'E_SHADOW' : code;
    if (named !== 'E_REV_UNSIGNED') diff.faults.push({ code: named, message: `${label} ${verb} after signing`, where });
  }
  for (const number of wokenObjects(diff)) {
    const where = `object ${number} in saving ${index + 1}`;
    diff.faults.push({ code: 'E_SHADOW', message: 'an object that nothing showed before is shown now', where });
  }
  const kind = diff.faults.length === 0 ? 'updates' : 'forbidden';
  const bringsOnlyNews = diff.repeated.size === 0 && diff.changed.size + diff.added.size > 0;
  return { kind, signs: filled.signs, bringsOnlyNews, faults: diff.faults };
}

/** Objects that were there, reachable from nowhere, and are reachable now: content prepared before signing. */
function wokenObjects({ before, after, revision }: RevisionDiff): readonly number[] {
  const was = closure(before, referencesIn(before.revision.trailer));
  return [...closure(after, referencesIn(revision.trailer))].filter((number) => {
    const entry = before.entries.get(number);
    return entry !== undefined && entry.type !== 'free' && !was.has(number) && !revision.entries.has(number);
  });
}

/** Object streams and the cross-reference stream of the saving itself: their members are judged one by one. */
function isContainer(diff: RevisionDiff, number: number): boolean {
  const type = asName(asDictionary(diff.after.get(number))?.entries.get('Type'));
  return diff.added.has(number) && (number === diff.revision.ownNumber || type === 'ObjStm');
}

interface FilledFields {
  /** Signature fields that this saving adds. */
  readonly newFields: ReadonlySet<number>;
  /** Whether it fills one. */
  readonly signs: boolean;
}

/** SignaturesExist and AppendOnly. */
const signaturesExist = 3;

function clearFields(diff: RevisionDiff, cleared: Set<number>, permissions: ChangePermissions): FilledFields {
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
  return asName(asDictionary(diff.after.resolve(value))?.entries.get('SubFilter')) === 'ETSI.RFC3161';
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

function clearCatalog(diff: RevisionDiff, cleared: Set<number>, filled: FilledFields): void {
  const root = rootNumber(diff.revision);
  const before = diff.before.catalog;
  const after = diff.after.catalog;
  const form = after.entries.get('AcroForm') ?? null;
  const formNumber = asReference(form)?.number ?? null;
  const formKept = formAllowed(diff, filled);
  if (formKept && formNumber !== null && sameObject(before.entries.get('AcroForm') ?? null, form))
    cleared.add(formNumber);
  const fields = asReference(asDictionary(diff.after.resolve(form))?.entries.get('Fields'))?.number;
  if (formKept && fields !== undefined) cleared.add(fields);
  if (!onlyChanges(before, after, ['AcroForm', 'DSS', 'Extensions'])) return;
  if (!extensionsAllowed(diff)) return;
  const formRefKept = sameObject(before.entries.get('AcroForm') ?? null, form) || (formNumber === null && formKept);
  if (formRefKept && clearValidationData(diff, cleared)) cleared.add(root);
}

/**
 * The form keeps everything. A saving that signs may add the new signature fields at the end of /Fields and set the flags
 * that tell of signatures (ISO 32000-2, table 225); it may not take a flag away.
 */
function formAllowed(diff: RevisionDiff, { newFields, signs }: FilledFields): boolean {
  const before = asDictionary(diff.before.entry(diff.before.catalog, 'AcroForm'));
  const after = asDictionary(diff.after.entry(diff.after.catalog, 'AcroForm'));
  if (before === null || after === null) return before === after;
  const flags = [before, after].map((form) => asInteger(form.entries.get('SigFlags')) ?? 0);
  const [flagsBefore = 0, flagsAfter = 0] = flags;
  const flagsKept = flagsAfter === flagsBefore || (signs && flagsAfter === (flagsBefore | signaturesExist));
  return (
    flagsKept &&
    onlyChanges(before, after, ['Fields', 'SigFlags']) &&
    grownBy(diff.before.entry(before, 'Fields'), diff.after.entry(after, 'Fields'), newFields)
  );
}

/** Extensions may be declared only together with the validation data that needs them. */
function extensionsAllowed(diff: RevisionDiff): boolean {
  const key = 'Extensions';
  const same = sameObject(diff.before.catalog.entries.get(key) ?? null, diff.after.catalog.entries.get(key) ?? null);
  return same || diff.after.catalog.entries.has('DSS');
}

/** Validation data only ever grows: every entry that was there is still there. New objects under it are cleared. */
function clearValidationData(diff: RevisionDiff, cleared: Set<number>): boolean {
  const after = diff.after.catalog.entries.get('DSS');
  const old = diff.before.catalog.entries.get('DSS');
  if (after === undefined) return old === undefined;
  const previous = old === undefined ? new Set<number>() : closure(diff.before, referencesIn(old));
  const now = closure(diff.after, referencesIn(after));
  if ([...previous].some((number) => !now.has(number))) return false;
  for (const number of now) {
    const type = asName(asDictionary(diff.after.get(number))?.entries.get('Type')) ?? '';
    if (!['', 'DSS', 'VRI'].includes(type)) return false;
    if (diff.added.has(number) || previous.has(number)) cleared.add(number);
  }
  return true;
}

/** A page may gain the widgets of new signature fields in /Annots, and nothing else. */
function clearPages(diff: RevisionDiff, cleared: Set<number>, newFields: ReadonlySet<number>): void {
  for (const number of diff.changed) {
    const before = asDictionary(diff.before.get(number));
    const after = asDictionary(diff.after.get(number));
    if (before === null || after === null || asName(before.entries.get('Type')) !== 'Page') continue;
    const grown = grownBy(diff.before.entry(before, 'Annots'), diff.after.entry(after, 'Annots'), newFields);
    if (!grown || !onlyChanges(before, after, ['Annots'])) continue;
    cleared.add(number);
  }
}

/** Whether a dictionary kept every entry but the named ones, which may be new or other. */
function onlyChanges(before: PdfDictionary, after: PdfDictionary, keys: readonly string[]): boolean {
  const all = new Set([...before.entries.keys(), ...after.entries.keys()]);
  return [...all].every((key) => {
    return keys.includes(key) || sameObject(before.entries.get(key) ?? null, after.entries.get(key) ?? null);
  });
}

/** Whether an array is the old one with references to `allowed` objects after it. */
function grownBy(before: PdfObject, after: PdfObject, allowed: ReadonlySet<number>): boolean {
  const old = asArray(before) ?? [];
  const now = asArray(after) ?? [];
  const kept = old.every((item, index) => sameObject(item, now[index] ?? null));
  return kept && now.slice(old.length).every((item) => allowed.has(asReference(item)?.number ?? -1));
}
