import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../../../shared/errors/app-error';
import { fixedClock } from '../../../shared/time/clock';
import { checkCanSign } from '../../../main/signing/check-identity';
import { createIdentity, openIdentityFile, selfIssue, writeIdentityFile } from '../../../main/signing/identity-file';
import { childrenOf, readDer } from '../../../main/signing/der-reader';
import { signSha256 } from '../../../main/signing/sign-bytes';
import { fingerprintOf, isSelfIssued, type SigningIdentity } from '../../../main/signing/signing-identity';

const clock = fixedClock('2004-03-15T16:00:00-05:00');
const passphrase = 'Überraschung: 12b-25 — νέα';
let folder: string;
let identity: SigningIdentity;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'identity-'));
  identity = await createIdentity({ name: 'Zoë Łukasiewicz', title: 'Chief Financial Officer' }, clock);
});
afterAll(() => rmSync(folder, { recursive: true }));

function openssl(...args: string[]): string {
  return execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'no error';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

/** A certificate made by openssl, as a company's CA would; `key` as `openssl genpkey` takes it. */
function opensslIdentity(name: string, key: string[], extensions: string): void {
  openssl('genpkey', ...key, '-out', `${name}.key`);
  writeFileSync(
    join(folder, `${name}.cnf`),
    `[req]\ndistinguished_name=dn\nprompt=no\nx509_extensions=x\n[dn]\nCN=${name}\ntitle=Controller\n[x]\n${extensions}`,
  );
  openssl(
    'req',
    '-x509',
    '-new',
    '-key',
    `${name}.key`,
    '-days',
    '30',
    '-config',
    `${name}.cnf`,
    '-out',
    `${name}.pem`,
  );
}

function opensslPkcs12(name: string, ...more: string[]): Uint8Array {
  openssl(
    'pkcs12',
    '-export',
    '-inkey',
    `${name}.key`,
    '-in',
    `${name}.pem`,
    '-passout',
    'pass:x',
    '-out',
    `${name}.p12`,
    ...more,
  );
  return readFileSync(join(folder, `${name}.p12`));
}

const signing = 'keyUsage=critical,digitalSignature,nonRepudiation\nbasicConstraints=critical,CA:false\n';

test('the certificate says who, for what and for ten years, and names itself as issuer', () => {
  const { certificate } = identity;
  writeFileSync(join(folder, 'own.pem'), certificate.toString());
  const text = openssl('x509', '-in', 'own.pem', '-noout', '-text', '-nameopt', 'utf8');
  expect(text).toContain('Not Before: Mar 15 21:00:00 2004 GMT');
  expect(text).toContain('Not After : Mar 15 21:00:00 2014 GMT');
  expect(text).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation\n/);
  expect(text).toMatch(/Basic Constraints: critical\s+CA:FALSE/);
  expect(text).toContain('Public-Key: (3072 bit)');
  expect(text).toContain('Zoë Łukasiewicz');
  const [subjectKey, authorityKey] = [...text.matchAll(/([0-9A-F]{2}(?::[0-9A-F]{2}){19})\n/g)].map(
    (match) => match[1],
  );
  expect(subjectKey).toBe(authorityKey);
  expect(isSelfIssued(certificate)).toBe(true);
  expect(openssl('verify', '-CAfile', 'own.pem', '-no_check_time', 'own.pem')).toContain('OK');
});

test('the same key, person, clock and random bytes give the same certificate', () => {
  const random = (size: number) => new Uint8Array(size).fill(0xff);
  const [first, second] = [1, 2].map(() => selfIssue(identity, identity.privateKey, { clock, random }));
  expect(first?.certificate.raw).toEqual(second?.certificate.raw);
  expect(first?.certificate.serialNumber).toMatch(/^7FFF/);
});

