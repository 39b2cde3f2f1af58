import { execFileSync } from 'node:child_process';
import { createPrivateKey, randomBytes, randomUUID, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decryptWith, encryptFor, envelopeRecipient, type Opener } from '../../../../main/hand-over/envelope';
import { createIdentity } from '../../../../main/signing/identity-file';
import { AppError } from '../../../../shared/errors/app-error';
import { emptyDraft } from '../../../../shared/draft/draft';
import { readHandOver, type HandOver } from '../../../../shared/hand-over/content';
import { fixedClock } from '../../../../shared/time/clock';
import { temporaryFolder } from '../../../helpers/temporary-folder';

const content = new TextEncoder().encode('Inside information about Example Corp.');
const clock = fixedClock('2026-06-10T12:00:00-04:00');
const code = (expected: string): unknown => expect.objectContaining({ code: expected }) as unknown;
const openerOf = (identity: Awaited<ReturnType<typeof createIdentity>>) => ({
  certificate: identity.certificate.raw,
  privateKey: identity.privateKey.export({ format: 'der', type: 'pkcs8' }),
});

test('what is made under a passphrase opens with it and with no other', async () => {
  const file = await encryptFor({ passphrase: 'caf\u00e9 on the corner' }, content);
  expect(Buffer.from(file).toString('latin1')).not.toContain('Example');
  expect(envelopeRecipient(file)).toEqual({ kind: 'passphrase' });
  expect(await decryptWith({ passphrase: 'cafe\u0301 on the corner' }, file)).toEqual(content);
  await expect(decryptWith({ passphrase: 'another' }, file)).rejects.toEqual(code('hand-over-not-for-you'));
});

test('what is made for a certificate opens with its key and with no other', async () => {
  const cfo = await createIdentity({ name: 'Stephen J. Nill', title: 'Chief Financial Officer' }, clock);
  const other = await createIdentity({ name: 'Somebody Else', title: 'Clerk' }, clock);
  const file = await encryptFor({ certificate: cfo.certificate.raw }, content);
  expect(await decryptWith(openerOf(cfo), file)).toEqual(content);
  await expect(decryptWith(openerOf(other), file)).rejects.toThrow('another certificate');
  await expect(decryptWith({ passphrase: 'x' }, file)).rejects.toEqual(code('hand-over-not-for-you'));
  const recipient = envelopeRecipient(file);
  if (recipient.kind !== 'certificate') throw new Error('expected a certificate');
  expect(recipient.isFor(cfo.certificate.raw)).toBe(true);
  expect(recipient.isFor(other.certificate.raw)).toBe(false);
  const stolenName = { ...openerOf(other), certificate: cfo.certificate.raw };
  await expect(decryptWith(stolenName, file)).rejects.toEqual(code('hand-over-not-for-you'));
});

