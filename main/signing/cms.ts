import { createHash } from 'node:crypto';
import { algorithm, context, integer, objectIdentifier, octetString, sequence, setOf, tagged, type Der } from './der';
import { childAt, childrenOf, readDer } from './der-reader';
import { signSha256 } from './sign-bytes';
import type { SigningIdentity } from './signing-identity';

/**
 * CMS SignedData (RFC 5652), detached, as PAdES baseline (ETSI EN 319 142-1) and CAdES want it: exactly three signed
 * attributes, content-type, message-digest and signing-certificate-v2 (RFC 5035), and no signing-time, which baseline
 * forbids beside the signature dictionary's /M. RSA PKCS#1 v1.5 or ECDSA, always SHA-256.
 */
const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaEncryption: '1.2.840.113549.1.1.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/**
 * Signs content that is kept elsewhere.
 * @param contentDigest SHA-256 of the content, 32 bytes
 * @returns the DER of a ContentInfo holding the SignedData, with the signer's certificate and its chain
 */
export function signDetached(contentDigest: Uint8Array, identity: SigningIdentity): Der {
  const attributes = [
    attribute(oid.contentType, objectIdentifier(oid.data)),
    attribute(oid.messageDigest, octetString(contentDigest)),
    attribute(oid.signingCertificateV2, signingCertificateV2(identity)),
  ];
  // RFC 5652 section 5.4: signed as an explicit SET OF, stored under the implicit tag [0].
  const signedAttributes = setOf(...attributes);
  const signature = signSha256(signedAttributes, identity.privateKey);
  const signerInfo = sequence(
    integer(1),
    issuerAndSerialNumber(identity),
    algorithm(oid.sha256, 'absent'),
    tagged(0xa0, readDer(signedAttributes).content),
    signatureAlgorithm(identity),
    octetString(signature),
  );
  const signedData = sequence(
    integer(1),
    setOf(algorithm(oid.sha256, 'absent')),
    sequence(objectIdentifier(oid.data)),
    certificateSet(identity),
    setOf(signerInfo),
  );
  return sequence(objectIdentifier(oid.signedData), context(0, signedData));
}

function attribute(type: string, value: Uint8Array): Der {
  return sequence(objectIdentifier(type), setOf(value));
}

/** ESSCertIDv2: SHA-256 is the default hash algorithm and DER leaves defaults out; issuerSerial names the issuer in full. */
function signingCertificateV2(identity: SigningIdentity): Der {
  const { issuer, serialNumber } = issuerAndSerial(identity);
  const certificateHash = createHash('sha256').update(identity.certificate.raw).digest();
  const directoryName = context(4, issuer);
  const issuerSerial = sequence(sequence(directoryName), serialNumber);
  return sequence(sequence(sequence(octetString(certificateHash), issuerSerial)));
}

function issuerAndSerialNumber(identity: SigningIdentity): Der {
  const { issuer, serialNumber } = issuerAndSerial(identity);
  return sequence(issuer, serialNumber);
}

/** Both as they stand in the certificate (RFC 5280 section 4.1): encoding them anew could change a string type. */
function issuerAndSerial(identity: SigningIdentity): { issuer: Uint8Array; serialNumber: Uint8Array } {
  const tbsCertificate = childAt(readDer(identity.certificate.raw), 0);
  const hasVersion = childrenOf(tbsCertificate)[0]?.tag === 0xa0;
  const first = hasVersion ? 1 : 0;
  return { serialNumber: childAt(tbsCertificate, first).raw, issuer: childAt(tbsCertificate, first + 2).raw };
}

function signatureAlgorithm(identity: SigningIdentity): Der {
  return identity.privateKey.asymmetricKeyType === 'ec'
    ? algorithm(oid.ecdsaWithSha256, 'absent')
    : algorithm(oid.rsaEncryption, 'null');
}

/** The implicit tag [0] over a SET OF, whose members DER sorts. */
function certificateSet(identity: SigningIdentity): Der {
  const certificates = [identity.certificate, ...identity.chain].map((certificate) => certificate.raw);
  return tagged(0xa0, readDer(setOf(...certificates)).content);
}
