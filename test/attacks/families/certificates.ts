import { createHash } from 'node:crypto';
import type { Attack, Kit } from '../kit';
import { authorityExtensions, makeIdentity, signerExtensions, type CertificateWish } from '../make/certificates';
import { attribute, makeCms, type CmsWish } from '../make/cms';
import { algorithm, der, integer, octets, oid, sequence } from '../make/der-writer';
import { numbers, signPdf } from '../make/pdf';

const family = 'certificates and time';

function certified(
  name: string,
  code: string,
  wish: (kit: Kit) => Partial<CertificateWish>,
  more: Partial<Attack> = {},
): Attack {
  const make = (kit: Kit) => {
    const signer = makeIdentity({ name: 'Doubtful Signer', issuer: kit.root, ...wish(kit) });
    return signPdf(kit.unsigned, { signer });
  };
  return { name, family, code, make, ...more };
}

/** A time-stamp token over bytes, honest unless wished otherwise. */
export function makeToken(
  kit: Pick<Kit, 'stamper'>,
  bytes: Uint8Array,
  wish: { time?: string; over?: Uint8Array; imprint?: Uint8Array; nonce?: Buffer; cms?: CmsWish } = {},
): Buffer {
  const imprint =
    wish.imprint ??
    createHash('sha256')
      .update(wish.over ?? bytes)
      .digest();
  const time = der(0x18, Buffer.from(wish.time ?? '20260301120100Z'));
  const info = sequence(
    integer(1),
    oid('1.2.3.4.1'),
    sequence(algorithm('2.16.840.1.101.3.4.2.1'), octets(imprint)),
    integer(7),
    time,
    ...(wish.nonce === undefined ? [] : [wish.nonce]),
  );
  return makeCms(info, kit.stamper, { contentType: '1.2.840.113549.1.9.16.1.4', embeddedContent: info, ...wish.cms });
}

/** An authority's answer (RFC 3161, 2.4.2) to a query of this program: version, imprint, nonce, all in one-byte lengths. */
export function timeStampResponse(query: Uint8Array, stamper: Kit['stamper'], time?: string): Buffer {
  const imprint = query.subarray(24, 56);
  const nonce = Buffer.from(query.subarray(56, 58 + (query[57] ?? 0)));
  const token = makeToken({ stamper }, imprint, { imprint, nonce, ...(time === undefined ? {} : { time }) });
  return sequence(sequence(integer(0)), token);
}

/** A signature with a time-stamp attribute. */
function stamped(name: string, code: string, token: (kit: Kit, signature: Buffer) => Buffer): Attack {
  const make = (kit: Kit) =>
    signPdf(kit.unsigned, {
      signer: kit.signer,
      cms: { extraUnsigned: (signature) => [attribute('1.2.840.113549.1.9.16.2.14', token(kit, signature))] },
    });
  return { name, family, code, make };
}

/** A document time stamp over a signed file. */
export function documentTimeStamp(kit: Kit, file: Buffer, token: (content: Buffer) => Buffer): Buffer {
  return signPdf(file, {
    signer: kit.stamper,
    type: 'DocTimeStamp',
    subFilter: 'ETSI.RFC3161',
    date: null,
    field: numbers.secondField,
    number: numbers.secondSignature,
    message: token,
  });
}

const fakeToken = der(0x18, Buffer.from('20260301120000Z'));

