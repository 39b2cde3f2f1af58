import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../../../shared/errors/app-error';
import { fixedClock } from '../../../shared/time/clock';
import { checkCanSign } from '../../../main/signing/check-identity';
import { createIdentity, openIdentityFile, selfIssue, writeIdentityFile } from '../../../main/signing/identity-file';
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
