import { canonicalJson } from '../../../shared/audit/canonical-json';
import { oneLine } from '../../../shared/document/answer';
import { composeNotice } from '../../../shared/document/compose';
import type { Draft } from '../../../shared/draft/draft';
import { submissionType } from '../../../shared/form/submission-type';
import {
  embeddedNames,
  signatureFieldLabel,
  signatureFieldName,
  timestampFieldName,
  type PlannedSigner,
  type SigningPlan,
} from '../../../shared/signature/signing-plan';
import type { SignatureField } from '../../pdf/layout/set-signature';
import { renderPdf, type RenderedPdf } from '../../pdf/render-pdf';
import type { Attachment } from '../../pdf/write/attachments';

/** How a notice is printed. */
export interface NoticePdfOptions {
  /** Who signs, in turn: the signature is typed as `/s/ Name`, the plan is inside, and each signer has a field. */
  readonly plan?: SigningPlan;
  /** Type the signature as `/s/ Name` without a plan: a copy of a notice whose signature page is signed elsewhere. */
  readonly conformed?: boolean;
  /**
   * The unofficial copy that may go to EDGAR beside the official document (Regulation S-T, Rule 104): the same sheet without
   * fields and without an embedded file, which EDGAR refuses.
   */
  readonly forEdgar?: boolean;
}

/**
 * Prints a notice as the one PDF that is previewed, exported, signed and printed again to verify: the sheet, the empty
 * signature fields, and the draft itself as an embedded file, so that the PDF alone can be opened again. The embedded draft
 * is canonical JSON (RFC 8785): its SHA-256 is the content hash that every signature states. A function of the draft and
 * the options only: the date in the file is the date of the signature block, or none.
 * @throws AppError `render-missing-glyph`
 */
export function renderNotice(draft: Draft, options: NoticePdfOptions = {}): Promise<RenderedPdf> {
  const registrant = oneLine(draft.registrant.name);
  return renderPdf(composeNotice(draft, { conformed: options.conformed ?? options.plan !== undefined }), {
    registrant: registrant === '' ? null : registrant,
    form: formOf(draft),
    subject: subjectOf(draft),
    keywords: 'Form 12b-25, Notification of Late Filing, Rule 12b-25',
    date: dateOf(draft),
    ...(options.forEdgar === true ? {} : sealableParts(draft, options)),
  });
}

function sealableParts(draft: Draft, { plan }: NoticePdfOptions) {
  const { name, title } = draft.signature;
  const signers = plan?.signers ?? [{ name: oneLine(name), title: oneLine(title) }];
  return {
    attachments: [draftFile(draft), ...(plan === undefined ? [] : [planFile(plan)])],
    signatureFields: signers.map(signerField),
    timestampField: { name: timestampFieldName, label: 'Document time-stamp' },
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

function draftFile(draft: Draft): Attachment {
  return {
    name: embeddedNames.draft,
    bytes: new TextEncoder().encode(canonicalJson(draft)),
    mime: 'application/json',
    relationship: 'Source',
    description: 'The draft of this notice (format filing-desk/draft, canonical JSON)',
  };
}

function planFile(plan: SigningPlan): Attachment {
  return {
    name: embeddedNames.plan,
    bytes: new TextEncoder().encode(canonicalJson(plan)),
    mime: 'application/json',
    relationship: 'Data',
    description: 'Who signs this notice, in turn, and in which layout it is drawn (format filing-desk/signing-plan)',
  };
}

function signerField(signer: Pick<PlannedSigner, 'name' | 'title'>, index: number): SignatureField {
  const label = signer.name === '' ? `Digital signature ${index + 1}` : signatureFieldLabel(signer);
  return { name: signatureFieldName(index + 1), label };
}
