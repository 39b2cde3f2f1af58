import { renderPdf, type RenderedPdf } from '../../main/pdf/render-pdf';
import { retentionDates } from '../../shared/rules/retention';
import { adoptionStatement } from '../../shared/signature/adoption';
import { composeAttestation } from '../../shared/signature/attestation-paper';
import { composeAuthentication, type Paper } from '../../shared/signature/authentication-paper';
import { composeCertificate } from '../../shared/signature/certificate-paper';
import { currentLayout } from '../../shared/signature/layout';
import type { VerificationReport, VerifiedSignature } from '../../shared/verification/report';
import { sonusDraft } from '../helpers/sonus-draft';

/** A sample of every paper of Rule 302(b), for a signer whose name needs more than Latin letters. */
const person = { name: 'Żaneta Ó Móráin-Νικολάου', title: 'Chief Financial Officer' };
const signer = { ...person, capacity: 'executive-officer' } as const;
const hash = '0123456789abcdef'.repeat(4);
const adoption = adoptionStatement(signer, sonusDraft.registrant.name ?? '');

/** Each paper's file name and its printing. */
export function samplePapers(): [string, Promise<RenderedPdf>][] {
  const signatureFields = [{ name: 'Signature1', label: `Digital signature of ${person.name}` }];
  return [
    ['papers/attestation.pdf', print(composeAttestation(person))],
    ['papers/authentication.pdf', print(authentication(), signatureFields)],
    ['papers/certificate.pdf', print(certificate())],
  ];
}

function print(paper: Paper, signatureFields: { name: string; label: string }[] = []): Promise<RenderedPdf> {
  return renderPdf(paper, { setting: 'paper', registrant: 'Sonus Networks, Inc.', form: 'Paper', signatureFields });
}

function authentication(): Paper {
  return composeAuthentication({
    ...{ draft: sonusDraft, signer, adoption, contentHash: hash, sealedPdfSha256: hash },
    filing: [{ name: 'filing/nt10-k.htm', sha256: hash }],
    attestation: { fileName: 'attestation.png', sha256: hash, attestedOn: null },
    credential: {
      ...{ fingerprint: hash, issuer: person.name, selfIssued: true },
      ...{ notBefore: '2004-01-01', notAfter: '2014-01-01' },
    },
    audit: { logId: 'log', hash, events: 9 },
    signedAt: '2004-03-15T16:00:00-05:00',
    retention: retentionDates('2004-03-15'),
  });
}

const signature: VerifiedSignature = {
  ...{ file: 'retained/form-12b-25.pdf', field: 'Signature1', kind: 'signature', intact: true },
  ...{ coverage: 'entire-file', signedUpTo: 100_000, changes: 'none', level: 'PAdES-B-T' },
  identity: {
    ...{ name: person.name, issuer: person.name, fingerprint: hash, selfIssued: true, trusted: true, certificate: '' },
    ...{ notBefore: '2004-01-01T00:00:00Z', notAfter: '2014-01-01T00:00:00Z' },
  },
  time: { claimed: '2004-03-15T21:00:00Z', proven: '2004-03-15T21:00:09Z', source: 'timestamp-token' },
};

/** Of a notice with a signer who signed and one who did not yet. */
function certificate(): Paper {
  const report: VerificationReport = {
    ...{ verdict: 'indeterminate', statements: [], signatures: [signature], packet: null, notice: null },
    reasons: [{ code: 'E_CERT_EXPIRED_NOW', message: 'The certificate is not valid at the checking time.', where: '' }],
    audit: { status: 'intact', events: 14, head: hash, matchesSeal: true },
  };
  return composeCertificate({
    ...{ draft: sonusDraft, contentHash: hash, auditHash: hash, report },
    plan: {
      ...{ format: 'filing-desk/signing-plan', version: 1, layout: currentLayout, draftId: 'log' },
      signers: [signer, { ...signer, name: 'Hassan M. Ahmed' }],
    },
    notice: { sha256: hash, pages: 3 },
    packet: { name: 'packet.zip', sha256: hash },
    checkedAt: Date.parse('2004-03-16T14:00:00Z'),
  });
}
