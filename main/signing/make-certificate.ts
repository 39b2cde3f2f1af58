import { createHash, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import {
  algorithm,
  bitString,
  context,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  tagged,
  trueValue,
  type Der,
} from './der';
import { childAt, readDer } from './der-reader';
import { signSha256 } from './sign-bytes';

/** The fields of a self-issued signer's certificate. Times are milliseconds since 1970, kept to the second. */
export interface CertificateFields {
  readonly name: string;
  readonly title: string;
  readonly notBefore: number;
  readonly notAfter: number;
  /** 16 random bytes. */
  readonly serialNumber: Uint8Array;
}

const oid = {
  commonName: '2.5.4.3',
  /** X.520 title: what the person signs as. */
  title: '2.5.4.12',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  subjectKeyIdentifier: '2.5.29.14',
  authorityKeyIdentifier: '2.5.29.35',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/**
 * A self-issued leaf (RFC 5280): no CA, usable for signatures with non-repudiation only, with both key identifiers. RSA or
 * elliptic-curve key; the same fields and key give the same bytes.
 */
export function makeCertificate(fields: CertificateFields, privateKey: KeyObject): X509Certificate {
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const person = distinguishedName(fields);
  const signatureAlgorithm =
    privateKey.asymmetricKeyType === 'ec'
      ? algorithm(oid.ecdsaWithSha256, 'absent')
      : algorithm(oid.sha256WithRsa, 'null');
  const tbsCertificate = sequence(
    context(0, integer(2)),
    integer(serialOf(fields.serialNumber)),
    signatureAlgorithm,
    person,
    sequence(time(fields.notBefore), time(fields.notAfter)),
    person,
    publicKey,
    context(3, sequence(...extensions(publicKey))),
  );
  const signature = bitString(signSha256(tbsCertificate, privateKey));
  return new X509Certificate(sequence(tbsCertificate, signatureAlgorithm, signature));
}

/** Section 4.1.2.4: one attribute a set; UTF8String for every name. A title that is empty is left out. */
function distinguishedName({ name, title }: CertificateFields): Der {
  const attributes = [[oid.commonName, name] as const, [oid.title, title] as const].filter(([, value]) => value !== '');
  return sequence(
    ...attributes.map(([type, value]) =>
      setOf(sequence(objectIdentifier(type), tagged(0x0c, new TextEncoder().encode(value)))),
    ),
  );
}

/** Section 4.1.2.2: a positive INTEGER of at most 20 bytes; the first bit stays clear, and the number never shrinks. */
function serialOf(random: Uint8Array): Uint8Array {
  const digits = Uint8Array.from(random);
  digits[0] = ((digits[0] ?? 0) & 0x7f) | 0x40;
  return digits;
}

/** Section 4.1.2.5: UTCTime through 2049, GeneralizedTime from 2050. */
function time(milliseconds: number): Der {
  const digits = new Date(milliseconds).toISOString().replace(/[-:T]|\.\d{3}/g, '');
  return digits < '2050' ? tagged(0x17, ascii(digits.slice(2))) : tagged(0x18, ascii(digits));
}

function extensions(publicKey: Uint8Array): Der[] {
  // Section 4.2.1.2, method 1: SHA-1 over the public key's bits, without tag, length and count of unused bits.
  const bits = childAt(readDer(publicKey), 1).content.subarray(1);
  const keyIdentifier = createHash('sha1').update(bits).digest();
  // Section 4.2.1.3: digitalSignature and nonRepudiation, the first two of eight bits.
  const keyUsage = tagged(0x03, Uint8Array.of(6, 0xc0));
  return [
    extension(oid.basicConstraints, true, sequence()),
    extension(oid.keyUsage, true, keyUsage),
    extension(oid.subjectKeyIdentifier, false, octetString(keyIdentifier)),
    extension(oid.authorityKeyIdentifier, false, sequence(tagged(0x80, keyIdentifier))),
  ];
}

function extension(type: string, critical: boolean, value: Der): Der {
  return sequence(objectIdentifier(type), ...(critical ? [trueValue()] : []), octetString(value));
}

function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
