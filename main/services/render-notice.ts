import { canonicalJson } from '../../shared/audit/canonical-json';
import { oneLine } from '../../shared/document/answer';
import { composeNotice } from '../../shared/document/compose';
import type { Draft } from '../../shared/draft/draft';
import { submissionType } from '../../shared/form/submission-type';
import { signatureFieldName, timestampFieldName } from '../../shared/signature/signing-plan';
import { embeddedDraftName } from '../pdf/embedded-draft';
import type { SignatureField } from '../pdf/layout/set-signature';
import { renderPdf, type RenderedPdf } from '../pdf/render-pdf';

/** How a notice is printed. */
export interface NoticePdfOptions {
  /** Type the signature as `/s/ Name`: the notice is being signed. */
  readonly conformed?: boolean;
  /** Who signs, in order; the name in the signature block when not given. Each gets a signature field. */
  readonly signers?: readonly string[];
  /**
   * The unofficial copy that may go to EDGAR beside the official document (Regulation S-T, Rule 104): the same sheet without
   * fields and without an embedded file, which EDGAR refuses.
   */
  readonly forEdgar?: boolean;
}

/**
 * Prints a notice as the one PDF that is previewed, exported, signed and printed again to verify: the sheet, the empty
 * signature fields, and the draft itself as an embedded file, so that the PDF alone can be opened again. A function of the
 * draft and the options only: the date in the file is the date of the signature block, or none.
 * @throws AppError `render-missing-glyph`
 */
export function renderNotice(draft: Draft, options: NoticePdfOptions = {}): Promise<RenderedPdf> {
  const registrant = oneLine(draft.registrant.name);
  return renderPdf(composeNotice(draft, { conformed: options.conformed ?? false }), {
    registrant: registrant === '' ? null : registrant,
    form: formOf(draft),
    subject: subjectOf(draft),
    keywords: 'Form 12b-25, Notification of Late Filing, Rule 12b-25',
    date: dateOf(draft),
    ...(options.forEdgar === true ? {} : sealableParts(draft, options)),
  });
}

function sealableParts(draft: Draft, options: NoticePdfOptions) {
  return {
    attachments: [draftFile(draft)],
    signatureFields: (options.signers ?? [oneLine(draft.signature.name)]).map(signerField),
    timestampField: { name: timestampFieldName, label: 'Document timestamp' },
  };
}

function formOf(draft: Draft): string {
  return `Form 12b-25${draft.amendment === null ? '' : `/A, Amendment No. ${draft.amendment.number}`}`;
}

function subjectOf(draft: Draft): string {
  const type = submissionType(draft);
  const period = draft.cover.periodEnded ?? draft.cover.transitionPeriodEnded;
  return ['Notification of Late Filing', type, period === null ? null : `period ended ${period}`]
    .filter((part) => part !== null)
    .join(', ');
}

/** Midnight UTC of the signature block's date. */
function dateOf(draft: Draft): number | null {
  if (draft.signature.date === null) return null;
  const milliseconds = Date.parse(`${draft.signature.date}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

function draftFile(draft: Draft) {
  return {
    name: embeddedDraftName,
    bytes: new TextEncoder().encode(canonicalJson(draft)),
    mime: 'application/json',
    relationship: 'Source',
    description: 'The notice as a Filing Desk draft (canonical JSON, RFC 8785)',
  } as const;
}

function signerField(name: string, index: number): SignatureField {
  const label = name === '' ? `Digital signature ${index + 1}` : `Digital signature of ${name}`;
  return { name: signatureFieldName(index + 1), label };
}
