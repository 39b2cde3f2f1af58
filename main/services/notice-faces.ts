import { composeNotice } from '../../shared/document/compose';
import type { Draft } from '../../shared/draft/draft';
import { mainDocumentName } from '../../shared/edgar/file-names';
import { filingName, submissionName } from '../../shared/signature/packet-layout';
import {
  embeddedNames,
  signatureFieldLabel,
  signatureFieldName,
  timestampFieldName,
  type SigningPlan,
} from '../../shared/signature/signing-plan';
import { renderPdf, type RenderedPdf } from '../pdf/render-pdf';
import type { PacketFile } from '../packet/packet-file';
import { renderTextFace } from './render-face';

/**
 * The unsigned notice as it will be sealed: the conformed signature is on it, every signer's field and the time-stamp's
 * field are made and tagged, and the draft and the signing plan are inside. It depends on these two and on nothing else,
 * so that anyone can draw it again and compare: it is the first revision of the sealed PDF, byte for byte.
 */
export function renderSealable(draft: Draft, plan: SigningPlan): Promise<RenderedPdf> {
  const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  return renderPdf(composeNotice(draft, { conformed: true }), {
    registrant: draft.registrant.name,
    form: 'Form 12b-25',
    attachments: [
      {
        name: embeddedNames.draft,
        bytes: json(draft),
        mime: 'application/json',
        relationship: 'Source',
        description: 'The draft of this notice (format filing-desk/draft)',
      },
      {
        name: embeddedNames.plan,
        bytes: json(plan),
        mime: 'application/json',
        relationship: 'Data',
        description: 'Who signs this notice, in turn (format filing-desk/signing-plan)',
      },
    ],
    signatureFields: plan.signers.map((signer, index) => ({
      name: signatureFieldName(index + 1),
      label: signatureFieldLabel(signer),
    })),
    timestampField: { name: timestampFieldName, label: 'Document time-stamp' },
  });
}

/** The filing set: what a person uploads to EDGAR, signed as `/s/ Name` (17 CFR 232.302(a)). */
export function renderFilingSet(draft: Draft): PacketFile[] {
  const face = (to: 'html' | 'txt' | 'xml') => renderTextFace(draft, to, { conformed: true }).bytes;
  return [
    { name: filingName(mainDocumentName(draft, 'htm')), bytes: face('html') },
    { name: filingName(mainDocumentName(draft, 'txt')), bytes: face('txt') },
    { name: submissionName, bytes: face('xml') },
  ];
}
