import { X509Certificate, createHash } from 'node:crypto';
import {
  DerError,
  booleanOf,
  childrenOf,
  expectTag,
  oidOf,
  readDer,
  sequenceOf,
  smallIntegerOf,
  tags,
  timeOf,
  type DerNode,
} from '../der/der';

/** An X.509 certificate (RFC 5280) as its bytes say; nothing here is trusted yet. */
export interface Certificate {
  readonly der: Uint8Array;
  readonly x509: X509Certificate;
  /** Lower-case hexadecimal SHA-256 of the certificate. */
  readonly fingerprint: string;
  /** The subject's common name. */
  readonly name: string;
  /** The issuer's common name, as `name` is the subject's. */
  readonly issuerName: string;
  readonly subject: Uint8Array;
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** Bit numbers of keyUsage (0 digitalSignature, 1 nonRepudiation, 5 keyCertSign), or null where the extension is absent. */
  readonly keyUsage: ReadonlySet<number> | null;
  readonly extendedKeyUsage: { readonly critical: boolean; readonly purposes: readonly string[] } | null;
  readonly authority: boolean;
  readonly pathLength: number | null;
  /** Critical extensions that this verifier does not process: RFC 5280, 4.2 says to refuse the certificate. */
  readonly unknownCritical: readonly string[];
}

export const keyUsageBits = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5 } as const;

interface Extension {
  readonly critical: boolean;
  readonly value: Uint8Array;
}

const oid = {
  commonName: '2.5.4.3',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
} as const;

/**
 * Reads a certificate strictly.
 * @throws DerError for anything that is not DER, or not RFC 5280
 */
export function readCertificate(der: Uint8Array): Certificate {
  const [tbs] = sequenceOf(readDer(der), 'a certificate');
  const fields = [...sequenceOf(tbs, 'a to-be-signed certificate')];
  if (fields[0]?.tag === 0xa0) fields.shift();
  const [serial, , issuer, validity, subject] = fields;
  const [notBefore, notAfter] = sequenceOf(validity, 'a validity');
  const subjectNode = expectTag(subject, tags.sequence, 'a subject');
  const extensions = readExtensions(fields.find(({ tag }) => tag === 0xa3));
  return {
    der,
    x509: parseWithNode(der),
    fingerprint: createHash('sha256').update(der).digest('hex'),
    name: commonName(subjectNode),
    issuerName: commonName(expectTag(issuer, tags.sequence, 'an issuer')),
    subject: subjectNode.bytes,
    issuer: expectTag(issuer, tags.sequence, 'an issuer').bytes,
    serial: expectTag(serial, tags.integer, 'a serial number').bytes,
    notBefore: timeOf(notBefore, 'notBefore'),
    notAfter: timeOf(notAfter, 'notAfter'),
    ...interpret(extensions),
  };
}

function parseWithNode(der: Uint8Array): X509Certificate {
  try {
    const certificate = new X509Certificate(der);
    // The key is decoded only when asked for: ask now, so that a broken one is found here.
    return certificate.publicKey.type === 'public' ? certificate : unreadable();
  } catch {
    return unreadable();
  }
}

function unreadable(): never {
  throw new DerError('a certificate that cannot be read');
}

function commonName(subject: DerNode): string {
  const attributes = childrenOf(subject).flatMap((set) => childrenOf(set).map((pair) => childrenOf(pair)));
  const value = attributes.findLast(([type]) => oidOf(type, 'an attribute type') === oid.commonName)?.[1];
  if (value === undefined) return 'no common name';
  // BMPString (0x1e) is UTF-16BE; the other string types are UTF-8 or subsets of it.
  return value.tag === 0x1e
    ? new TextDecoder('utf-16be').decode(value.content)
    : Buffer.from(value.content).toString('utf8');
}

function readExtensions(node: DerNode | undefined): ReadonlyMap<string, Extension> {
  const extensions = new Map<string, Extension>();
  if (node === undefined) return extensions;
  for (const item of sequenceOf(childrenOf(node)[0], 'extensions')) {
    const parts = sequenceOf(item, 'an extension');
    const id = oidOf(parts[0], 'an extension id');
    if (extensions.has(id)) throw new DerError('an extension that stands twice');
    const critical = parts.length === 3 && booleanOf(parts[1], 'critical');
    extensions.set(id, { critical, value: expectTag(parts.at(-1), tags.octetString, 'an extension value').content });
  }
  return extensions;
}

type Interpreted = Pick<Certificate, 'keyUsage' | 'extendedKeyUsage' | 'authority' | 'pathLength' | 'unknownCritical'>;

function interpret(extensions: ReadonlyMap<string, Extension>): Interpreted {
  const known: readonly string[] = [oid.keyUsage, oid.basicConstraints, oid.extendedKeyUsage];
  const constraints = extensions.get(oid.basicConstraints);
  const parts = constraints === undefined ? [] : sequenceOf(readDer(constraints.value), 'basic constraints');
  const authority = parts[0]?.tag === tags.boolean && booleanOf(parts[0], 'CA');
  const length = parts[authority ? 1 : 0];
  const purposes = extensions.get(oid.extendedKeyUsage);
  const usage = extensions.get(oid.keyUsage);
  return {
    authority,
    pathLength: length === undefined ? null : smallIntegerOf(length, 'path length'),
    keyUsage: usage === undefined ? null : bitsOf(readDer(usage.value)),
    extendedKeyUsage:
      purposes === undefined
        ? null
        : {
            critical: purposes.critical,
            purposes: sequenceOf(readDer(purposes.value), 'key purposes').map((purpose) => oidOf(purpose, 'a purpose')),
          },
    unknownCritical: [...extensions].filter(([id, { critical }]) => critical && !known.includes(id)).map(([id]) => id),
  };
}

function bitsOf(node: DerNode): ReadonlySet<number> {
  const { content } = expectTag(node, tags.bitString, 'key usage');
  const bits = new Set<number>();
  content.slice(1).forEach((byte, index) => {
    for (let bit = 0; bit < 8; bit += 1) if ((byte & (0x80 >> bit)) !== 0) bits.add(index * 8 + bit);
  });
  return bits;
}
