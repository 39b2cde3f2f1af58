import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSignedPacket, type SignedPacket } from '../helpers/signed-packet';
import { packetAttacks } from './packet-attacks';

let signed: SignedPacket;

beforeAll(async () => {
  signed = await makeSignedPacket();
});
afterAll(() => signed.remove());

test.each(packetAttacks)('packet: $name gives $code', async ({ code, make }) => {
  const { status, report } = await signed.verify(make(signed.packet));
  expect(report.reasons.map((reason) => reason.code)).toContain(code);
  expect([status, report.verdict]).toEqual([1, 'invalid']);
});
