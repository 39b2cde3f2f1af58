import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExhibitRepository } from '../../../main/storage/exhibit-repository';
import { exhibitName, isListedName } from '../../../shared/signature/packet-layout';
import type { Draft } from '../../../shared/draft/draft';
import { openDrafts } from '../../helpers/drafts-fixture';
import { filingDesk } from '../../helpers/command-line';
import { makeSignedPacket, signingDay, type SignedPacket } from '../../helpers/signed-packet';
import { sonusDraft } from '../../helpers/sonus-draft';
import { temporaryFolder } from '../../helpers/temporary-folder';

const resolution = Buffer.from('RESOLVED, that the officers may sign.');
let made: SignedPacket;

beforeAll(async () => {
  made = await makeSignedPacket();
});
afterAll(() => made.remove());

function withExhibits(...files: readonly string[]): Draft {
  const sha256 = createHash('sha256').update(resolution).digest('hex');
  const exhibits = files.map((file, at) => ({
    ...{ type: `EX-99.${at + 1}`, kind: 'other' as const, title: 'Resolution', file, sha256 },
  }));
  return { ...sonusDraft, exhibits };
}

function sign(draft: Draft, ...more: string[]) {
  const at = (name: string) => join(made.folder, name);
  writeFileSync(at('with.json'), JSON.stringify(draft));
  const files = ['--identity', at('nill.p12'), '--attestation', at('scan.pdf'), '--out', at('with.zip')];
  const key = ['--passphrase-file', at('passphrase'), '--at', signingDay, '--json'];
  return filingDesk('sign', at('with.json'), ...files, ...key, ...more);
}

test('the exhibits of a notice lie in its packet, which is valid with them', async () => {
  writeFileSync(join(made.folder, 'board-resolution.txt'), resolution);
  writeFileSync(join(made.folder, 'annex.txt'), resolution);
  const signed = await sign(withExhibits('board-resolution.txt', 'annex.txt'));
  expect([signed.status, signed.errors]).toEqual([0, '']);
  const packet = readFileSync(join(made.folder, 'with.zip'));
  const files = unzipSync(packet);
  expect(Buffer.from(files['filing/exhibits/board-resolution.txt'] ?? []).equals(resolution)).toBe(true);
  expect((await made.verify(packet)).report).toMatchObject({ verdict: 'valid', reasons: [] });
});

test('a second signer continues a packet with exhibits, and it stays valid', async () => {
  writeFileSync(join(made.folder, 'annex.txt'), resolution);
  await sign(withExhibits('annex.txt'), '--co-signer', 'Stephen J. Nill=Treasurer');
  const at = (name: string) => join(made.folder, name);
  const files = ['--identity', at('nill.p12'), '--attestation', at('scan.pdf'), '--out', at('both.zip')];
  const both = await filingDesk(
    'sign',
    at('with.zip'),
    ...files,
    '--passphrase-file',
    at('passphrase'),
    '--at',
    signingDay,
  );
  expect([both.status, both.errors]).toEqual([0, '']);
  expect((await made.verify(readFileSync(at('both.zip')))).report).toMatchObject({ verdict: 'valid', reasons: [] });
});

test.each([
  ['a file that is not there', withExhibits('nowhere.txt'), 'exhibit-missing'],
  ['other bytes than the draft names', withExhibits('scan.pdf'), 'exhibit-changed'],
])('%s stops the signature before anything is signed', async (_, draft, code) => {
  writeFileSync(join(made.folder, 'annex.txt'), resolution);
  const { status, errors } = await sign(draft);
  expect([status, errors]).toEqual([2, expect.stringContaining(`[${code}]`) as string]);
});

test('two exhibits of one name are a finding that stops the signature', async () => {
  writeFileSync(join(made.folder, 'annex.txt'), resolution);
  const { status, out } = await sign(withExhibits('annex.txt', 'annex.txt'));
  const { packet, findings } = JSON.parse(out) as { packet: null; findings: { rule: string; severity: string }[] };
  expect([status, packet]).toEqual([1, null]);
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'header-fields', severity: 'block' }));
});

test('an exhibit is kept encrypted under its hash, and is found again', async () => {
  const folder = temporaryFolder();
  const { storage } = await openDrafts(folder);
  const exhibits = new ExhibitRepository(storage);
  const sha256 = exhibits.keep(resolution);
  expect(exhibits.keep(resolution)).toBe(sha256);
  expect(Buffer.from(exhibits.read(sha256) ?? []).equals(resolution)).toBe(true);
  expect(exhibits.read('0'.repeat(64))).toBeNull();
  expect(readFileSync(join(folder, 'vault/exhibits', `${sha256}.sealed`), 'utf8')).not.toContain('RESOLVED');
});

test('an exhibit of any name stands under a name that a packet can have', () => {
  expect(exhibitName('../Board of Directors – é.pdf')).toBe('filing/exhibits/---Board-of-Directors----.pdf');
  for (const name of ['..', '.hidden', 'a..b', '\u0000', 'x'.repeat(300), 'C:\\a.txt']) {
    expect(isListedName(exhibitName(name)), name).toBe(true);
  }
});
