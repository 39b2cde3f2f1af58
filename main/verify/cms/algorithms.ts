import { constants, verify, type KeyObject } from 'node:crypto';
import { DerError, childrenOf, oidOf, readDer, shortSequenceOf, smallIntegerOf, tags, type DerNode } from '../der/der';
import { CheckFailure } from '../findings';

/** A hash as node:crypto names it. */
export type DigestName = 'sha1' | 'sha256' | 'sha384' | 'sha512';

/** How a signature value is to be checked. */
export interface SignatureScheme {
  readonly kind: 'rsa-pkcs1' | 'rsa-pss' | 'ecdsa' | 'ed25519';
  readonly digest: DigestName;
  readonly saltLength: number;
}

const digests: Readonly<Record<string, DigestName>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

const sha1 = '1.3.14.3.2.26';

/** Hashes that no longer protect anything, by name for the message. */
const brokenDigests: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'MD5',
  [sha1]: 'SHA-1',
};

const rsaWithDigest: Readonly<Record<string, DigestName | null>> = {
  '1.2.840.113549.1.1.1': null,
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
};

const ecdsaWithDigest: Readonly<Record<string, DigestName>> = {
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};

const rsaPss = '1.2.840.113549.1.1.10';
const mgf1 = '1.2.840.113549.1.1.8';
const ed25519 = '1.3.101.112';

/**
 * The hash of an AlgorithmIdentifier; its parameters are NULL or absent (RFC 5754, section 2).
 * @param old whether SHA-1 is read too: two files can be made alike under it, so whoever asks has to say so
 */
export function digestOf(node: DerNode | undefined, old: 'no SHA-1' | 'SHA-1 too' = 'no SHA-1'): DigestName {
  const [algorithm, parameters] = shortSequenceOf(node, 2, 'a digest algorithm');
  const id = oidOf(algorithm, 'a digest algorithm');
  expectNullOrAbsent(parameters);
  const digest = id === sha1 && old === 'SHA-1 too' ? 'sha1' : digests[id];
  if (digest !== undefined) return digest;
  throw new CheckFailure('E_CMS_ALGORITHM', `the hash ${brokenDigests[id] ?? id} proves nothing today`);
}

/** The signature scheme of an AlgorithmIdentifier; it has to use the digest that the signer names. */
export function schemeOf(node: DerNode | undefined, digest: DigestName): SignatureScheme {
  const [algorithm, parameters] = shortSequenceOf(node, 2, 'a signature algorithm');
  const id = oidOf(algorithm, 'a signature algorithm');
  if (id === rsaPss) return pssScheme(parameters, digest);
  if (id in rsaWithDigest) {
    expectNullOrAbsent(parameters);
    return agree({ kind: 'rsa-pkcs1', digest: rsaWithDigest[id] ?? digest, saltLength: 0 }, digest);
  }
  if (parameters !== undefined) throw new DerError('a signature algorithm with parameters it does not take');
  if (id === ed25519) return agree({ kind: 'ed25519', digest: 'sha512', saltLength: 0 }, digest);
  const named = ecdsaWithDigest[id];
  if (named === undefined) throw new CheckFailure('E_CMS_ALGORITHM', `unknown signature algorithm ${id}`);
  return agree({ kind: 'ecdsa', digest: named, saltLength: 0 }, digest);
}

function agree(scheme: SignatureScheme, digest: DigestName): SignatureScheme {
  if (scheme.digest === digest) return scheme;
  throw new CheckFailure('E_CMS_ALGORITHM', 'the signature uses another hash than the signed attributes');
}

/** RSASSA-PSS-params (RFC 4055, 3.1); only the same hash for message and mask is accepted. */
function pssScheme(parameters: DerNode | undefined, digest: DigestName): SignatureScheme {
  const parts = shortSequenceOf(parameters, 3, 'PSS parameters');
  const part = (tag: number) => childrenOf(parts.find((child) => child.tag === tag) ?? emptySequence)[0];
  const mask = shortSequenceOf(part(0xa1), 2, 'a mask generation function');
  const maskDigest = digestOf(mask[1]);
  if (oidOf(mask[0], 'a mask generation function') !== mgf1 || digestOf(part(0xa0)) !== maskDigest) {
    throw new CheckFailure('E_CMS_ALGORITHM', 'PSS with two different hashes');
  }
  return agree(
    { kind: 'rsa-pss', digest: maskDigest, saltLength: smallIntegerOf(part(0xa2), 'a salt length') },
    digest,
  );
}

const emptySequence: DerNode = readDer(Uint8Array.of(0x30, 0x00));

function expectNullOrAbsent(node: DerNode | undefined): void {
  if (node !== undefined && (node.tag !== tags.null || node.content.length > 0)) {
    throw new DerError('algorithm parameters that are not NULL');
  }
}

/** Whether `signature` over `data` is by the key, in exactly this scheme. */
export function signatureHolds(
  scheme: SignatureScheme,
  key: KeyObject,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  const expected = { 'rsa-pkcs1': 'rsa', 'rsa-pss': 'rsa', ecdsa: 'ec', ed25519: 'ed25519' }[scheme.kind];
  const found = key.asymmetricKeyType;
  if (found !== expected && !(scheme.kind === 'rsa-pss' && found === 'rsa-pss')) return false;
  if (scheme.kind === 'ecdsa') {
    readDer(signature);
    return verify(scheme.digest, data, { key, dsaEncoding: 'der' }, signature);
  }
  if (scheme.kind === 'ed25519') return verify(null, data, key, signature);
  const modulusBytes = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
  if (signature.length !== modulusBytes) return false;
  if (scheme.kind === 'rsa-pkcs1') {
    return verify(scheme.digest, data, { key, padding: constants.RSA_PKCS1_PADDING }, signature);
  }
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify(scheme.digest, data, { key, padding, saltLength: scheme.saltLength }, signature);
}

/** Why a public key is too weak to sign with; null where it is not. */
export function weaknessOf(key: KeyObject): string | null {
  const details = key.asymmetricKeyDetails;
  if (key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'rsa-pss') {
    const bits = details?.modulusLength ?? 0;
    if (bits < 2048) return `an RSA key of ${bits} bits`;
    return (details?.publicExponent ?? 0n) < 65_537n ? 'an RSA key with a small exponent' : null;
  }
  if (key.asymmetricKeyType === 'ec') {
    const curves = ['prime256v1', 'secp384r1', 'secp521r1'];
    return curves.includes(details?.namedCurve ?? '') ? null : `the curve ${details?.namedCurve ?? 'without a name'}`;
  }
  return key.asymmetricKeyType === 'ed25519' ? null : `a key of type ${key.asymmetricKeyType ?? 'unknown'}`;
}
