import { createPrivateKey, pbkdf2Sync, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { pkcs12MacKey } from './pkcs12-mac-key';

/**
 * The only file that knows node-forge, and only for what it is good at: reading PKCS#12 files as other programs write
 * them. It never verifies anything: its verifiers have a history of forgeries, `node:crypto` has not.
 */

/**
 * Forge derives keys in JavaScript when it is told which hash to use; `node:crypto` gives the same bytes fifty times faster.
 * Forge looks the function up at each call and hands over the passphrase as it was typed, a salt as a binary string and a
 * message digest. The passphrase is UTF-8 here, as every other program has it.
 */
forge.pkcs5.pbkdf2 = ((...[password, salt, rounds, length, digest]: Pbkdf2Arguments) =>
  pbkdf2Sync(Buffer.from(password, 'utf8'), binary(salt), rounds, length, digest.algorithm).toString(
    'latin1',
  )) as typeof forge.pkcs5.pbkdf2;

const forgeKey = forge.pkcs12.generateKey as unknown as (...args: MacKeyArguments) => forge.util.ByteStringBuffer;
const sha256Bytes = 32;

/** The integrity code's key likewise, for the hash that today's files have; forge keeps the others. */
forge.pkcs12.generateKey = ((...args: MacKeyArguments) => {
  const [password, salt, id, rounds, length, digest] = args;
  if (id !== 3 || length !== sha256Bytes || digest?.algorithm !== 'sha256') return forgeKey(...args);
  const bytes = Buffer.from(salt.bytes(), 'latin1');
  return forge.util.createBuffer(pkcs12MacKey(password, bytes, rounds).toString('latin1'));
}) as unknown as typeof forge.pkcs12.generateKey;

type MacKeyArguments = [
  password: string,
  salt: forge.util.ByteStringBuffer,
  id: number,
  rounds: number,
  length: number,
  digest?: { algorithm: string },
];

type Pbkdf2Arguments = [password: string, salt: string, rounds: number, length: number, digest: { algorithm: string }];

/** What a PKCS#12 file holds; which certificate belongs to the key is for the caller to find. */
export interface Pkcs12Content {
  readonly privateKeys: readonly KeyObject[];
  readonly certificates: readonly X509Certificate[];
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

function binary(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
