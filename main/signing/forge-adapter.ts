import { createPrivateKey, createPublicKey, pbkdf2Sync, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';

/**
 * The only file that knows node-forge, and only for what it is good at: reading and writing PKCS#12 and making
 * certificates. It never verifies anything: its verifiers have a history of forgeries, `node:crypto` has not.
 */

/**
 * Forge derives keys in JavaScript when it is told which hash to use; `node:crypto` gives the same bytes fifty times faster.
 * Forge looks the function up at each call and hands over binary strings and a message digest.
 */
forge.pkcs5.pbkdf2 = ((...[password, salt, rounds, length, digest]: Pbkdf2Arguments) =>
  pbkdf2Sync(binary(password), binary(salt), rounds, length, digest.algorithm).toString(
    'latin1',
  )) as typeof forge.pkcs5.pbkdf2;

type Pbkdf2Arguments = [password: string, salt: string, rounds: number, length: number, digest: { algorithm: string }];

/** PBKDF2 rounds for the key inside a PKCS#12 file and for its integrity code. */
const pkcs12Iterations = 100_000;

/** What a PKCS#12 file holds; which certificate belongs to the key is for the caller to find. */
export interface Pkcs12Content {
  readonly privateKeys: readonly KeyObject[];
  readonly certificates: readonly X509Certificate[];
}

/** The fields of a self-issued signer's certificate. Times are milliseconds since 1970, kept to the second. */
export interface CertificateFields {
  readonly name: string;
  readonly title: string;
  readonly notBefore: number;
  readonly notAfter: number;
  /** 16 random bytes. */
  readonly serialNumber: Uint8Array;
}

/**
 * A self-issued leaf: no CA, usable for signatures with non-repudiation only, with both key identifiers.
 * RFC 5280 section 4.2.1.3: digitalSignature and nonRepudiation, critical.
 */
export function makeCertificate(fields: CertificateFields, rsaPrivateKey: KeyObject): X509Certificate {
  const certificate = forge.pki.createCertificate();
  const subject = [
    { name: 'commonName', value: fields.name, valueTagClass: forge.asn1.Type.UTF8 },
    // X.520 title: what the person signs as.
    { type: '2.5.4.12', value: fields.title, valueTagClass: forge.asn1.Type.UTF8 },
  ] as unknown as forge.pki.CertificateField[];
  certificate.publicKey = forge.pki.publicKeyFromPem(pemOf(createPublicKey(rsaPrivateKey), 'spki'));
  certificate.serialNumber = serialText(fields.serialNumber);
  certificate.validity.notBefore = new Date(fields.notBefore);
  certificate.validity.notAfter = new Date(fields.notAfter);
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: true },
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(pemOf(rsaPrivateKey, 'pkcs8')), forge.md.sha256.create());
  return new X509Certificate(forge.pki.certificateToPem(certificate));
}

/** Writes a PKCS#12 file: AES-256-CBC with PBKDF2-HMAC-SHA-256 around the key, and an integrity code over the whole. */
export function writePkcs12(content: {
  readonly privateKey: KeyObject;
  readonly certificates: readonly X509Certificate[];
  readonly friendlyName: string;
  readonly passphrase: string;
}): Uint8Array {
  const key = forge.pki.privateKeyFromPem(pemOf(content.privateKey, 'pkcs8'));
  const certificates = content.certificates.map((certificate) => forge.pki.certificateFromPem(certificate.toString()));
  const options = {
    algorithm: 'aes256',
    prfAlgorithm: 'sha256',
    count: pkcs12Iterations,
    saltSize: 16,
    friendlyName: content.friendlyName,
  } as const;
  const pfx = forge.pkcs12.toPkcs12Asn1(key, certificates, content.passphrase, options);
  return Buffer.from(forge.asn1.toDer(pfx).getBytes(), 'latin1');
}

/**
 * Reads a PKCS#12 file, with RSA or elliptic-curve keys.
 * @returns null when the passphrase is wrong
 * @throws Error when the bytes are not PKCS#12
 */
export function readPkcs12(bytes: Uint8Array, passphrase: string): Pkcs12Content | null {
  const asn1 = forge.asn1.fromDer(Buffer.from(bytes).toString('latin1'));
  let pfx: forge.pkcs12.Pkcs12Pfx;
  try {
    pfx = forge.pkcs12.pkcs12FromAsn1(asn1, passphrase);
  } catch (error) {
    if (error instanceof Error && /mac could not be verified|invalid password/i.test(error.message)) return null;
    throw error;
  }
  const bags = pfx.safeContents.flatMap((contents) => contents.safeBags);
  return { privateKeys: bags.flatMap(privateKeyOf), certificates: bags.flatMap(certificateOf) };
}

/** Forge parses RSA keys only; for any other it keeps the PKCS#8 structure, which `node:crypto` reads. */
function privateKeyOf(bag: forge.pkcs12.Bag): KeyObject[] {
  if (bag.type !== forge.pki.oids['keyBag'] && bag.type !== forge.pki.oids['pkcs8ShroudedKeyBag']) return [];
  const info = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1;
  return [createPrivateKey({ key: derOf(info), format: 'der', type: 'pkcs8' })];
}

function certificateOf(bag: forge.pkcs12.Bag): X509Certificate[] {
  if (bag.type !== forge.pki.oids['certBag']) return [];
  return [new X509Certificate(derOf(bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1))];
}

function derOf(asn1: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1');
}

function pemOf(key: KeyObject, type: 'spki' | 'pkcs8'): string {
  return key.export({ format: 'pem', type } as { format: 'pem'; type: 'pkcs8' }).toString();
}

/** RFC 5280 section 4.1.2.2: a positive INTEGER of at most 20 bytes; the first bit stays clear. */
function serialText(random: Uint8Array): string {
  const digits = Buffer.from(random);
  digits[0] = ((digits[0] ?? 0) & 0x7f) | 0x40;
  return digits.toString('hex');
}

function binary(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
