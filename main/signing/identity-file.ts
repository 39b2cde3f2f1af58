import { createPrivateKey, generateKeyPair, randomBytes, type KeyObject, type X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { AppError } from '../../shared/errors/app-error';
import type { keyKinds } from '../../shared/ipc/contracts/identities';
import type { Clock } from '../../shared/time/clock';
import { readPkcs12, type Pkcs12Content } from './forge-adapter';
import { makeCertificate } from './make-certificate';
import { nameAttribute, type SigningIdentity } from './signing-identity';
import { writePkcs12 } from './write-pkcs12';

/** Random bytes, injected so that a certificate's serial number can be fixed in a test. */
export type RandomBytes = (size: number) => Uint8Array;

/** How long an identity made here is valid, from its clock. */
export const identityYears = 10;

const generate = promisify(generateKeyPair);

export type KeyKind = (typeof keyKinds)[number];

/** Makes a new key and its self-issued certificate, valid ten years from the clock. */
export async function createIdentity(
  person: { readonly name: string; readonly title: string; readonly key?: KeyKind },
  clock: Clock,
  random: RandomBytes = randomBytes,
): Promise<SigningIdentity> {
  const { name, title, key = 'rsa-3072' } = person;
  return selfIssue({ name, title }, await newKey(key), { clock, random });
}

async function newKey(kind: KeyKind): Promise<KeyObject> {
  if (kind === 'p-256') return (await generate('ec', { namedCurve: 'P-256' })).privateKey;
  const modulusLength = kind === 'rsa-4096' ? 4096 : 3072;
  return (await generate('rsa', { modulusLength, publicExponent: 0x10001 })).privateKey;
}

/** The identity of an existing key: the same key, person, clock and random bytes give the same certificate. */
export function selfIssue(
  person: { readonly name: string; readonly title: string },
  privateKey: KeyObject,
  sources: { readonly clock: Clock; readonly random: RandomBytes },
): SigningIdentity {
  const notBefore = Math.floor(sources.clock.now() / 1000) * 1000;
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + identityYears);
  const serialNumber = sources.random(16);
  const fields = { ...person, notBefore, notAfter: notAfter.getTime(), serialNumber };
  return { ...person, certificate: makeCertificate(fields, privateKey), chain: [], privateKey };
}

/** The PKCS#12 file of an identity, encrypted under the passphrase. */
export function writeIdentityFile(
  identity: SigningIdentity,
  passphrase: string,
  random: RandomBytes = randomBytes,
): Uint8Array {
  return writePkcs12({
    random,
    privateKey: identity.privateKey,
    certificates: [identity.certificate, ...identity.chain],
    friendlyName: identity.name,
    passphrase,
  });
}

/**
 * Opens a PKCS#12 file: one made here, or the user's own from a company CA with its chain.
 * @throws AppError `identity-unreadable`, `identity-wrong-passphrase`, `identity-key-mismatch` or
 * `identity-key-unsupported`
 */
export function openIdentityFile(bytes: Uint8Array, passphrase: string): SigningIdentity {
  const { privateKeys, certificates } = readContent(bytes, passphrase);
  const privateKey = privateKeys[0];
  if (privateKey === undefined) throw unreadable('a private key', 'a PKCS#12 file without one');
  checkKeyKind(privateKey);
  const certificate = certificates.find((candidate) => candidate.checkPrivateKey(privateKey));
  if (certificate === undefined) {
    throw new AppError('identity-key-mismatch', {
      message: `Expected the certificate of the private key, found ${certificates.length} certificates of other keys.`,
      action: 'Export key and certificate together again from where they came from.',
    });
  }
  return {
    name: nameAttribute(certificate.subject, 'CN') ?? certificate.subject,
    title: nameAttribute(certificate.subject, 'title') ?? '',
    certificate,
    chain: chainOf(certificate, certificates),
    privateKey,
  };
}

/** A PKCS#8 key that this program can sign with. */
export function readPrivateKey(pkcs8: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
}

function readContent(bytes: Uint8Array, passphrase: string): Pkcs12Content {
  let content: Pkcs12Content | null;
  try {
    content = readPkcs12(bytes, passphrase);
  } catch (cause) {
    throw unreadable('a PKCS#12 file (.p12, .pfx)', 'something else or a damaged file', cause);
  }
  if (content !== null) return content;
  throw new AppError('identity-wrong-passphrase', {
    message: 'Expected the passphrase of this identity, found another one.',
    action: 'Type the passphrase again; it tells capital and small letters apart.',
  });
}

/** What CMS, PAdES and every validator we know accept: RSA from 2048 bits, and the two common curves. */
function checkKeyKind(key: KeyObject): void {
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa' && modulusLength >= 2048 && modulusLength <= 8192) return;
  if (key.asymmetricKeyType === 'ec' && (namedCurve === 'prime256v1' || namedCurve === 'secp384r1')) return;
  const found =
    key.asymmetricKeyType === 'rsa' ? `RSA with ${modulusLength} bits` : (namedCurve ?? key.asymmetricKeyType);
  throw new AppError('identity-key-unsupported', {
    message: `Expected an RSA key of 2048 to 8192 bits or an elliptic-curve key on P-256 or P-384, found ${found}.`,
    action: 'Ask for a certificate with such a key, or make an identity in this program.',
  });
}

/** From the leaf upwards, as far as the file goes; each step is a signature that holds. */
function chainOf(leaf: X509Certificate, certificates: readonly X509Certificate[]): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let current = leaf;
  while (!current.checkIssued(current)) {
    const issuer = certificates.find((each) => current.checkIssued(each) && current.verify(each.publicKey));
    if (issuer === undefined || chain.includes(issuer)) break;
    chain.push(issuer);
    current = issuer;
  }
  return chain;
}

function unreadable(expected: string, found: string, cause?: unknown): AppError {
  return new AppError('identity-unreadable', {
    message: `Expected ${expected}, found ${found}.`,
    action: 'Choose the identity file that was saved for this signer.',
    cause,
  });
}
