import type { VerifiedSignature } from '../../../shared/verification/report';
import { sentence, type Findings } from '../findings';
import { asArray, asDictionary, asInteger, asName } from '../pdf/objects';
import type { PdfFile } from '../pdf/pdf-file';
import type { CheckedSignature } from '../signature/check-signature';
import type { ChangePermissions } from './clear-fields';
import { judgeRevision, type JudgedRevision } from './judge-revision';

/** Tells, for a signature, what later savings did. */
export type ChangesAfter = (signature: CheckedSignature) => VerifiedSignature['changes'];

/**
 * Checks every saving after the first signature, and that nothing at the end of the file is left unsigned but validation
 * data.
 */
export function checkChanges(file: PdfFile, signatures: readonly CheckedSignature[], findings: Findings): ChangesAfter {
  const covered = signatures.flatMap(({ coverage }) => (coverage === null ? [] : [coverage]));
  if (covered.length === 0) return () => 'unclear';
  const first = Math.min(...covered.map(({ revision }) => revision.index));
  const permissions = findings.guard('certification', 'E_MDP', () => permissionsOf(file, findings)) ?? { certified: 1 };
  const judged = new Map<number, JudgedRevision>();
  for (const { index } of file.revisions.slice(first + 1)) {
    const verdict = findings.guard(`saving ${index + 1}`, 'E_STRUCT', () => judgeRevision(file, index, permissions));
    judged.set(index, verdict ?? { kind: 'forbidden', signs: false, bringsOnlyNews: false, faults: [] });
    for (const { code, message, where } of verdict?.faults ?? []) findings.fail(code, sentence(message), where);
    const sealed = covered.some(({ revision }) => revision.index === index);
    if (verdict?.signs === true && !sealed) {
      findings.fail(
        'E_REV_UNSIGNED',
        'A saving fills a signature field without signing itself.',
        `saving ${index + 1}`,
      );
    }
  }
  checkTail(file, { covered, judged }, findings);
  return (signature) => changesAfter(signature, judged);
}

type Covered = readonly NonNullable<CheckedSignature['coverage']>[];

/** After the last signed byte only clean savings of validation data may follow, and no loose bytes. */
function checkTail(
  file: PdfFile,
  known: { covered: Covered; judged: ReadonlyMap<number, JudgedRevision> },
  findings: Findings,
): void {
  const end = Math.max(...known.covered.map((coverage) => coverage.end));
  const lastSaving = file.revisions.at(-1);
  if (end >= file.bytes.length || lastSaving === undefined) return;
  const later = file.revisions.filter((revision) => revision.sectionStart >= end);
  // Validation data is new: nobody has a reason to write an object once more, or nothing at all.
  const clean =
    later.length > 0 &&
    later.every(({ index }) => {
      const judged = known.judged.get(index);
      return judged?.kind === 'updates' && judged.bringsOnlyNews;
    });
  if (clean && lastSaving.lineEnd === file.bytes.length) {
    findings.state('S_VALIDATION_DATA', 'Validation data was added after the last signature.', `offset ${end}`);
    return;
  }
  findings.fail('E_REV_UNSIGNED', 'Bytes at the end of the file are covered by no signature.', `offset ${end}`);
}

function changesAfter(
  signature: CheckedSignature,
  judged: ReadonlyMap<number, JudgedRevision>,
): VerifiedSignature['changes'] {
  const { coverage } = signature;
  if (coverage === null) return 'unclear';
  const later = [...judged].filter(([index]) => index > coverage.revision.index).map(([, revision]) => revision);
  if (later.length === 0) return 'none';
  return later.every(({ kind }) => kind === 'updates') ? 'signatures-and-timestamps' : 'forbidden';
}

/**
 * What the certifying signature allows, as the first saving that has one says: a later saving cannot take it away. A /Perms
 * that names no proper one is itself a trick.
 */
function permissionsOf(file: PdfFile, findings: Findings): ChangePermissions {
  const views = file.revisions.map(({ index }) => file.view(index));
  const view = views.find(({ catalog }) => catalog.entries.has('Perms'));
  if (view === undefined) return { certified: null };
  if (!file.last.catalog.entries.has('Perms')) findings.fail('E_MDP', 'The certification was taken away.', 'catalog');
  const permissions = asDictionary(view.entry(view.catalog, 'Perms'));
  const signature = asDictionary(view.entry(permissions, 'DocMDP'));
  const references = (asArray(view.entry(signature, 'Reference')) ?? []).map((item) =>
    asDictionary(view.resolve(item)),
  );
  const transform = references.find((reference) => asName(view.entry(reference, 'TransformMethod')) === 'DocMDP');
  if (transform === undefined || transform === null) {
    findings.fail('E_MDP', '/Perms names no certifying signature.', 'catalog');
    return { certified: 1 };
  }
  const level = asInteger(view.entry(asDictionary(view.entry(transform, 'TransformParams')), 'P')) ?? 2;
  return { certified: level === 1 || level === 3 ? level : 2 };
}
