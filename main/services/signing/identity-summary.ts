import { X509Certificate } from 'node:crypto';
import type { Identity } from '../../../shared/ipc/contracts/identities';
import { isSelfIssued, nameAttribute } from '../../signing/signing-identity';
import type { IdentityRecord } from '../../storage/identity-record';

/** An identity as people see it: nothing of its key, of its attestation no bytes. */
export function summaryOf(record: IdentityRecord): Identity {
  const certificate = new X509Certificate(record.certificate);
  const { attestation } = record;
  return {
    fingerprint: record.fingerprint,
    name: record.name,
    title: record.title,
    issuer: nameAttribute(certificate.issuer, 'CN') ?? certificate.issuer.replaceAll('\n', ', '),
    selfIssued: isSelfIssued(certificate),
    notBefore: new Date(certificate.validFrom).toISOString(),
    notAfter: new Date(certificate.validTo).toISOString(),
    attestation:
      attestation === null
        ? null
        : {
            fileName: attestation.fileName,
            sha256: attestation.sha256,
            filedAt: attestation.filedAt,
            attestedOn: attestation.attestedOn,
          },
    revoked: record.revoked,
  };
}
