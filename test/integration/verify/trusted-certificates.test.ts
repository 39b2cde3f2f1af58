import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyInThread } from '../../../main/services/verification/verify-in-thread';
import { SealedStore } from '../../../main/storage/sealed-store';
import type { KnownCertificates } from '../../../main/verify/options';
import { authorityExtensions, makeIdentity } from '../../attacks/make/certificates';
import { baseObjects, signPdf, writePdf } from '../../attacks/make/pdf';
import { openLaptop } from '../../helpers/laptop';
import { sonusDraft } from '../../helpers/sonus-draft';
import { temporaryFolder } from '../../helpers/temporary-folder';

/** The certificates that a person keeps as trusted, and what they change for a file: nothing for any other certificate. */

const validity = { notBefore: '20030101000000Z', notAfter: '20130101000000Z' };
const stranger = makeIdentity({ name: 'Somebody Else', ...validity });
const namesake = makeIdentity({ name: 'stephen  j. nill', ...validity });
const authority = makeIdentity({ name: 'Some Authority', extensions: authorityExtensions, ...validity });
const contract = signPdf(writePdf(baseObjects()), { signer: stranger, date: "D:20040310120000+00'00'" });
const now = Date.parse('2004-03-15T15:00:00-05:00');

const desk = () => openLaptop('Paralegal', '2004-03-15T15:00:00-05:00', temporaryFolder());

/** A packet of this program, signed by Stephen J. Nill. */
async function sign(): Promise<Uint8Array> {
  const laptop = await desk();
  const preflight = {
    'relief-reason-confirmed': true,
    'relief-date-confirmed': true,
    'relief-exhibit-confirmed': true,
  };
  const { id } = laptop.drafts.create({ ...sonusDraft, preflight }, '2003');
  const signer = await laptop.addSigner('Stephen J. Nill');
  laptop.clock.time += 60_000;
  await laptop.sign(id, signer);
  return laptop.exports.packet(id).bytes;
}

async function verdictOf(bytes: Uint8Array, known: Partial<KnownCertificates>) {
  const all = { signatures: [], timeStamps: [], ...known };
  const report = await verifyInThread(bytes, { now: now + 60_000, known: all });
  const [signature] = report.signatures;
  return {
    verdict: report.verdict,
    codes: report.reasons.map(({ code }) => code),
    identity: { selfIssued: signature?.identity.selfIssued, trusted: signature?.identity.trusted },
    certificate: Buffer.from(signature?.identity.certificate ?? '', 'base64'),
  };
}

test("a stranger's file is valid once its certificate is trusted for signatures, and stays self-issued", async () => {
  const before = await verdictOf(contract, { timeStamps: [stranger.certificateDer] });
  expect(before).toMatchObject({ verdict: 'indeterminate', codes: ['E_CERT_UNPROVEN'] });
  const after = await verdictOf(contract, { signatures: [before.certificate] });
  expect(after).toMatchObject({ verdict: 'valid', codes: [], identity: { selfIssued: true, trusted: true } });
});

test('what is trusted for others changes nothing for a notice, unless it has the name of its signer', async () => {
  const packet = await sign();
  const others = { signatures: [stranger.certificateDer], timeStamps: [authority.certificateDer] };
  expect(await verdictOf(packet, others)).toMatchObject({ verdict: 'valid', identity: { trusted: false } });
  const forged = await verdictOf(packet, { signatures: [namesake.certificateDer] });
  expect(forged.verdict).toBe('indeterminate');
  expect(new Set(forged.codes)).toEqual(new Set(['E_CERT_UNPROVEN']));
});

test('certificates are trusted one by one by the fingerprint that was compared, kept sealed, listed, and removed', async () => {
  const { trust, folder, exports } = await desk();
  const pem = Buffer.from(stranger.certificatePem + authority.certificatePem);
  const [first, second] = trust.read(pem);
  if (first === undefined || second === undefined) throw new Error('expected two certificates');
  expect(() => trust.read(Buffer.from('Dear Sirs'))).toThrow(/Expected a certificate/);
  const mixedUp = { certificate: first.certificate, compared: second.fingerprint, purpose: 'signatures' } as const;
  expect(() => trust.add(mixedUp)).toThrow(/whose fingerprint was compared/);
  expect(trust.list()).toEqual([]);

  trust.add({ ...mixedUp, compared: first.fingerprint });
  trust.add({ ...mixedUp, compared: first.fingerprint });
  trust.add({ certificate: second.certificate, compared: second.fingerprint, purpose: 'time-stamps' });
  expect(trust.list()).toMatchObject([
    { name: 'Some Authority', authority: true, purpose: 'time-stamps' },
    { name: 'Somebody Else', selfIssued: true, purpose: 'signatures', addedAt: '2004-03-15T20:00:00.000Z' },
  ]);
  expect(trust.known().signatures.map((der) => Buffer.from(der).equals(stranger.certificateDer))).toEqual([true]);
  const kept = readFileSync(join(folder, 'vault', 'authorities.sealed'), 'utf8');
  expect(kept).not.toContain(stranger.certificateDer.toString('base64').slice(0, 60));

  trust.remove(first.fingerprint, 'time-stamps');
  expect(trust.list()).toHaveLength(2);
  trust.remove(first.fingerprint, 'signatures');
  expect(trust.list().map(({ name }) => name)).toEqual(['Some Authority']);
  const said = exports.history('identities').slice(-3);
  expect(said.map(({ text }) => /is trusted for [a-z-]+( no longer)?\.$/.exec(text)?.[0])).toEqual([
    ...['is trusted for signatures.', 'is trusted for time-stamps.', 'is trusted for signatures no longer.'],
  ]);
});

test('time-stamp authorities that an earlier version kept are still trusted, for time stamps alone', async () => {
  const { vault, random, trust } = await desk();
  const place = { folder: vault.folder, name: 'authorities', key: vault.keyFor('authorities') };
  const store = new SealedStore({ ...place, context: 'authorities', random });
  store.write({ certificates: [authority.certificateDer.toString('base64')] });
  expect(trust.list()).toMatchObject([{ name: 'Some Authority', purpose: 'time-stamps', addedAt: null }]);
  expect(trust.known()).toMatchObject({ signatures: [], timeStamps: [expect.anything()] });
});