test('openssl reads our PKCS#12 file, strongly encrypted, and we read it back', () => {
  const file = writeIdentityFile(identity, passphrase);
  writeFileSync(join(folder, 'own.p12'), file);
  writeFileSync(join(folder, 'pass'), passphrase);
  const info = execFileSync('sh', ['-c', 'openssl pkcs12 -info -in own.p12 -passin file:pass -nokeys 2>&1'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(info).toMatch(/PBES2, PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256/);
  const opened = openIdentityFile(file, passphrase);
  expect(opened).toMatchObject({ name: 'Zoë Łukasiewicz', title: 'Chief Financial Officer', chain: [] });
  expect(fingerprintOf(opened.certificate)).toBe(fingerprintOf(identity.certificate));
  expect(codeOf(() => openIdentityFile(file, 'wrong'))).toBe('identity-wrong-passphrase');
  expect(codeOf(() => openIdentityFile(file.subarray(0, 900), passphrase))).toBe('identity-unreadable');
  expect(codeOf(() => openIdentityFile(Buffer.from('no p12 at all'), passphrase))).toBe('identity-unreadable');
});

test.each(['rsa-4096', 'p-256'] as const)('openssl opens our PKCS#12 file with a %s key, and so do we', async (key) => {
  const person = { name: 'Zoë Łukasiewicz', title: 'Treasurer', key };
  const made = await createIdentity(person, clock);
  const file = writeIdentityFile(made, passphrase);
  writeFileSync(join(folder, 'made.p12'), file);
  writeFileSync(join(folder, 'pass'), passphrase);
  openssl('pkcs12', '-in', 'made.p12', '-passin', 'file:pass', '-nodes', '-out', 'made.pem');
  const pem = readFileSync(join(folder, 'made.pem'), 'utf8');
  expect(createPrivateKey(pem).equals(made.privateKey)).toBe(true);
  expect(new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERT'))).raw).toEqual(made.certificate.raw);
  expect(isSelfIssued(made.certificate)).toBe(true);
  openssl('verify', '-CAfile', 'made.pem', '-no_check_time', 'made.pem');
  const opened = openIdentityFile(file, passphrase);
  expect(opened).toMatchObject({ name: 'Zoë Łukasiewicz', title: 'Treasurer' });
  expect(opened.privateKey.equals(made.privateKey)).toBe(true);
  expect(codeOf(() => openIdentityFile(file, 'wrong'))).toBe('identity-wrong-passphrase');
});

test('a PKCS#12 file that openssl wrote under a passphrase beyond ASCII is read', () => {
  opensslIdentity('unicode', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'], signing);
  writeFileSync(join(folder, 'pass'), passphrase);
  openssl('pkcs12', '-export', '-inkey', 'unicode.key', '-in', 'unicode.pem', '-passout', 'file:pass', '-out', 'u.p12');
  expect(openIdentityFile(readFileSync(join(folder, 'u.p12')), passphrase).name).toBe('unicode');
});

/** RFC 6979 appendix A.2.5: P-256, SHA-256, messages "sample" and "test". */
test.each([
  [
    'sample',
    'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716',
    'f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
  ],
  [
    'test',
    'f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367',
    '019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083',
  ],
])('an elliptic-curve signature over "%s" is that of RFC 6979', (message, r, s) => {
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: Buffer.from('c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721', 'hex').toString('base64url'),
    x: Buffer.from('60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6', 'hex').toString('base64url'),
    y: Buffer.from('7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299', 'hex').toString('base64url'),
  };
  const signature = signSha256(Buffer.from(message), createPrivateKey({ key: jwk, format: 'jwk' }));
  const numbers = childrenOf(readDer(signature)).map(({ content }) => Buffer.from(content).toString('hex'));
  expect(numbers.map((number) => number.replace(/^00/, ''))).toEqual([r, s].map((number) => number.replace(/^00/, '')));
});

test.each([
  ['rsa-2048', ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']],
  ['p-256', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']],
  ['p-384', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384']],
])('a PKCS#12 file that openssl made with %s is read, its certificate to the last byte', (name, key) => {
  opensslIdentity(name, key, signing);
  const opened = openIdentityFile(opensslPkcs12(name), 'x');
  openssl('x509', '-in', `${name}.pem`, '-outform', 'DER', '-out', `${name}.der`);
  expect(Buffer.compare(opened.certificate.raw, readFileSync(join(folder, `${name}.der`)))).toBe(0);
  expect(opened).toMatchObject({ name, title: 'Controller' });
});

test('a key of another kind, and a key without its certificate, each have their own error', () => {
  opensslIdentity('ed25519', ['-algorithm', 'ED25519'], signing);
  expect(codeOf(() => openIdentityFile(opensslPkcs12('ed25519'), 'x'))).toBe('identity-key-unsupported');
  opensslIdentity('rsa-1024', ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'], signing);
  expect(codeOf(() => openIdentityFile(opensslPkcs12('rsa-1024'), 'x'))).toBe('identity-key-unsupported');
  opensslIdentity('one', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'], signing);
  opensslIdentity('other', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'], signing);
  openssl('pkcs12', '-export', '-inkey', 'one.key', '-nocerts', '-passout', 'pass:x', '-out', 'k.p12');
  expect(codeOf(() => openIdentityFile(readFileSync(join(folder, 'k.p12')), 'x'))).toBe('identity-key-mismatch');
});

test('a certificate signs only inside its validity and only when it was issued for signing', () => {
  const begin = Date.parse('2004-03-15T21:00:00Z');
  const end = Date.parse('2014-03-15T21:00:00Z');
  const codeAt = (at: number) => codeOf(() => checkCanSign(identity.certificate, at));
  expect([begin - 1, begin, end, end + 999, end + 1000].map(codeAt)).toEqual([
    'identity-not-yet-valid',
    'no error',
    'no error',
    'no error',
    'identity-expired',
  ]);
  const key = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  opensslIdentity('tls', key, 'keyUsage=critical,keyAgreement\nbasicConstraints=CA:false\n');
  opensslIdentity('ca', key, 'keyUsage=critical,keyCertSign,digitalSignature\nbasicConstraints=critical,CA:true\n');
  for (const name of ['tls', 'ca']) {
    const opened = openIdentityFile(opensslPkcs12(name), 'x');
    expect(codeOf(() => checkCanSign(opened.certificate, Date.now()))).toBe('identity-wrong-usage');
  }
});
