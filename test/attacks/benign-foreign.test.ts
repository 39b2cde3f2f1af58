import { expect, test } from 'vitest';
import { verifyFile } from '../../main/verify/verify-file';
import { kit, now } from './kit';
import { documentTimeStamp, makeToken } from './families/certificates';
import { makeIdentity, opensslCms } from './make/certificates';
import { attribute } from './make/cms';
import { numbers, signPdf, type SignWish } from './make/pdf';

const trust = () => [kit().root.certificateDer];

test.each([
  ['one signature', {}],
  ['RSA-PSS', { cms: { scheme: 'pss' } }],
  ['no offset but Z in the date', { date: 'D:20260301120000Z' }],
  ['a reason and a place', { entries: '/Reason (Approved) /Location (Boston)' }],
] as const satisfies readonly (readonly [string, Partial<SignWish>])[])('no false alarm: %s', async (_name, wish) => {
  const file = signPdf(kit().unsigned, { signer: kit().signer, ...wish });
  const report = await verifyFile(file, { now, trust: trust() });
  expect([report.verdict, report.reasons]).toEqual(['valid', []]);
});

test('no false alarm: an elliptic curve key', async () => {
  const signer = makeIdentity({ name: 'Elliptic', key: 'ec', issuer: kit().root });
  const report = await verifyFile(signPdf(kit().unsigned, { signer, cms: { scheme: 'ecdsa' } }), {
    now,
    trust: trust(),
  });
  expect([report.verdict, report.reasons]).toEqual(['valid', []]);
});

test('no false alarm: time stamps, and the level that they prove', async () => {
  const inside = signPdf(kit().unsigned, {
    signer: kit().signer,
    cms: { extraUnsigned: (value) => [attribute('1.2.840.113549.1.9.16.2.14', makeToken(kit(), value))] },
  });
  const outside = documentTimeStamp(kit(), kit().signed, (content) => makeToken(kit(), content));
  for (const file of [inside, outside]) {
    const report = await verifyFile(file, { now, trust: trust() });
    expect([report.verdict, report.reasons]).toEqual(['valid', []]);
    expect(report.signatures[0]).toMatchObject({ level: 'PAdES-B-T', time: { proven: '2026-03-01T12:01:00Z' } });
  }
});

test('no false alarm: openssl cms, which adds a signing-time; intact, and no baseline signature', async () => {
  const message = (content: Buffer) => opensslCms(content, kit().signer);
  const old = signPdf(kit().unsigned, { signer: kit().signer, message, subFilter: 'adbe.pkcs7.detached' });
  const report = await verifyFile(old, { now, trust: trust() });
  expect([report.verdict, report.reasons]).toEqual(['valid', []]);
  expect(report.signatures[0]?.level).toBe('none');
  const named = await verifyFile(signPdf(kit().unsigned, { signer: kit().signer, message }), { now, trust: trust() });
  expect([named.verdict, named.reasons.map(({ code }) => code)]).toEqual(['indeterminate', ['E_CMS_SIGNING_TIME']]);
});

test('without a trusted certificate an intact foreign signature is indeterminate, never invalid', async () => {
  const { signer, signed } = kit();
  for (const file of [
    signed,
    signPdf(signed, { signer, field: numbers.secondField, number: numbers.secondSignature }),
  ]) {
    const report = await verifyFile(file, { now });
    expect([report.verdict, [...new Set(report.reasons.map(({ code }) => code))]]).toEqual([
      'indeterminate',
      ['E_CERT_UNPROVEN'],
    ]);
  }
});
