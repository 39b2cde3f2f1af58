import type { VerifiedSignature } from '../../shared/verification/report';
import type { Findings } from './findings';
import type { VerifyContext } from './options';
import { checkChanges } from './changes/check-changes';
import { asDictionary, asReference } from './pdf/objects';
import { PdfFile } from './pdf/pdf-file';
import { signedFields, type FormField } from './signature/signature-fields';
import { checkSignature, judgeSignature, type CheckedSignature } from './verify-signature';

/** What is known of a PDF once it was checked. */
export interface CheckedPdf {
  readonly file: PdfFile | null;
  readonly signatures: readonly VerifiedSignature[];
}

/** Checks a PDF: its structure, every signature, what came after each, and, for a notice of this program, its pages. */
export function verifyPdf(bytes: Uint8Array, context: VerifyContext, findings: Findings): CheckedPdf {
  const file = findings.guard('file', 'E_STRUCT', () => new PdfFile(bytes));
  if (file === null) return { file, signatures: [] };
  if (file.revisions.some(({ trailer }) => trailer.entries.has('Encrypt'))) {
    findings.fail('E_ENCRYPTED', 'The file is encrypted.', 'trailer');
    return { file, signatures: [] };
  }
  const signatures = findings.guard('form', 'E_STRUCT', () => checkSignatures(file, context, findings)) ?? [];
  const ownNotice = false;
  const changesAfter = checkChanges(file, signatures, findings);
  return {
    file,
    signatures: signatures.map((signature) =>
      judgeSignature(signature, signatures, { ...context, ownNotice, changes: changesAfter(signature) }, findings),
    ),
  };
}

function checkSignatures(file: PdfFile, context: VerifyContext, findings: Findings): readonly CheckedSignature[] {
  const fields = signedFields(file.last);
  if (fields.length === 0) {
    const revisions = file.revisions.length;
    findings.fail(
      'E_SIG_NONE',
      `No filled signature field in ${revisions} saving${revisions === 1 ? '' : 's'}.`,
      'file',
    );
  }
  const signatures = fields.map((field) => checkSignature(file, field, context, findings));
  findOrphans(file, fields, findings);
  return signatures;
}

/** A signature dictionary that no field shows was copied, recycled or left behind by a removed field. */
function findOrphans(file: PdfFile, fields: readonly FormField[], findings: Findings): void {
  const shown = new Set(fields.map(({ value }) => asReference(value)?.number));
  for (const { index, entries } of file.revisions) {
    const view = file.view(index);
    for (const [number, entry] of entries) {
      if (entry.type === 'free' || shown.has(number)) continue;
      if (asDictionary(view.get(number))?.entries.has('ByteRange') !== true) continue;
      findings.fail('E_SIG_MALFORMED', 'A signature dictionary that no signature field shows.', `object ${number}`);
    }
  }
}
