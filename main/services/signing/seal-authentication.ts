import type { Draft } from '../../../shared/draft/draft';
import { adoptionStatement } from '../../../shared/signature/adoption';
import type { AuthenticationRecord } from '../../../shared/signature/authentication-paper';
import { attestationName, authenticationName } from '../../../shared/signature/packet-layout';
import { retentionDates } from '../../../shared/rules/retention';
import { formatSealReason } from '../../../shared/signature/seal-reason';
import { signatureFieldName, type SigningPlan } from '../../../shared/signature/signing-plan';
import type { PacketFile } from '../../packet/packet-file';
import { sealPdf } from '../../signing/seal-pdf';
import { fingerprintOf, isSelfIssued, nameAttribute, type SigningIdentity } from '../../signing/signing-identity';
import { sha256Hex } from '../audit/audit-trail';
import { layoutOf } from '../faces/layouts';
import type { SealedNotice } from './seal-notice';
import type { Attestation } from './signing-gates';

/** What the authentication document of one signature is made from. */
export interface AuthenticationInput {
  readonly draft: Draft;
  readonly plan: SigningPlan;
  readonly sealed: SealedNotice;
  readonly identity: SigningIdentity;
  readonly attestation: Attestation;
  readonly filing: readonly PacketFile[];
  readonly logId: string;
  /** The local clock's time, in milliseconds: the one at which the notice was sealed. */
  readonly at: number;
}

/** Draws the signer's authentication document and seals it with the same key, at the same claimed time. */
export async function sealAuthentication(input: AuthenticationInput): Promise<PacketFile> {
  const { plan, sealed, identity } = input;
  const bytes = await layoutOf(plan.layout).renderAuthentication(recordOf(input));
  const { capacity } = sealed.signer;
  const { contentHash, auditHash, auditEvents } = sealed;
  const reason = formatSealReason({ capacity, contentHash, auditHash, auditEvents });
  return {
    name: authenticationName(sealed.turn),
    bytes: await sealPdf({ pdf: bytes, field: signatureFieldName(1), identity, at: input.at, reason }),
  };
}

function recordOf({ draft, sealed, identity, attestation, filing, logId }: AuthenticationInput): AuthenticationRecord {
  const { certificate } = identity;
  const { signer, signedAt, contentHash } = sealed;
  return {
    draft,
    signer,
    adoption: adoptionStatement(signer, draft.registrant.name ?? ''),
    contentHash,
    sealedPdfSha256: sha256Hex(sealed.pdf),
    filing: filing.map(({ name, bytes }) => ({ name, sha256: sha256Hex(bytes) })),
    attestation: {
      fileName: attestationName(sealed.turn, attestation.fileName),
      sha256: sha256Hex(attestation.bytes),
      attestedOn: attestation.attestedOn,
    },
    credential: {
      fingerprint: fingerprintOf(certificate),
      issuer: nameAttribute(certificate.issuer, 'CN') ?? certificate.issuer.replaceAll('\n', ', '),
      selfIssued: isSelfIssued(certificate),
      notBefore: dayOf(certificate.validFrom),
      notAfter: dayOf(certificate.validTo),
    },
    audit: { logId, hash: sealed.auditHash, events: sealed.auditEvents },
    signedAt,
    retention: retentionDates(signedAt.slice(0, 10)),
  };
}

function dayOf(date: string): string {
  return new Date(date).toISOString().slice(0, 10);
}
