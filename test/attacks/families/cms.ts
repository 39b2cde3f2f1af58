import type { Attack, Kit } from '../kit';
import { makeIdentity } from '../make/certificates';
import { attribute, makeCms, type CmsWish } from '../make/cms';
import { der, octets, sequence } from '../make/der-writer';
import { signPdf } from '../make/pdf';

const family = 'cryptographic message';

function attack(name: string, code: string, cms: CmsWish | ((kit: Kit) => CmsWish)): Attack {
  return {
    name,
    family,
    code,
    make: (kit) => signPdf(kit.unsigned, { signer: kit.signer, cms: typeof cms === 'function' ? cms(kit) : cms }),
  };
}

function message(name: string, code: string, change: (cms: Buffer, content: Buffer, kit: Kit) => Buffer): Attack {
  return {
    name,
    family,
    code,
    make: (kit) =>
      signPdf(kit.unsigned, {
        signer: kit.signer,
        message: (content) => change(makeCms(content, kit.signer), content, kit),
      }),
  };
}

/** An indefinite length where DER wants a definite one. */
function asBer(cms: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x30, 0x80]), cms.subarray(4), Buffer.from([0, 0])]);
}

/** Attacks on the CMS message itself. */
export const cryptographicMessage: readonly Attack[] = [
  attack('two signers', 'E_CMS_SIGNERS', { signers: 2 }),
  attack('the signed content type is another', 'E_CMS_CONTENT_TYPE', { attributeContentType: '1.2.840.113549.1.7.5' }),
  attack('the signed content type is missing', 'E_CMS_CONTENT_TYPE', { attributeContentType: null }),
  attack('the content type is another', 'E_CMS_CONTENT_TYPE', { contentType: '1.2.840.113549.1.9.16.1.4' }),
  attack('the digest is over other bytes', 'E_CMS_DIGEST', { digestOver: Buffer.from('other bytes') }),
  attack('signing-certificate-v2 is missing', 'E_CMS_ESS', { names: null }),
  attack('signing-certificate-v2 names another certificate', 'E_CMS_ESS', ({ attacker }) => ({ names: attacker })),
  attack('signing-time is present', 'E_CMS_SIGNING_TIME', { signingTime: true }),
  attack('signed attributes are not sorted', 'E_CMS_MALFORMED', { sortAttributes: false }),
  attack('MD5', 'E_CMS_ALGORITHM', { digest: 'md5' }),
  attack('SHA-1', 'E_CMS_ALGORITHM', { digest: 'sha1' }),
  attack('no signed attributes', 'E_CMS_ATTRIBUTES', { signedAttributes: false }),
  attack('no certificate', 'E_CMS_CERTIFICATE', { certificates: [] }),
  attack("another person's certificate", 'E_CMS_CERTIFICATE', ({ attacker }) => ({
    certificates: [attacker.certificateDer],
  })),
  attack('content of its own', 'E_CMS_CONTENT_TYPE', { embeddedContent: Buffer.from('seen by nobody') }),
  attack('a signature value of zeros', 'E_CMS_SIGNATURE', { signature: (value) => Buffer.alloc(value.length) }),
  attack('a signature value of one (e = 1 forgery)', 'E_CMS_SIGNATURE', {
    signature: (value) => Buffer.concat([Buffer.alloc(value.length - 1), Buffer.from([1])]),
  }),
  attack('a cut signature value', 'E_CMS_SIGNATURE', { signature: (value) => value.subarray(1) }),
  attack('unsigned attributes that are no time stamp', 'E_CMS_ATTRIBUTES', {
    extraUnsigned: () => [attribute('1.2.3.4.5', octets(Buffer.from('anything')))],
  }),
  attack('a signed attribute with two values', 'E_CMS_ATTRIBUTES', {
    extraSigned: [
      sequence(Buffer.from([0x06, 3, 0x2a, 3, 4]), der(0x31, octets(Buffer.from('a')), octets(Buffer.from('b')))),
    ],
  }),
  attack('another version', 'E_CMS_MALFORMED', { version: 5 }),
  message('indefinite length (BER)', 'E_CMS_MALFORMED', asBer),
  message('no SignedData at all', 'E_CMS_MALFORMED', () => sequence(octets(Buffer.from('signed, trust me')))),
  message('bytes after the message', 'E_SIG_MALFORMED', (cms) => Buffer.concat([cms, Buffer.from([0xff])])),
  message('the key of another person', 'E_CMS_SIGNATURE', (_cms, content, kit) => {
    const thief = { ...kit.signer, keyPem: kit.attacker.keyPem };
    return makeCms(content, thief);
  }),
  {
    name: 'a key with the exponent 3',
    family,
    code: 'E_CERT_KEY',
    trust: 'none',
    make: (kit) => {
      const weak = makeIdentity({ name: 'Exponent Three', key: 'rsa:2048', exponent: 3 });
      return signPdf(kit.unsigned, { signer: weak });
    },
  },
];
