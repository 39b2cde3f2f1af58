import type { VerifiedSignature } from '../../shared/verification/report';
import { checkChanges, type ChangesAfter } from './changes/check-changes';
import { checkActiveContent } from './content/active-content';
import { checkDormantContent } from './content/dormant-content';
import { checkFieldAppearances } from './content/field-appearance';
import type { Findings } from './findings';
import { checkNotice, type CheckedNotice } from './notice/check-notice';
import { readEvidence } from './notice/read-evidence';
import type { VerifyContext } from './options';
import { asDictionary, asReference } from './pdf/objects';
import { PdfFile } from './pdf/pdf-file';
import { checkSignature, type CheckedSignature } from './signature/check-signature';
import { judgeSignature } from './signature/judge-signature';
import { judgeRawByteRanges } from './signature/raw-byte-ranges';
import { signedFields, type FormField } from './signature/signature-fields';

/** What is known of a PDF once it was checked. */
export interface CheckedPdf {
  readonly file: PdfFile | null;
  readonly signatures: readonly CheckedSignature[];
  readonly reported: readonly VerifiedSignature[];
  /** The evidence of a notice of this program; null for any other PDF. */
  readonly notice: CheckedNotice | null;
}

const nothing: CheckedPdf = { file: null, signatures: [], reported: [], notice: null };

/** A PDF to be checked, and whether its agreement with a notice is checked by the caller (a packet's other papers). */
export interface PdfInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isPaper: boolean;
}

/** Checks a PDF: its structure, every signature, what came after each, and, for a notice of this program, its pages. */
export async function verifyPdf(input: PdfInput, context: VerifyContext, findings: Findings): Promise<CheckedPdf> {
  const file = findings.guard('file', 'E_STRUCT', () => new PdfFile(input.bytes));
  if (file === null) {
    judgeRawByteRanges(input.bytes, findings);
    return nothing;
  }
  if (file.revisions.some(({ trailer }) => trailer.entries.has('Encrypt'))) {
    findings.fail('E_ENCRYPTED', 'The file is encrypted.', 'trailer');
    return nothing;
  }
  const signatures = findings.guard('form', 'E_STRUCT', () => checkSignatures(file, context, findings)) ?? [];
  const changesAfter: ChangesAfter =
    findings.guard('savings', 'E_STRUCT', () => checkChanges(file, signatures, findings)) ?? (() => 'unclear');
  const evidence = findings.guard('embedded files', 'E_STRUCT', () => readEvidence(file));
  findings.guard('content', 'E_STRUCT', () => {
    checkActiveContent(file.last, evidence !== null, findings);
    checkDormantContent(file.last, findings);
    checkFieldAppearances(file.last, findings);
  });
  const notice = evidence === null ? null : await checkNotice({ file, evidence, signatures }, context.faces, findings);
  const ownNotice = notice !== null || input.isPaper;
  if (!ownNotice) findings.state('S_NO_NOTICE', 'No draft is embedded: only the signatures were checked.', 'file');
  const reported = signatures.map((signature) => {
    const judged = judgeSignature(
      signature,
      signatures,
      { ...context, ownNotice, changes: changesAfter(signature) },
      findings,
    );
    return { ...judged, file: input.name };
  });
  return { file, signatures, reported, notice };
}

function checkSignatures(file: PdfFile, context: VerifyContext, findings: Findings): readonly CheckedSignature[] {
  const fields = signedFields(file.last);
  if (fields.length === 0) {
    const savings = file.revisions.length;
    findings.fail('E_SIG_NONE', `No filled signature field in ${savings} saving${savings === 1 ? '' : 's'}.`, 'file');
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
