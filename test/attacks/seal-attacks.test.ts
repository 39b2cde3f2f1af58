import { beforeAll, expect, test } from 'vitest';
import { noticeFaces } from '../../main/services/checks/notice-checks';
import { verifyFile } from '../../main/verify/verify-file';
import { SealKit, sealAttacks, sealedAt } from './seal-attacks';

let kit: SealKit;

beforeAll(() => {
  kit = new SealKit();
});

function verify(bytes: Uint8Array) {
  const trust = [...kit.roots, kit.identity.certificate.raw];
  return verifyFile(bytes, { now: sealedAt + 86_400_000, trust, faces: noticeFaces });
}

test('the honest notice that the attacks start from is valid', async () => {
  const { verdict, reasons } = await verify(await kit.sealed());
  expect([verdict, reasons]).toEqual(['valid', []]);
});

test.each(sealAttacks)('seal: $name gives $code', async ({ code, make }) => {
  const { verdict, reasons } = await verify(await make(kit));
  expect(reasons.map((reason) => reason.code)).toContain(code);
  expect(verdict).not.toBe('valid');
});
