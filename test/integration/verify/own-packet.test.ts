import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSignedPacket, type SignedPacket } from '../../helpers/signed-packet';

let signed: SignedPacket;
let notice: Uint8Array;

beforeAll(async () => {
  signed = await makeSignedPacket();
  notice = unzipSync(signed.packet)['retained/form-12b-25.pdf'] ?? new Uint8Array();
});
afterAll(() => signed.remove());

test('our own packet is valid, and says that the identity is self-issued and the time a claim', async () => {
  const { status, report } = await signed.verify(signed.packet);
  expect(report.reasons).toEqual([]);
  expect([status, report.verdict]).toEqual([0, 'valid']);
  expect(report.statements.map(({ code }) => code)).toContain('S_SELF_ISSUED');
  expect(report.signatures.map(({ level, changes, intact }) => [level, changes, intact])).toEqual([
    ['PAdES-B-B', 'none', true],
    ['PAdES-B-B', 'none', true],
  ]);
  expect(report.audit).toMatchObject({ status: 'intact', matchesSeal: true });
  expect(report.packet?.status).toBe('complete');
});

test('the sealed notice alone is valid too', async () => {
  const { status, report } = await signed.verify(notice, 'notice.pdf');
  expect(report.reasons).toEqual([]);
  expect([status, report.verdict]).toEqual([0, 'valid']);
});

test('ten years later nothing proves any more that the certificate was valid: indeterminate, and said', async () => {
  const { status, report } = await signed.verify(signed.packet, 'late.zip', '--at', '2026-11-22T00:00:00Z');
  expect([status, report.verdict]).toEqual([1, 'indeterminate']);
  expect(report.reasons.map(({ code }) => code)).toContain('E_CERT_EXPIRED_NOW');
});

test('one changed byte anywhere in the packet is found', async () => {
  const missed: number[] = [];
  for (let at = 0; at < signed.packet.length; at += Math.ceil(signed.packet.length / 60)) {
    const changed = Buffer.from(signed.packet);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    const { report } = await signed.verify(changed);
    if (report.verdict !== 'invalid' || report.reasons.length === 0) missed.push(at);
  }
  expect(missed).toEqual([]);
});
