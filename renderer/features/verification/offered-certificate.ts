import type { OfferedCertificate } from '../../../shared/ipc/contracts/trust';
import type { VerifiedSignature } from '../../../shared/verification/report';

/** The certificate of a signature as the trust dialog takes it; main reads the bytes again and compares the fingerprint. */
export function offeredBy({ identity, kind }: VerifiedSignature): OfferedCertificate {
  const { name, issuer, selfIssued, notBefore, notAfter, fingerprint } = identity;
  return {
    ...{ name, issuer, selfIssued, notBefore, notAfter, fingerprint },
    authority: false, // the verifier lets no authority sign or stamp by itself
    purpose: kind === 'signature' ? 'signatures' : 'time-stamps',
    certificate: Uint8Array.from(atob(identity.certificate), (letter) => letter.charCodeAt(0)),
  };
}
