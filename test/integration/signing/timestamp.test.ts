import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { derivedDraftId } from '../../../main/services/drafts/draft-id';
import { renderSealable } from '../../../main/services/faces/notice-faces';
import { requirePlan } from '../../../main/services/signing/sign-draft';
import { createIdentity } from '../../../main/signing/identity-file';
import { sealPdf } from '../../../main/signing/seal-pdf';
import { stampPdf, timestampRequest } from '../../../main/signing/stamp-pdf';
import { readTrust } from '../../../main/verify/certificate/read-trust';
import { sonusDraft } from '../../helpers/sonus-draft';
import { pdfsig, qpdfComplaints, run } from '../../helpers/stock-tools';
import { temporaryFolder } from '../../helpers/temporary-folder';

const at = Date.parse('2026-06-10T16:00:00-04:00');
let folder: string;
let sealed: Uint8Array;

beforeEach(async () => {
  folder = temporaryFolder();
  if (sealed !== undefined) return;
  const person = { name: 'Stephen J. Nill', title: 'CFO' };
  const identity = await createIdentity(person, { now: () => at });
  const plan = requirePlan(sonusDraft, derivedDraftId(sonusDraft), []);
  const { bytes } = await renderSealable(sonusDraft, plan);
  sealed = await sealPdf({ pdf: bytes, field: 'Signature1', identity, at, reason: 'test' });
});

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
}

/** A time-stamp authority and its root, made by openssl. */
function makeAuthority(): void {
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const ca = ['-addext', 'basicConstraints=critical,CA:true', '-addext', 'keyUsage=critical,keyCertSign'];
  openssl('req', '-x509', ...ec, '-keyout', 'root.key', '-out', 'root.pem', '-days', '9', '-subj', '/CN=Root', ...ca);
  openssl('req', ...ec, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Test Authority');
  const ids = 'subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n';
  writeFileSync(
    join(folder, 'ext'),
    `extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n${ids}`,
  );
  const signed = ['-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial', '-days', '8', '-extfile', 'ext'];
  openssl('x509', '-req', '-in', 'tsa.csr', ...signed, '-out', 'tsa.pem');
  const settings = ['serial=serial', 'signer_cert=tsa.pem', 'signer_key=tsa.key', 'certs=root.pem'];
  const policy = ['default_policy=1.2.3.4', 'digests=sha256', 'signer_digest=sha256', 'ess_cert_id_alg=sha256'];
  writeFileSync(join(folder, 'tsa.cnf'), `[tsa]\ndefault_tsa=t\n[t]\n${[...settings, ...policy].join('\n')}\n`);
  writeFileSync(join(folder, 'serial'), '01');
}

/** The authority's answer to a query. */
function answer(query: Uint8Array): Uint8Array {
  writeFileSync(join(folder, 'q.tsq'), query);
  openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'q.tsq', '-out', 'r.tsr');
  return readFileSync(join(folder, 'r.tsr'));
}

function stamp(response: Uint8Array, now = Date.now(), root = 'root.pem') {
  return stampPdf(sealed, response, { roots: readTrust(readFileSync(join(folder, root))), now });
}

test('a query is made, answered elsewhere and imported: old bytes a prefix, the signature still valid', async () => {
  makeAuthority();
  const query = await timestampRequest(sealed);
  expect(await timestampRequest(sealed)).toEqual(query);
  const { pdf, stamp: made } = await stamp(answer(query));
  expect(made.authority).toBe('Test Authority');
  expect(Buffer.from(pdf.subarray(0, sealed.length)).equals(Buffer.from(sealed))).toBe(true);
  expect(pdfsig(pdf)[0]).toContain('Signature Validation: Signature is Valid.');
  expect(qpdfComplaints(pdf)).toBe('');
  const verified = run(
    folder,
    'openssl',
    'ts',
    '-verify',
    '-in',
    'r.tsr',
    '-queryfile',
    'q.tsq',
    '-CAfile',
    'root.pem',
  );
  expect(verified.text).toContain('Verification: OK');
  await expect(timestampRequest(pdf)).rejects.toMatchObject({ code: 'signing-already-signed' });
});

test('an answer to another file, from another root, from the future, or damaged is refused', async () => {
  makeAuthority();
  const query = await timestampRequest(sealed);
  const response = answer(query);
  const other = Buffer.from(query);
  other[30] = (other[30] ?? 0) ^ 1;
  const refused = { code: 'timestamp-refused' };
  await expect(stamp(answer(other))).rejects.toMatchObject(refused);
  await expect(stamp(response, Date.now() - 3_600_000)).rejects.toMatchObject(refused);
  await expect(stamp(response.subarray(0, 100))).rejects.toMatchObject(refused);
  await expect(stamp(Buffer.from('not a response'))).rejects.toMatchObject(refused);
  const spoilt = Buffer.from(response);
  spoilt[spoilt.length - 5] = (spoilt[spoilt.length - 5] ?? 0) ^ 1;
  await expect(stamp(spoilt)).rejects.toMatchObject(refused);
  makeAuthority();
  await expect(stamp(response)).rejects.toMatchObject(refused);
});

test('an answer over the right bytes to a query that was not ours is refused for its nonce', async () => {
  makeAuthority();
  const query = await timestampRequest(sealed);
  writeFileSync(join(folder, 'imprint'), Buffer.from(query).subarray(24, 56).toString('hex'));
  openssl(
    'ts',
    '-query',
    '-digest',
    readFileSync(join(folder, 'imprint'), 'utf8'),
    '-sha256',
    '-cert',
    '-out',
    'n.tsq',
  );
  const withOtherNonce = answer(readFileSync(join(folder, 'n.tsq')));
  await expect(stamp(withOtherNonce)).rejects.toThrow(/nonce of our query/);
});
