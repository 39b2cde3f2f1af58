import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createIdentity } from '../../../../main/signing/identity-file';
import { decryptWith, encryptFor } from '../../../../main/hand-over/envelope';
import { fixedClock } from '../../../../shared/time/clock';
import { emptyDraft } from '../../../../shared/draft/draft';
import { readHandOver, type HandOver } from '../../../../shared/hand-over/content';

const content = new TextEncoder().encode('Inside information about Example Corp.');
const clock = fixedClock('2026-06-10T12:00:00-04:00');
const code = (expected: string): unknown => expect.objectContaining({ code: expected }) as unknown;

test('what is made under a passphrase opens with it and with no other', async () => {
  const file = await encryptFor({ passphrase: 'caf\u00e9 on the corner' }, content);
  expect(Buffer.from(file).toString('latin1')).not.toContain('Example');
  expect(await decryptWith({ passphrase: 'cafe\u0301 on the corner' }, file)).toEqual(content);
  await expect(decryptWith({ passphrase: 'another' }, file)).rejects.toEqual(code('hand-over-not-for-you'));
});

test('what is made for a certificate opens with its key and with no other', async () => {
  const cfo = await createIdentity({ name: 'Stephen J. Nill', title: 'Chief Financial Officer' }, clock);
  const other = await createIdentity({ name: 'Somebody Else', title: 'Clerk' }, clock);
  const file = await encryptFor({ certificate: cfo.certificate.raw }, content);
  const opener = (identity: typeof cfo) => ({
    certificate: identity.certificate.raw,
    privateKey: identity.privateKey.export({ format: 'der', type: 'pkcs8' }),
  });
  expect(await decryptWith(opener(cfo), file)).toEqual(content);
  await expect(decryptWith(opener(other), file)).rejects.toEqual(code('hand-over-not-for-you'));
  await expect(decryptWith({ passphrase: 'x' }, file)).rejects.toEqual(code('hand-over-not-for-you'));
});

test('a changed, cut or foreign file is refused', async () => {
  const file = await encryptFor({ passphrase: 'four unrelated words here' }, content);
  for (const at of [0, 2, 20, 40, file.length - 40, file.length - 1]) {
    const changed = Uint8Array.from(file);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await expect(decryptWith({ passphrase: 'four unrelated words here' }, changed), `byte ${at}`).rejects.toThrow();
  }
  for (const foreign of [file.subarray(0, 100), new Uint8Array(), new TextEncoder().encode('%PDF-1.7')]) {
    await expect(decryptWith({ passphrase: 'x' }, foreign)).rejects.toEqual(code('hand-over-damaged'));
  }
});

test('an expired hand-over is refused with its date', () => {
  const handOver: HandOver = {
    format: 'filing-desk/hand-over',
    version: 1,
    id: randomUUID(),
    purpose: 'for-signature',
    draftId: 'd',
    from: 'Paralegal',
    note: '',
    madeAt: 0,
    expiresAt: Date.parse('2026-06-15T00:00:00Z'),
    draft: emptyDraft(),
    comments: [],
    auditLog: '',
    packet: null,
  };
  expect(readHandOver(JSON.stringify(handOver), clock.now())).toEqual(handOver);
  expect(() => readHandOver(JSON.stringify(handOver), Date.parse('2026-06-16'))).toThrow(/2026-06-15/);
  expect(() => readHandOver('{}', 0)).toThrow(expect.objectContaining({ code: 'hand-over-damaged' }));
});
