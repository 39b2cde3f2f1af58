import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openIdentityFile } from '../../../main/signing/identity-file';
import { sealPdf } from '../../../main/signing/seal-pdf';
import { signablePdf } from '../../helpers/signable-pdf';
import { opensslCades, pdfsig, signaturesOf } from '../../helpers/stock-tools';
import { temporaryFolder } from '../../helpers/temporary-folder';

test.each([
  ['RSA-2048', 'rsa:2048', []],
  ['RSA-4096', 'rsa:4096', []],
  ['P-256', 'ec', ['-pkeyopt', 'ec_paramgen_curve:P-256']],
  ['P-384', 'ec', ['-pkeyopt', 'ec_paramgen_curve:P-384']],
])('a %s key from a company CA, with its chain, signs what pdfsig and openssl accept', async (_, kind, options) => {
  const folder = temporaryFolder();
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const ca = ['-addext', 'basicConstraints=critical,CA:true', '-addext', 'keyUsage=critical,keyCertSign'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...curve,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '9',
    '-subj',
    '/CN=Company CA',
    ...ca,
  );
  openssl(
    'req',
    '-newkey',
    kind,
    ...options,
    '-nodes',
    '-keyout',
    'own.key',
    '-out',
    'own.csr',
    '-subj',
    '/CN=Zoë O’Brien',
  );
  writeFileSync(join(folder, 'ext'), 'keyUsage=critical,digitalSignature,nonRepudiation\nbasicConstraints=CA:false\n');
  openssl(
    'x509',
    '-req',
    '-in',
    'own.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-days',
    '8',
    '-extfile',
    'ext',
    '-out',
    'own.pem',
  );
  const bundle = ['-inkey', 'own.key', '-in', 'own.pem', '-certfile', 'ca.pem', '-passout', 'pass:x'];
  openssl('pkcs12', '-export', ...bundle, '-out', 'own.p12');
  const identity = openIdentityFile(readFileSync(join(folder, 'own.p12')), 'x');
  expect(identity.chain).toHaveLength(1);
  const pdf = await signablePdf(['Signature1'], 'table');
  const sealed = await sealPdf({ pdf, field: 'Signature1', identity, at: Date.now(), reason: 'test' });
  expect(pdfsig(sealed)[0]).toEqual(
    expect.arrayContaining(['Total document signed', 'Signature Validation: Signature is Valid.']),
  );
  const [signature] = signaturesOf(sealed);
  const root = readFileSync(join(folder, 'ca.pem'), 'utf8');
  const verdict = opensslCades(signature?.cms ?? pdf, signature?.content ?? pdf, root);
  expect(verdict.text).toMatch(/CAdES Verification successful/i);
});
