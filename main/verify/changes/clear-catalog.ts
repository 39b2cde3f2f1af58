import { asDictionary, asInteger, asName, asReference, sameObject } from '../pdf/objects';
import { rootNumber } from '../pdf/revisions';
import type { FilledFields } from './clear-fields';
import { grownBy, onlyChanges } from './kept-entries';
import { closure, referencesIn } from './references';
import type { RevisionDiff } from './revision-diff';

/** SignaturesExist and AppendOnly. */
const signaturesExist = 3;

/** Clears the catalog and what hangs on it: the form with its new signature fields, validation data, declared extensions. */
export function clearCatalog(diff: RevisionDiff, cleared: Set<number>, filled: FilledFields): void {
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