test.each(['P-256', 'P-384', 'P-521'])('a certificate with a key on %s opens too', async (curve) => {
  const folder = temporaryFolder();
  const key = ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${curve}`, '-nodes', '-keyout', 'own.key'];
  const subject = ['-subj', '/CN=Jane Doe', '-days', '9', '-out', 'own.pem'];
  execFileSync('openssl', ['req', '-x509', ...key, ...subject], { cwd: folder, stdio: 'ignore' });
  const certificate = new X509Certificate(readFileSync(join(folder, 'own.pem'))).raw;
  const privateKey = createPrivateKey(readFileSync(join(folder, 'own.key'))).export({ format: 'der', type: 'pkcs8' });
  const file = await encryptFor({ certificate }, content);
  expect(envelopeRecipient(file)).toMatchObject({ kind: 'certificate' });
  expect(await decryptWith({ certificate, privateKey }, file)).toEqual(content);
});

test('an answer names what it answers and opens with that key alone', async () => {
  const [answers, replyKey] = [randomUUID(), randomBytes(32)];
  const file = await encryptFor({ answers, replyKey }, content);
  expect(envelopeRecipient(file)).toEqual({ kind: 'answer', answers });
  expect(await decryptWith({ replyKey }, file)).toEqual(content);
  await expect(decryptWith({ replyKey: randomBytes(32) }, file)).rejects.toEqual(code('hand-over-not-for-you'));
  await expect(decryptWith({ passphrase: 'x' }, file)).rejects.toEqual(code('hand-over-not-for-you'));
});

describe('one changed byte anywhere is refused', () => {
  const small = new TextEncoder().encode('{}');

  test('in an answer, at each of its places', async () => {
    const replyKey = randomBytes(32);
    await expectEachFlipRefused({ replyKey }, await encryptFor({ answers: randomUUID(), replyKey }, small));
  });

  test('in a file for an RSA certificate, at every fourth of its places', async () => {
    const cfo = await createIdentity({ name: 'Stephen J. Nill', title: 'CFO' }, clock);
    const file = await encryptFor({ certificate: cfo.certificate.raw }, small);
    await expectEachFlipRefused(openerOf(cfo), file, 4);
  });

  test('under a passphrase, at a seeded share of its places: each try costs the rounds of the passphrase', async () => {
    const opener = { passphrase: 'four unrelated words here' };
    const file = await encryptFor(opener, small);
    const place = fc.record({ at: fc.nat(file.length - 1), bit: fc.nat(7) });
    const refused = fc.asyncProperty(place, async ({ at, bit }) => {
      await expectRefused(opener, flipped(file, at, 1 << bit), `byte ${at}`);
    });
    await fc.assert(refused, { seed: 12, numRuns: 6 });
  });

  test('cut off at any place, or with bytes after its end', async () => {
    const replyKey = randomBytes(32);
    const file = await encryptFor({ answers: randomUUID(), replyKey }, small);
    for (let length = 0; length < file.length; length += 1) {
      await expectRefused({ replyKey }, file.subarray(0, length), `${length} bytes`);
    }
    await expectRefused({ replyKey }, Buffer.concat([file, Buffer.from([0])]), 'one byte more');
  });

  async function expectEachFlipRefused(opener: Opener, file: Uint8Array, step = 1): Promise<void> {
    for (let at = 0; at < file.length; at += step) await expectRefused(opener, flipped(file, at, 1), `byte ${at}`);
    expect(await decryptWith(opener, file)).toEqual(small);
  }
});

test('what is no hand-over at all is damaged, whatever it is', async () => {
  const foreign = [new Uint8Array(), new TextEncoder().encode('%PDF-1.7'), randomBytes(500)];
  for (const bytes of foreign) {
    expect(() => envelopeRecipient(bytes)).toThrow(code('hand-over-damaged'));
    await expect(decryptWith({ passphrase: 'x' }, bytes)).rejects.toEqual(code('hand-over-damaged'));
  }
});

test('a number of rounds that would keep the laptop busy for hours is refused before it is tried', async () => {
  const file = Buffer.from(await encryptFor({ passphrase: 'four unrelated words here' }, content));
  const rounds = Buffer.from([0x02, 0x03, 0x0c, 0xd1, 0x40]); // INTEGER 840000
  const at = file.indexOf(rounds);
  expect(at).toBeGreaterThan(0);
  file[at + 2] = 0x7f;
  await expect(decryptWith({ passphrase: 'four unrelated words here' }, file)).rejects.toEqual(
    code('hand-over-damaged'),
  );
});

test('an expired hand-over is refused with its date', () => {
  const handOver: HandOver = {
    ...{ format: 'filing-desk/hand-over', version: 1, id: randomUUID(), draftId: randomUUID() },
    ...{ purpose: 'for-signature', from: 'Paralegal', note: '', madeAt: 0 },
    expiresAt: Date.parse('2026-06-15T00:00:00Z'),
    ...{ draft: emptyDraft(), comments: [], exhibits: [], auditLog: '', packet: null, replyKey: null, answers: null },
  };
  expect(readHandOver(JSON.stringify(handOver), clock.now())).toEqual(handOver);
  expect(() => readHandOver(JSON.stringify(handOver), Date.parse('2026-06-16'))).toThrow(/2026-06-15/);
  expect(() => readHandOver('{}', 0)).toThrow(expect.objectContaining({ code: 'hand-over-damaged' }));
});

function flipped(file: Uint8Array, at: number, bits: number): Uint8Array {
  const changed = Uint8Array.from(file);
  changed[at] = (changed[at] ?? 0) ^ bits;
  return changed;
}

async function expectRefused(opener: Opener, file: Uint8Array, where: string): Promise<void> {
  const outcome = await decryptWith(opener, file).catch((error: unknown) => error);
  expect(outcome, where).toBeInstanceOf(AppError);
  expect(['hand-over-damaged', 'hand-over-not-for-you'], where).toContain((outcome as AppError).code);
}
