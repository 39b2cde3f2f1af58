import { readCertificate, type Certificate } from '../certificate/certificate';
import {
  DerError,
  childrenOf,
  expectTag,
  insideOf,
  oidOf,
  readDer,
  sequenceOf,
  setOf,
  shortSequenceOf,
  smallIntegerOf,
  tags,
  type DerNode,
} from '../der/der';
import { CheckFailure } from '../findings';
import { sameBytes } from '../pdf/objects';
import { digestOf, schemeOf, type DigestName, type SignatureScheme } from './algorithms';

/** A CMS SignedData (RFC 5652, section 5) with one signer, read strictly; nothing is verified yet. */
export interface SignedData {
  /** What the content is (eContentType), dotted. */
  readonly contentType: string;
  /** The content inside, null where it is detached. */
  readonly content: Uint8Array | null;
  readonly certificates: readonly Certificate[];
  readonly signer: SignerInfo;
}

/** The one SignerInfo. */
export interface SignerInfo {
  readonly certificate: Certificate;
  readonly digest: DigestName;
  readonly scheme: SignatureScheme;
  readonly signedAttributes: ReadonlyMap<string, DerNode>;
  /** The signed attributes as they were signed: with the tag of a SET OF (RFC 5652, 5.4). */
  readonly signedBytes: Uint8Array;
  readonly signature: Uint8Array;
  readonly unsignedAttributes: ReadonlyMap<string, DerNode>;
}

const signedDataType = '1.2.840.113549.1.7.2';

/**
 * Reads a ContentInfo that holds a SignedData.
 * @param old whether a signature under SHA-1 is read too
 * @throws CheckFailure or DerError for anything but one signer with signed attributes, in DER
 */
export function readSignedData(der: Uint8Array, old?: 'SHA-1 too'): SignedData {
  const [type, wrapped] = shortSequenceOf(readDer(der), 2, 'a ContentInfo');
  if (oidOf(type, 'a content type') !== signedDataType || wrapped?.tag !== 0xa0) {
    throw new CheckFailure('E_CMS_MALFORMED', 'expected a CMS SignedData');
  }
  const [version, digests, content, ...rest] = sequenceOf(insideOf(wrapped, 'a SignedData'), 'a SignedData');
  const certificates = certificatesOf(rest[0]?.tag === 0xa0 ? rest[0] : undefined);
  if (rest.length !== 2 || rest[0]?.tag !== 0xa0) {
    throw new CheckFailure('E_CMS_MALFORMED', 'a SignedData with other parts than certificates and signers');
  }
  const signers = setOf(expectTag(rest.at(-1), tags.set, 'signer infos'), 'signer infos');
  if (signers.length !== 1) {
    throw new CheckFailure('E_CMS_SIGNERS', `expected exactly one signer, found ${signers.length}`);
  }
  const signer = readSigner(signers[0], certificates, old);
  expectDigests(digests, signer.digest, old);
  const [contentType, inner] = shortSequenceOf(content, 2, 'an encapsulated content');
  const octets =
    inner === undefined ? null : expectTag(insideOf(inner, 'a content'), tags.octetString, 'a content').content;
  const id = oidOf(contentType, 'a content type');
  expectVersion(smallIntegerOf(version, 'a version'), id);
  return { contentType: id, content: octets, certificates, signer };
}

/** RFC 5652, 5.1: version 3 where the content is not plain data, else 1 (version 3 signer identifiers are refused). */
function expectVersion(version: number, contentType: string): void {
  const expected = contentType === '1.2.840.113549.1.7.1' ? 1 : 3;
  if (version !== expected) throw new CheckFailure('E_CMS_MALFORMED', `a SignedData of version ${version}`);
}

function expectDigests(node: DerNode | undefined, digest: DigestName, old: 'SHA-1 too' | undefined): void {
  const found = setOf(expectTag(node, tags.set, 'digest algorithms'), 'digest algorithms').map((each) =>
    digestOf(each, old),
  );
  if (found.length !== 1 || found[0] !== digest) {
    throw new CheckFailure('E_CMS_ALGORITHM', 'the digest algorithms do not name exactly the one that was used');
  }
}

/** Every pair of certificates may cost a signature check, so a message with thousands would never end. */
const maximumCertificates = 32;

function certificatesOf(node: DerNode | undefined): readonly Certificate[] {
  if (node === undefined) throw new CheckFailure('E_CMS_CERTIFICATE', 'no certificate inside');
  const children = childrenOf(node);
  if (children.length > maximumCertificates) {
    throw new CheckFailure('E_LIMIT', `${children.length} certificates in one message`);
  }
  const certificates = children.map(({ bytes }) => readCertificate(bytes));
  const different = new Set(certificates.map(({ fingerprint }) => fingerprint));
  if (different.size !== certificates.length) throw new CheckFailure('E_CMS_MALFORMED', 'a certificate stands twice');
  return certificates;
}

function readSigner(
  node: DerNode | undefined,
  certificates: readonly Certificate[],
  old: 'SHA-1 too' | undefined,
): SignerInfo {
  const [version, identifier, digestNode, attributes, algorithm, signature, unsigned, ...rest] = sequenceOf(
    node,
    'a signer info',
  );
  if (attributes?.tag !== 0xa0) throw new CheckFailure('E_CMS_ATTRIBUTES', 'a signature without signed attributes');
  if (smallIntegerOf(version, 'a version') !== 1) {
    throw new CheckFailure('E_CMS_MALFORMED', 'a signer identified otherwise than by issuer and serial number');
  }
  if (rest.length > 0 || (unsigned !== undefined && unsigned.tag !== 0xa1))
    throw new DerError('a signer with unknown parts');
  const digest = digestOf(digestNode, old);
  const signedBytes = Uint8Array.from(attributes.bytes);
  signedBytes[0] = tags.set;
  return {
    certificate: findSigner(identifier, certificates),
    digest,
    scheme: schemeOf(algorithm, digest),
    signedAttributes: attributesOf(setOf(attributes, 'signed attributes')),
    signedBytes,
    signature: expectTag(signature, tags.octetString, 'a signature value').content,
    unsignedAttributes: attributesOf(unsigned === undefined ? [] : setOf(unsigned, 'unsigned attributes')),
  };
}

function findSigner(identifier: DerNode | undefined, certificates: readonly Certificate[]): Certificate {
  const [issuer, serial] = shortSequenceOf(identifier, 2, 'issuer and serial number');
  const found = certificates.find(
    (certificate) =>
      sameBytes(certificate.issuer, issuer?.bytes ?? new Uint8Array()) &&
      sameBytes(certificate.serial, serial?.bytes ?? new Uint8Array()),
  );
  if (found === undefined) throw new CheckFailure('E_CMS_CERTIFICATE', "the signer's certificate is not inside");
  return found;
}

/** Attributes by type; each type once, each with exactly one value, as every attribute in use demands. */
function attributesOf(nodes: readonly DerNode[]): ReadonlyMap<string, DerNode> {
  const attributes = new Map<string, DerNode>();
  for (const node of nodes) {
    const [type, values, ...rest] = sequenceOf(node, 'an attribute');
    const id = oidOf(type, 'an attribute type');
    const items = setOf(expectTag(values, tags.set, 'attribute values'), 'attribute values');
    const [value] = items;
    if (attributes.has(id) || items.length !== 1 || value === undefined || rest.length > 0) {
      throw new CheckFailure('E_CMS_ATTRIBUTES', `attribute ${id} must stand once, with one value`);
    }
    attributes.set(id, value);
  }
  return attributes;
}