/** Attacks on certificates, chains, validity and time. */
export const certificatesAndTime: readonly Attack[] = [
  certified('expired at the claimed time', 'E_CERT_EXPIRED', () => ({ notAfter: '20250101000000Z' })),
  certified('not yet valid at the claimed time', 'E_CERT_NOT_YET_VALID', () => ({ notBefore: '20260601000000Z' })),
  certified('expired since, with no proof of time', 'E_CERT_EXPIRED_NOW', () => ({ notAfter: '20260601000000Z' })),
  certified('no key usage', 'E_CERT_USAGE', () => ({ extensions: ['basicConstraints=critical,CA:FALSE'] })),
  certified('a key usage for something else', 'E_CERT_USAGE', () => ({
    extensions: ['basicConstraints=critical,CA:FALSE', 'keyUsage=critical,keyEncipherment'],
  })),
  certified('an authority signs documents', 'E_CERT_CA', () => ({
    extensions: ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,digitalSignature,keyCertSign'],
  })),
  certified('a key of 1024 bits', 'E_CERT_KEY', () => ({ key: 'rsa:1024' })),
  certified('an unknown authority', 'E_CERT_UNTRUSTED', () => ({
    issuer: makeIdentity({ name: 'Test Root', extensions: authorityExtensions }),
  })),
  certified('issued by a certificate that is no authority', 'E_CERT_CHAIN', ({ root }) => ({
    issuer: makeIdentity({ name: 'No Authority', issuer: root }),
  })),
  certified('issued below an authority that may have none below it', 'E_CERT_CHAIN', ({ root }) => {
    const extensions = ['basicConstraints=critical,CA:TRUE,pathlen:0', 'keyUsage=critical,keyCertSign'];
    const first = makeIdentity({ name: 'Last Authority', issuer: root, extensions });
    return { issuer: makeIdentity({ name: 'One Too Many', issuer: first, extensions: authorityExtensions }) };
  }),
  certified('issued by an authority with name constraints', 'E_CERT_CHAIN', ({ root }) => {
    const extensions = [
      ...authorityExtensions,
      'nameConstraints=critical,permitted;dirName:names\n[names]\nCN=Somebody Else',
    ];
    return { issuer: makeIdentity({ name: 'Constrained', issuer: root, extensions }) };
  }),
  certified('a critical extension that nobody knows', 'E_CERT_CHAIN', () => ({
    extensions: [...signerExtensions, '1.2.3.4.5=critical,ASN1:UTF8String:unknown'],
  })),
  {
    name: 'revoked before the signature',
    family,
    code: 'E_CERT_REVOKED',
    make: ({ signed }) => signed,
    revoked: ({ signer }) => [
      { fingerprint: fingerprint(signer.certificateDer), since: Date.parse('2026-02-01T00:00:00Z') },
    ],
  },
  {
    name: 'revoked after a signature whose time nothing proves',
    family,
    code: 'E_CERT_REVOKED',
    make: ({ signed }) => signed,
    revoked: ({ signer }) => [
      { fingerprint: fingerprint(signer.certificateDer), since: Date.parse('2026-04-01T00:00:00Z') },
    ],
  },
  {
    name: 'nothing says whose signature it is',
    family,
    code: 'E_CERT_UNPROVEN',
    trust: 'none',
    make: ({ unsigned, attacker }) => signPdf(unsigned, { signer: attacker }),
  },
  {
    name: 'signed in the future',
    family,
    code: 'E_TIME_FUTURE',
    make: ({ unsigned, signer }) => signPdf(unsigned, { signer, date: "D:20300101000000+00'00'" }),
  },
  {
    name: 'no time at all',
    family,
    code: 'E_TIME_MISSING',
    make: ({ unsigned, signer }) => signPdf(unsigned, { signer, date: null }),
  },
  {
    name: 'a date that does not exist',
    family,
    code: 'E_SIG_MALFORMED',
    make: ({ unsigned, signer }) => signPdf(unsigned, { signer, date: "D:20261399999999+00'00'" }),
  },
  stamped('time stamp over other bytes', 'E_TST_IMPRINT', (kit, value) =>
    makeToken(kit, value, { over: Buffer.from('other') }),
  ),
  stamped('time stamp that is a bare time', 'E_TST_MALFORMED', () => fakeToken),
  stamped('time stamp by a certificate for other things', 'E_TST_USAGE', (kit, value) =>
    makeToken({ ...kit, stamper: kit.signer }, value),
  ),
  stamped('time stamp whose signature does not hold', 'E_TST_SIGNATURE', (kit, value) =>
    makeToken(kit, value, { cms: { signature: (bytes) => Buffer.alloc(bytes.length) } }),
  ),
  stamped('time stamp without ESS certificate', 'E_TST_SIGNATURE', (kit, value) =>
    makeToken(kit, value, { cms: { names: null } }),
  ),
  stamped('time stamp before the claimed time', 'E_TST_TIME', (kit, value) =>
    makeToken(kit, value, { time: '20250301120000Z' }),
  ),
  stamped('time stamp outside its certificate', 'E_TST_TIME', (kit, value) =>
    makeToken(kit, value, { time: '20450301120000Z' }),
  ),
  stamped('time stamp by an unknown authority', 'E_TST_UNTRUSTED', (kit, value) => {
    const extensions = [
      'basicConstraints=critical,CA:FALSE',
      'keyUsage=critical,digitalSignature',
      'extendedKeyUsage=critical,timeStamping',
    ];
    return makeToken({ ...kit, stamper: makeIdentity({ name: 'Unknown Stamper', extensions }) }, value);
  }),
  {
    name: 'document time stamp that is a bare time',
    family,
    code: 'E_TST_MALFORMED',
    make: (kit) => documentTimeStamp(kit, kit.signed, () => sequence(fakeToken)),
  },
  {
    name: 'document time stamp over other bytes',
    family,
    code: 'E_TST_IMPRINT',
    make: (kit) =>
      documentTimeStamp(kit, kit.signed, (content) => makeToken(kit, content, { over: Buffer.from('other') })),
  },
];

function fingerprint(certificate: Buffer): string {
  return createHash('sha256').update(certificate).digest('hex');
}
