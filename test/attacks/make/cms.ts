import { constants, createHash, createPrivateKey, sign } from 'node:crypto';
import { algorithm, der, inner, integer, octets, oid, sequence, setOf } from './der-writer';
import type { TestIdentity } from './certificates';

/** What a test signature is to be; the default is a strict PAdES baseline B message. */
export interface CmsWish {
  readonly digest?: 'sha256' | 'sha1' | 'md5';
  /** Signed over these bytes instead of the content. */
  readonly digestOver?: Uint8Array;
  readonly contentType?: string;
  readonly attributeContentType?: string | null;
  /** Certificate that the signing-certificate-v2 attribute names; null leaves the attribute out. */
  readonly names?: TestIdentity | null;
  readonly signingTime?: boolean;
  readonly sortAttributes?: boolean;
  readonly signedAttributes?: boolean;
  readonly signers?: 1 | 2;
  readonly certificates?: readonly Uint8Array[];
  readonly scheme?: 'pkcs1' | 'pss' | 'ecdsa';
  /** Replaces the signature value. */
  readonly signature?: (value: Buffer) => Buffer;
  readonly extraUnsigned?: (signature: Buffer) => readonly Buffer[];
  readonly extraSigned?: readonly Buffer[];
  readonly embeddedContent?: Uint8Array;
  readonly version?: number;
}

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
};
const digestOids = { sha256: '2.16.840.1.101.3.4.2.1', sha1: '1.3.14.3.2.26', md5: '1.2.840.113549.2.5' };

export function attribute(type: string, value: Uint8Array): Buffer {
  return sequence(oid(type), der(0x31, value));
}

/** A CMS SignedData over content, detached unless wished otherwise. */
export function makeCms(content: Uint8Array, signer: TestIdentity, wish: CmsWish = {}): Buffer {
  const digest = wish.digest ?? 'sha256';
  const certificates = wish.certificates ?? [signer.certificateDer, ...signer.chainPem.map(pemToDer)];
  const info = signerInfo(wish.digestOver ?? content, signer, wish);
  const type = wish.contentType ?? oids.data;
  const encapsulated =
    wish.embeddedContent === undefined
      ? sequence(oid(type))
      : sequence(oid(type), der(0xa0, octets(wish.embeddedContent)));
  const signers = wish.signers === 2 ? [info, signerInfo(content, signer, { ...wish, signingTime: true })] : [info];
  return sequence(
    oid(oids.signedData),
    der(
      0xa0,
      sequence(
        integer(wish.version ?? (type === oids.data ? 1 : 3)),
        setOf(algorithm(digestOids[digest])),
        encapsulated,
        ...(certificates.length === 0 ? [] : [der(0xa0, ...certificates)]),
        setOf(...signers),
      ),
    ),
  );
}

function signerInfo(content: Uint8Array, signer: TestIdentity, wish: CmsWish): Buffer {
  const digest = wish.digest ?? 'sha256';
  const attributes = attributesFor(content, signer, wish);
  const ordered =
    wish.sortAttributes === false
      ? [...attributes].sort((left, right) => Buffer.compare(left, right)).reverse()
      : [...attributes].sort((left, right) => Buffer.compare(left, right));
  const signedAttributes = der(0x31, ...ordered);
  const toSign = wish.signedAttributes === false ? Buffer.from(content) : signedAttributes;
  const made = signValue(toSign, signer, wish);
  const value = wish.signature === undefined ? made : wish.signature(made);
  const unsigned = wish.extraUnsigned?.(value) ?? [];
  return sequence(
    integer(1),
    issuerAndSerial(signer.certificateDer),
    algorithm(digestOids[digest]),
    ...(wish.signedAttributes === false ? [] : [der(0xa0, ...ordered)]),
    signatureAlgorithm(wish),
    octets(value),
    ...(unsigned.length === 0 ? [] : [der(0xa1, ...[...unsigned].sort((left, right) => Buffer.compare(left, right)))]),
  );
}

function attributesFor(content: Uint8Array, signer: TestIdentity, wish: CmsWish): Buffer[] {
  const names = wish.names === undefined ? signer : wish.names;
  const type = wish.attributeContentType === undefined ? (wish.contentType ?? oids.data) : wish.attributeContentType;
  const hash = createHash(wish.digest ?? 'sha256')
    .update(content)
    .digest();
  return [
    ...(type === null ? [] : [attribute(oids.contentType, oid(type))]),
    attribute(oids.messageDigest, octets(hash)),
    ...(names === null ? [] : [attribute(oids.signingCertificateV2, signingCertificate(names.certificateDer))]),
    ...(wish.signingTime === true ? [attribute(oids.signingTime, der(0x17, Buffer.from('260301120000Z')))] : []),
    ...(wish.extraSigned ?? []),
  ];
}

function signingCertificate(certificate: Buffer): Buffer {
  return sequence(sequence(sequence(octets(createHash('sha256').update(certificate).digest()))));
}

function signatureAlgorithm(wish: CmsWish): Buffer {
  if (wish.scheme === 'ecdsa') return algorithm('1.2.840.10045.4.3.2', null);
  if (wish.scheme !== 'pss') return algorithm('1.2.840.113549.1.1.1');
  const sha256 = algorithm(digestOids.sha256);
  const mask = algorithm('1.2.840.113549.1.1.8', sha256);
  return algorithm('1.2.840.113549.1.1.10', sequence(der(0xa0, sha256), der(0xa1, mask), der(0xa2, integer(32))));
}

function signValue(bytes: Buffer, signer: TestIdentity, wish: CmsWish): Buffer {
  const key = createPrivateKey(signer.keyPem);
  const digest = wish.digest ?? 'sha256';
  if (wish.scheme !== 'pss') return sign(digest, bytes, key);
  return sign(digest, bytes, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
}

/** IssuerAndSerialNumber, cut out of the certificate itself. */
export function issuerAndSerial(certificate: Buffer): Buffer {
  const [tbs = Buffer.alloc(0)] = inner(certificate);
  const fields = inner(tbs);
  return sequence(fields[3] ?? Buffer.alloc(0), fields[1] ?? Buffer.alloc(0));
}

export function pemToDer(pem: string): Buffer {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
}
