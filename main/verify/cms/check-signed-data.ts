import { createHash } from 'node:crypto';
import type { Certificate } from '../certificate/certificate';
import { childrenOf, expectTag, oidOf, sequenceOf, tags, timeOf, unsignedOf, type DerNode } from '../der/der';
import { CheckFailure } from '../findings';
import { sameBytes } from '../pdf/objects';
import { digestOf, signatureHolds, type DigestName } from './algorithms';
import type { SignedData, SignerInfo } from './signed-data';

export const attributeTypes = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  algorithmProtection: '1.2.840.113549.1.9.52',
  signatureTimeStamp: '1.2.840.113549.1.9.16.2.14',
} as const;

export const plainData = '1.2.840.113549.1.7.1';

/** What the signed attributes say beyond the digest. */
export interface CheckedAttributes {
  /** How the signature names its certificate. */
  readonly names: 'signing-certificate-v2' | 'signing-certificate' | 'nothing';
  /** The signing-time attribute, milliseconds since 1970. */
  readonly signingTime: number | null;
}

/**
 * Checks a signature over content: content type, digest, ESS signing certificate, algorithm protection, signature value.
 * @param pieces the signed content in order
 * @throws CheckFailure with the reason that fits
 */
export function checkSignedData(
  data: SignedData,
  pieces: readonly Uint8Array[],
  contentType: string,
): CheckedAttributes {
  const { signer } = data;
  const attributes = signer.signedAttributes;
  const stated = attributes.get(attributeTypes.contentType);
  if (data.contentType !== contentType || stated === undefined || oidOf(stated, 'content type') !== contentType) {
    throw new CheckFailure('E_CMS_CONTENT_TYPE', 'the signed content type is not the one of the content');
  }
  checkDigest(signer, pieces);
  checkAlgorithmProtection(signer);
  const names = checkCertificateName(signer);
  if (!signatureHolds(signer.scheme, signer.certificate.x509.publicKey, signer.signedBytes, signer.signature)) {
    throw new CheckFailure('E_CMS_SIGNATURE', "the signature value was not made by the certificate's key");
  }
  const time = attributes.get(attributeTypes.signingTime);
  return { names, signingTime: time === undefined ? null : timeOf(time, 'signing time') };
}

function checkDigest(signer: SignerInfo, pieces: readonly Uint8Array[]): void {
  const stated = signer.signedAttributes.get(attributeTypes.messageDigest);
  if (stated === undefined) throw new CheckFailure('E_CMS_ATTRIBUTES', 'no message digest is signed');
  const digest = hashOf(signer.digest, pieces);
  if (!sameBytes(expectTag(stated, tags.octetString, 'a message digest').content, digest)) {
    throw new CheckFailure('E_CMS_DIGEST', 'the signed digest is not the digest of the bytes');
  }
}

/** The digest over pieces in order. */
export function hashOf(digest: DigestName, pieces: readonly Uint8Array[]): Uint8Array {
  const hash = createHash(digest);
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

/** RFC 6211: where the attribute stands, it repeats both algorithms under the signature. */
function checkAlgorithmProtection(signer: SignerInfo): void {
  const node = signer.signedAttributes.get(attributeTypes.algorithmProtection);
  if (node === undefined) return;
  const [digest] = childrenOf(node);
  if (digestOf(digest) !== signer.digest) {
    throw new CheckFailure('E_CMS_ALGORITHM', 'the protected algorithms are not the ones in use');
  }
}

/** RFC 5035 (v2) or RFC 2634: the signed hash of the signer's certificate stops another one from being put in its place. */
function checkCertificateName(signer: SignerInfo): CheckedAttributes['names'] {
  const second = signer.signedAttributes.get(attributeTypes.signingCertificateV2);
  const first = signer.signedAttributes.get(attributeTypes.signingCertificate);
  if (first !== undefined) checkName(first, signer.certificate, 'sha1');
  if (second !== undefined) checkName(second, signer.certificate, 'v2');
  if (second !== undefined) return 'signing-certificate-v2';
  return first === undefined ? 'nothing' : 'signing-certificate';
}

function checkName(node: DerNode, certificate: Certificate, version: 'v2' | 'sha1'): void {
  const [ids] = sequenceOf(node, 'a signing certificate');
  const parts = [...sequenceOf(sequenceOf(ids, 'certificate ids')[0], 'a certificate id')];
  // ESSCertIDv2 may begin with the hash algorithm; its default, SHA-256, is left out in DER.
  const explicit = version === 'v2' && parts[0]?.tag === tags.sequence ? digestOf(parts.shift()) : null;
  const digest = version === 'sha1' ? 'sha1' : (explicit ?? 'sha256');
  const hash = createHash(digest).update(certificate.der).digest();
  const issuerSerial = parts[1];
  const matches = sameBytes(expectTag(parts[0], tags.octetString, 'a certificate hash').content, hash);
  if (!matches || (issuerSerial !== undefined && !issuerSerialMatches(issuerSerial, certificate))) {
    throw new CheckFailure('E_CMS_ESS', 'the signature names another certificate than the one that is inside');
  }
}

function issuerSerialMatches(node: DerNode, certificate: Certificate): boolean {
  const [names, serial] = sequenceOf(node, 'issuer and serial');
  const directoryName = sequenceOf(names, 'general names')[0];
  const issuer = directoryName?.tag === 0xa4 ? childrenOf(directoryName)[0] : undefined;
  unsignedOf(serial, 'a serial number');
  return (
    sameBytes(issuer?.bytes ?? new Uint8Array(), certificate.issuer) &&
    sameBytes(serial?.bytes ?? new Uint8Array(), certificate.serial)
  );
}
