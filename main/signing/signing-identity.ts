import type { KeyObject, X509Certificate } from 'node:crypto';

/** A key that is unlocked for one signature, its certificate, and the certificates above it up to the root, if any. */
export interface SigningIdentity {
  readonly name: string;
  readonly title: string;
  readonly certificate: X509Certificate;
  /** Issuers in order, without the leaf; empty for a self-issued identity. */
  readonly chain: readonly X509Certificate[];
  readonly privateKey: KeyObject;
}

/** Lower-case hexadecimal SHA-256 of a certificate's DER: how an identity is named everywhere. */
export function fingerprintOf(certificate: X509Certificate): string {
  return certificate.fingerprint256.replaceAll(':', '').toLowerCase();
}

/** The values of one attribute type of a distinguished name as `node:crypto` prints it, one attribute a line. */
export function nameAttribute(distinguishedName: string, type: string): string | null {
  const line = distinguishedName.split('\n').find((candidate) => candidate.startsWith(`${type}=`));
  return line === undefined ? null : line.slice(type.length + 1);
}

/** Whether a certificate names itself as its issuer and is signed with its own key. */
export function isSelfIssued(certificate: X509Certificate): boolean {
  return certificate.issuer === certificate.subject && certificate.verify(certificate.publicKey);
}
