import { beforeAll, expect, test } from 'vitest';
import { noticeFaces } from '../../main/services/checks/notice-checks';
import { verifyFile } from '../../main/verify/verify-file';
import { sonusDraft } from '../helpers/sonus-draft';
import { Signers, signOwn, type OwnFiles } from './benign/own-files';
import { insiderAttacks } from './insider-attacks';
import { packetAttacks } from './packet-attacks';

let honest: OwnFiles;
const signers = new Signers();
const wish = { draft: sonusDraft, key: 'rsa:2048', origin: 'own', signers: 1, stamped: false } as const;

beforeAll(async () => {
  honest = await signOwn(wish, signers);
});

const verify = (bytes: Uint8Array) => verifyFile(bytes, { now: honest.now, faces: noticeFaces });

test('the honest packet that the attacks start from is valid', async () => {
  const { verdict, reasons } = await verify(honest.packet);
  expect([verdict, reasons]).toEqual(['valid', []]);
});

test.each(packetAttacks)('packet: $name gives $code', async ({ code, make }) => {
  const { verdict, reasons } = await verify(make(Buffer.from(honest.packet)));
  expect(reasons.map((reason) => reason.code)).toContain(code);
  expect(verdict).toBe('invalid');
});

test.each(insiderAttacks)('packet closed anew by its signer: $name gives $code', async ({ code, make }) => {
  const { verdict, reasons } = await verify(make(honest.packet, signers));
  expect(reasons.map((reason) => reason.code)).toContain(code);
  expect(verdict).toBe('invalid');
});
