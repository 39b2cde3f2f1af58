import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readPacket } from '../../../main/packet/read-packet';
import { formatManifest, parseManifest } from '../../../shared/signature/manifest';
import { isPacketName } from '../../../shared/signature/packet-layout';
import { formatSealReason, parseSealReason } from '../../../shared/signature/seal-reason';

const hash = 'ab'.repeat(32);

function packet(files: Record<string, string>, listed = Object.keys(files)): Uint8Array {
  const manifest = formatManifest({
    ...{ format: 'filing-desk/manifest', version: 1, draftId: 'd', auditHash: hash, signedAt: 't' },
    files: listed.map((name) => {
      const bytes = strToU8(files[name] ?? '');
      return { name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
    }),
  });
  const all = { ...files, 'manifest.json': manifest };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

/** The first entry of the central directory claims 300 MiB. */
function swollen(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  bytes.writeUInt32LE(300 * 1024 * 1024, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  return bytes;
}

test('a packet is read when every file is on the list and as the manifest says', () => {
  const { files, manifest } = readPacket(packet({ 'audit/log.jsonl': 'x', 'filing/nt10-k.htm': 'y' }));
  expect([...files.keys()].sort()).toEqual(['audit/log.jsonl', 'filing/nt10-k.htm', 'manifest.json']);
  expect(manifest.files).toHaveLength(2);
});

test.each([
  ['a name that climbs out of the folder', packet({ 'filing/../../nt10-k.htm': 'x' })],
  ['an absolute name', packet({ '/etc/passwd': 'x' })],
  ['another spelling of a name', packet({ 'Audit/log.jsonl': 'x' })],
  [
    'a file that is not in the manifest',
    packet({ 'audit/log.jsonl': 'x', 'filing/nt10-k.htm': 'y' }, ['audit/log.jsonl']),
  ],
  ['a file that is missing', packet({ 'audit/log.jsonl': 'x' }, ['audit/log.jsonl', 'filing/nt10-k.htm'])],
  ['a file too large when unpacked', swollen(packet({ 'audit/log.jsonl': 'x' }))],
  ['no manifest', zipSync({ 'audit/log.jsonl': strToU8('x') })],
  ['no ZIP', strToU8('PK no')],
])('%s is refused', (_, zip) => {
  expect(() => readPacket(zip)).toThrow(expect.objectContaining({ code: 'packet-invalid' }));
});

test('the list of names knows several signers and nothing beyond', () => {
  const good = ['retained/authentication.2.pdf', 'retained/attestation.png', 'filing/nt-ncsr.txt', 'VERIFY.md'];
  const bad = [
    'retained/authentication.1.pdf',
    'retained/extra.pdf',
    'filing/exhibits/../x',
    'verify.md',
    'filing/',
    '',
  ];
  expect(good.map(isPacketName)).toEqual(good.map(() => true));
  expect(bad.map(isPacketName)).toEqual(bad.map(() => false));
});

test('manifest and reason have one text each', () => {
  const statement = { capacity: 'executive-officer', contentHash: hash, auditHash: hash, auditEvents: 12 } as const;
  expect(parseSealReason(formatSealReason(statement))).toEqual(statement);
  expect(parseSealReason(`${formatSealReason(statement)} `)).toBeNull();
  expect(parseManifest('{}')).toBeNull();
});
