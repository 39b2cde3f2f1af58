import { asDictionary, asName } from '../pdf/objects';
import type { PdfFile } from '../pdf/pdf-file';
import { classify } from './classify';
import { clearCatalog } from './clear-catalog';
import { clearFields, type ChangePermissions } from './clear-fields';
import { grownBy, onlyChanges } from './kept-entries';
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
