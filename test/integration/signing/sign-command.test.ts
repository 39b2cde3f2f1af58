import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filingDesk } from '../../helpers/command-line';
import { sonusDraft } from '../../helpers/sonus-draft';
import { opensslCades, pdfsig, qpdfComplaints, signaturesOf } from '../../helpers/stock-tools';

const at = '2004-03-15T16:00:00-05:00';
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sign-'));
  writeFileSync(join(folder, 'draft.json'), JSON.stringify(sonusDraft));
  writeFileSync(join(folder, 'passphrase'), 'correct horse\n');
  writeFileSync(join(folder, 'scan.pdf'), 'the scan of a paper signed by hand');
  const made = await filingDesk(
    'identity',
    'new',
    '--name',
    'Stephen J. Nill',
    '--title',
    'CFO',
    ...key('--out'),
    '--at',
    at,
  );
  expect(made.status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

function key(option = '--identity'): string[] {
  return [option, join(folder, 'nill.p12'), '--passphrase-file', join(folder, 'passphrase')];
}

function sign(out: string, ...more: string[]) {
  const scan = ['--attestation', join(folder, 'scan.pdf')];
  return filingDesk(
    'sign',
    join(folder, 'draft.json'),
    ...key(),
    ...scan,
    '--out',
    join(folder, out),
    '--json',
    ...more,
  );
}

test('the seed becomes a packet that stock tools accept, by the ten lines of its own VERIFY.md', async () => {
  const { status, out, errors } = await sign('packet.zip', '--at', at);
  expect([status, errors]).toEqual([0, '']);
  const result = JSON.parse(out) as { packet: string; auditHash: string; files: { name: string; sha256: string }[] };
  const files = unzipSync(readFileSync(join(folder, 'packet.zip')));
  expect(result.files.map(({ name }) => name).sort()).toEqual(Object.keys(files).sort());
  for (const { name, sha256 } of result.files) {
    expect(
      createHash('sha256')
        .update(files[name] ?? '')
        .digest('hex'),
    ).toBe(sha256);
  }
  expect(Object.keys(files)).toEqual([
    'VERIFY.md',
    'audit/checkpoint.txt',
    'audit/log.jsonl',
    'filing/nt10-k.htm',
    'filing/nt10-k.txt',
    'filing/submission.xml',
    'manifest.json',
    'manifest.json.p7s',
    'retained/attestation.pdf',
    'retained/authentication.pdf',
    'retained/form-12b-25.pdf',
    'signer/certificate.pem',
  ]);
  const recipe = runRecipe('packet.zip');
  expect(recipe.match(/: OK$/gm)).toHaveLength(9);
  expect(recipe).toContain('no file too many');
  expect(recipe).toMatch(/CAdES Verification successful/i);
  expect(recipe.match(/Signature is Valid/g)).toHaveLength(2);
  expect(recipe.match(/Total document signed/g)).toHaveLength(2);
  expect(recipe).toContain('Verified OK');
  expect(recipe).toMatch(/\nhead [0-9a-f]{64}\n$/);
  expect(Buffer.from(files['audit/log.jsonl'] ?? '').toString()).toContain(result.auditHash);
});

test('the sealed PDF holds under pdfsig, qpdf and openssl, and says /s/ and the audit hash', async () => {
  const { out } = await sign('packet.zip', '--at', at);
  const { auditHash } = JSON.parse(out) as { auditHash: string };
  const files = unzipSync(readFileSync(join(folder, 'packet.zip')));
  const pdf = files['retained/form-12b-25.pdf'] ?? new Uint8Array();
  expect(pdfsig(pdf)).toHaveLength(1);
  expect(pdfsig(pdf)[0]).toEqual(
    expect.arrayContaining(['Total document signed', 'Signature Validation: Signature is Valid.']),
  );
  expect(qpdfComplaints(pdf)).toBe('');
  const [signature] = signaturesOf(pdf);
  const pem = Buffer.from(files['signer/certificate.pem'] ?? '').toString();
  expect(opensslCades(signature?.cms ?? pdf, signature?.content ?? pdf, pem).status).toBe(0);
  writeFileSync(join(folder, 'notice.pdf'), pdf);
  const text = execFileSync('pdftotext', [join(folder, 'notice.pdf'), '-'], { encoding: 'utf8' });
  expect(text).toContain('/s/ Stephen J. Nill');
  expect(Buffer.from(pdf).toString('latin1')).toContain(
    Buffer.from(auditHash, 'utf16le').swap16().toString('hex').toUpperCase(),
  );
});

test('the same draft, key and time give the same packet, whatever the time zone of the laptop', async () => {
  await sign('one.zip', '--at', at);
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Asia/Kathmandu';
  await sign('two.zip', '--at', '2004-03-15T21:00:00Z');
  process.env['TZ'] = zone ?? '';
  expect(readFileSync(join(folder, 'two.zip')).equals(readFileSync(join(folder, 'one.zip')))).toBe(true);
});

test.each([
  ['a wrong passphrase', [], 'identity-wrong-passphrase', 'wrong'],
  ['a certificate that is not valid yet', ['--at', '2004-03-15T15:59:59-05:00'], 'identity-not-yet-valid', null],
  ['a certificate that has expired', ['--at', '2014-03-15T21:00:01Z'], 'identity-expired', null],
  ['an attestation dated later', ['--at', at, '--attested-on', '2004-03-16'], 'signing-attestation-missing', null],
  ['an override without a reason', ['--override', 'R1='], 'invalid-input', null],
])('%s stops the signature with one line and status 2, and writes nothing', async (_, more, code, passphrase) => {
  if (passphrase !== null) writeFileSync(join(folder, 'passphrase'), passphrase);
  const { status, out, errors } = await sign('refused.zip', ...more);
  writeFileSync(join(folder, 'passphrase'), 'correct horse\n');
  expect([status, out]).toEqual([2, '']);
  expect(errors).toMatch(new RegExp(`^filing-desk: .*\\[${code}\\]\n$`));
  expect(() => readFileSync(join(folder, 'refused.zip'))).toThrow();
});

test('a finding that stops the signature is printed with exit status 1, and nothing is written', async () => {
  const stopped = { ...sonusDraft, narrative: null };
  writeFileSync(join(folder, 'stopped.json'), JSON.stringify(stopped));
  const scan = ['--attestation', join(folder, 'scan.pdf'), '--out', join(folder, 'stopped.zip'), '--json', '--at', at];
  const { status, out } = await filingDesk('sign', join(folder, 'stopped.json'), ...key(), ...scan);
  const { packet, findings } = JSON.parse(out) as { packet: null; findings: { severity: string; field: string }[] };
  expect([status, packet]).toEqual([1, null]);
  expect(findings.map(({ field }) => field)).toContain('narrative');
  expect(() => readFileSync(join(folder, 'stopped.zip'))).toThrow();
});

test('a further closure of the user moves the last day for the notice, for signing as for checking', async () => {
  const late = '2004-03-18T12:00:00-05:00';
  const stopped = await sign('late.zip', '--at', late);
  const { findings } = JSON.parse(stopped.out) as { findings: { rule: string }[] };
  expect([stopped.status, findings.map(({ rule }) => rule)]).toEqual([1, ['notice-window']]);
  writeFileSync(join(folder, 'closures.txt'), '2004-03-16 Storm\n2004-03-17 Storm\n');
  const signed = await sign('late.zip', '--at', late, '--holidays', join(folder, 'closures.txt'));
  expect([signed.status, signed.errors]).toEqual([0, '']);
});

test('two signers on two machines, by handing the packet over: both signatures hold, and the log goes on', async () => {
  const second = ['--identity', join(folder, 'ahmed.p12'), '--passphrase-file', join(folder, 'passphrase')];
  const made = ['--out', join(folder, 'ahmed.p12'), '--passphrase-file', join(folder, 'passphrase'), '--at', at];
  await filingDesk('identity', 'new', '--name', 'Hassan M. Ahmed', '--title', 'Chief Executive Officer', ...made);
  await sign('first.zip', '--at', at, '--co-signer', 'Hassan M. Ahmed=Chief Executive Officer');
  const later = ['--attestation', join(folder, 'scan.pdf'), '--at', '2004-03-15T17:00:00-05:00', '--json'];
  const out = ['--out', join(folder, 'both.zip')];
  const wrong = await filingDesk('sign', join(folder, 'first.zip'), ...key(), ...later, ...out);
  expect(wrong.errors).toContain('[signing-name-mismatch]');
  const both = await filingDesk('sign', join(folder, 'first.zip'), ...second, ...later, ...out);
  expect([both.status, both.errors]).toEqual([0, '']);
  const recipe = runRecipe('both.zip');
  expect(recipe.match(/Signature is Valid/g)).toHaveLength(4);
  expect(recipe).toMatch(/\nhead [0-9a-f]{64}\n$/);
  const again = await filingDesk(
    'sign',
    join(folder, 'both.zip'),
    ...second,
    ...later,
    '--out',
    join(folder, 'third.zip'),
  );
  expect([again.status, again.errors]).toEqual([2, expect.stringContaining('[signing-already-signed]') as string]);
});

test('the attestation paper is a PDF to print and sign by hand', async () => {
  const { status, out } = await filingDesk('attest', ...key(), '--out', join(folder, 'form.pdf'), '--json');
  expect([status, JSON.parse(out)]).toEqual([0, { file: join(folder, 'form.pdf') }]);
  const text = execFileSync('pdftotext', [join(folder, 'form.pdf'), '-'], { encoding: 'utf8' });
  expect(text.replaceAll(/\s+/g, ' ')).toContain('legal equivalent of my manual signature');
  expect(text).not.toContain('/s/');
});

/** Runs the ten lines of a packet's own recipe in a shell, in a folder of its own. */
function runRecipe(packet: string): string {
  const script = [
    'set -e; rm -rf unpacked; mkdir unpacked; cd unpacked',
    `unzip -q ../${packet}`,
    "sed -n '/^```sh$/,/^```$/p' VERIFY.md | grep -v '^```' > ../recipe.sh",
    'export HOME=..; set +e; sh ../recipe.sh 2>&1',
  ];
  return execFileSync('sh', ['-c', script.join('\n')], { cwd: folder, encoding: 'utf8' });
}
