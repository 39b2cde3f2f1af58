import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256Hex } from '../../../main/services/audit/audit-trail';
import { filingDesk } from '../../helpers/command-line';
import { makeSignedPacket, type SignedPacket } from '../../helpers/signed-packet';
import { inFolder, qpdfComplaints, run } from '../../helpers/stock-tools';

const dayAfter = ['--at', '2004-03-16T09:00:00-05:00'];
let signed: SignedPacket;
let paper: Buffer;
const at = (name: string) => join(signed.folder, name);

beforeAll(async () => {
  signed = await makeSignedPacket();
  const { status, errors } = await filingDesk('certificate', at('packet.zip'), '--out', at('paper.pdf'), ...dayAfter);
  if (status !== 0) throw new Error(errors);
  paper = readFileSync(at('paper.pdf'));
});
afterAll(() => signed.remove());

test('the certificate says who, what, when by which clock, the hashes, and how to verify', () => {
  const text = inFolder((folder) => {
    writeFileSync(join(folder, 'paper.pdf'), paper);
    return run(folder, 'pdftotext', '-raw', 'paper.pdf', '-').text.replace(/\s+/g, ' ');
  });
  for (const words of [
    'Stephen J. Nill, Chief Financial Officer',
    'executive officer',
    '2004-03-15T16:00:00-05:00 (Eastern time), by the local clock of the signer’s computer',
    `packet.zip SHA-256 ${sha256Hex(signed.packet)}`,
    'I adopt "/s/ Stephen J. Nill" as my signature on it',
    'valid, checked 2004-03-16T09:00:00-05:00 by a local clock',
    'filing-desk verify packet.zip',
  ]) {
    expect(text).toContain(words);
  }
  expect(qpdfComplaints(paper)).toBe('');
});

test('the same packet, checked at the same time, gives the same paper', async () => {
  await filingDesk('certificate', at('packet.zip'), '--out', at('again.pdf'), ...dayAfter);
  expect(readFileSync(at('again.pdf')).equals(paper)).toBe(true);
});

test('a packet that does not verify gets no certificate', async () => {
  const changed = Buffer.from(signed.packet);
  const middle = Math.floor(changed.length / 2);
  changed[middle] = (changed[middle] ?? 0) ^ 1;
  writeFileSync(at('changed.zip'), changed);
  const { status, errors } = await filingDesk('certificate', at('changed.zip'), '--out', at('none.pdf'), ...dayAfter);
  expect(status).toBe(2);
  expect(errors).toContain('signatures hold');
});
