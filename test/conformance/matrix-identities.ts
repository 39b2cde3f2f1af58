import { generateKeyPairSync } from 'node:crypto';
import { openIdentityFile, selfIssue } from '../../main/signing/identity-file';
import { nameAttribute, type SigningIdentity } from '../../main/signing/signing-identity';
import { fixedClock } from '../../shared/time/clock';
import { inScratch, makeIdentity, type TestIdentity } from '../attacks/make/certificates';

/** The key kinds of the matrix. */
export const keyKinds = ['rsa:2048', 'rsa:3072', 'rsa:4096', 'ec'] as const;

/** A key kind of the matrix. */
export type KeyKind = (typeof keyKinds)[number];

const made = fixedClock('2026-01-02T09:00:00-05:00');
const title = 'Chief Financial Officer';

/** An identity of one's own: issued by this program to itself, except on the curve, which it only imports. */
export function ownIdentity(name: string, key: KeyKind): SigningIdentity {
  if (key === 'ec') return throughPkcs12(makeIdentity({ name, key }));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: Number(key.slice(4)) });
  return selfIssue({ name, title }, privateKey, { clock: made, random: (size) => new Uint8Array(size).fill(7) });
}

/** An identity from a company's authority, brought in as a PKCS#12 file. */
export function importedIdentity(name: string, key: KeyKind, issuer: TestIdentity): SigningIdentity {
  return throughPkcs12(makeIdentity({ name, key, issuer }));
}

/** What a person does: openssl packs key, certificate and chain under a passphrase, this program opens the file. */
function throughPkcs12({ keyPem, certificatePem, chainPem }: TestIdentity): SigningIdentity {
  const files = { key: keyPem, cert: certificatePem, chain: chainPem.join('\n') };
  return inScratch(files, (run, read) => {
    const chain = chainPem.length > 0 ? ['-certfile', 'chain'] : [];
    const how = ['-export', '-inkey', 'key', '-in', 'cert', ...chain, '-passout', 'pass:matrix', '-out', 'p12'];
    run('openssl', ['pkcs12', ...how]);
    return openIdentityFile(read('p12'), 'matrix');
  });
}

/** The name on the certificate, which is the name on the signature line. */
export function nameOf({ certificate }: SigningIdentity): string {
  return nameAttribute(certificate.subject, 'CN') ?? '';
}
