import { createCipheriv, createHash, createHmac, pbkdf2Sync, type KeyObject, type X509Certificate } from 'node:crypto';
import { pkcs12MacKey } from './pkcs12-mac-key';
import {
  algorithm,
  context,
  integer,
  nullValue,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  tagged,
  type Der,
} from './der';

/**
 * PKCS#12 (RFC 7292) for any kind of key: key and certificates each under AES-256-CBC with PBKDF2-HMAC-SHA-256 (PBES2,
 * RFC 8018), an integrity code with HMAC-SHA-256 over the whole. The code's key costs as many rounds as the others: a
 * cheap one would be the way to guess the passphrase.
 */
const rounds = 100_000;

const oid = {
  data: '1.2.840.113549.1.7.1',
  encryptedData: '1.2.840.113549.1.7.6',
  keyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  hmacSha256: '1.2.840.113549.2.9',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;

/** What goes into the file; the first certificate is the key's own. */
export interface Pkcs12Input {
  readonly privateKey: KeyObject;
  readonly certificates: readonly X509Certificate[];
  readonly friendlyName: string;
  readonly passphrase: string;
  readonly random: (size: number) => Uint8Array;
}

/** The DER of the PFX. */
export function writePkcs12(input: Pkcs12Input): Uint8Array {
  const { privateKey, certificates, friendlyName, passphrase, random } = input;
  const own = certificates[0];
  const keyId = own === undefined ? [] : [attribute(oid.localKeyId, octetString(sha1(own.raw)))];
  const named = [attribute(oid.friendlyName, tagged(0x1e, utf16(friendlyName))), ...keyId];
  const bags = certificates.map((certificate, index) =>
    bag(oid.certificateBag, certificateBag(certificate), index === 0 ? named : []),
  );
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' });
  const [keyAlgorithm, encryptedKey] = encrypt(pkcs8, passphrase, random);
  const key = bag(oid.keyBag, sequence(keyAlgorithm, octetString(encryptedKey)), named);
  const [certificateAlgorithm, encrypted] = encrypt(sequence(...bags), passphrase, random);
  const content = sequence(objectIdentifier(oid.data), certificateAlgorithm, tagged(0x80, encrypted));
  const authenticatedSafe = sequence(
    sequence(objectIdentifier(oid.encryptedData), context(0, sequence(integer(0), content))),
    dataContent(sequence(key)),
  );
  return sequence(integer(3), dataContent(authenticatedSafe), macData(authenticatedSafe, passphrase, random));
}

function dataContent(der: Der): Der {
  return sequence(objectIdentifier(oid.data), context(0, octetString(der)));
}

function bag(type: string, value: Der, attributes: readonly Der[]): Der {
  const set = attributes.length === 0 ? [] : [setOf(...attributes)];
  return sequence(objectIdentifier(type), context(0, value), ...set);
}

function certificateBag(certificate: X509Certificate): Der {
  return sequence(objectIdentifier(oid.x509Certificate), context(0, octetString(certificate.raw)));
}

function attribute(type: string, value: Der): Der {
  return sequence(objectIdentifier(type), setOf(value));
}

/** PBES2: the algorithm with its salt and initialization vector, and the encrypted bytes. */
function encrypt(content: Uint8Array, passphrase: string, random: Pkcs12Input['random']): [Der, Uint8Array] {
  const salt = random(16);
  const vector = random(16);
  const key = pbkdf2Sync(Buffer.from(passphrase, 'utf8'), salt, rounds, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', key, vector);
  const encrypted = Buffer.concat([cipher.update(content), cipher.final()]);
  const pseudoRandomFunction = sequence(objectIdentifier(oid.hmacSha256), nullValue());
  const derivation = sequence(
    objectIdentifier(oid.pbkdf2),
    sequence(octetString(salt), integer(rounds), pseudoRandomFunction),
  );
  const scheme = sequence(objectIdentifier(oid.aes256Cbc), octetString(vector));
  return [sequence(objectIdentifier(oid.pbes2), sequence(derivation, scheme)), encrypted];
}

function macData(content: Uint8Array, passphrase: string, random: Pkcs12Input['random']): Der {
  const salt = random(16);
  const mac = createHmac('sha256', pkcs12MacKey(passphrase, salt, rounds))
    .update(content)
    .digest();
  return sequence(sequence(algorithm(oid.sha256, 'null'), octetString(mac)), octetString(salt), integer(rounds));
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

function sha1(bytes: Uint8Array): Uint8Array {
  return createHash('sha1').update(bytes).digest();
}
