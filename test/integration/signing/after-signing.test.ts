import { unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import { readAuditLog } from '../../../shared/audit/audit-chain';
import { draftFacts } from '../../../main/services/checks/draft-facts';
import { timeStampResponse } from '../../attacks/families/certificates';
import { authorityExtensions, makeIdentity, timeStampExtensions } from '../../attacks/make/certificates';
import { laptopPassphrase, openLaptop, type Laptop } from '../../helpers/laptop';
import { sonusDraft } from '../../helpers/sonus-draft';
import { temporaryFolder } from '../../helpers/temporary-folder';

/** What the interview asks before a release. */
const preflight = {
  'relief-reason-confirmed': true,
  'relief-date-confirmed': true,
  'relief-exhibit-confirmed': true,
};
const scan = { fileName: 'scan.pdf', bytes: Buffer.from('ink on paper') };
let desk: Laptop;
let id: string;

beforeEach(async () => {
  desk = await openLaptop('Paralegal', '2004-03-15T15:00:00-05:00', temporaryFolder());
  id = desk.drafts.create({ ...sonusDraft, preflight }, '2003').id;
});

function events(): string[] {
  return readAuditLog(log()).map(({ type }) => type);
}

function log(): string {
  return Buffer.from(unzipSync(desk.exports.produce(id, 'a test').bytes)['log.jsonl'] ?? []).toString();
}

test('a notice is signed by hand: print, sign, attach; the record says so, five years run, and no key is needed', async () => {
  const printed = await desk.papers.print(id, []);
  desk.clock.time += 86_400_000;
  const packet = await desk.papers.attach(id, '2004-03-15', scan);
  expect(packet).toMatchObject({ kind: 'paper', awaiting: null, signers: [{ name: 'Stephen J. Nill' }] });
  expect(desk.drafts.open(id).state).toBe('signed');
  const record = unzipSync(desk.exports.packet(id).bytes);
  expect(Object.keys(record)).toEqual([
    ...['SHA256SUMS', 'audit/log.jsonl', 'filing/nt10-k.htm', 'filing/nt10-k.txt', 'filing/submission.xml'],
    ...['retained/authentication-signed.pdf', 'retained/authentication.pdf', 'retained/form-12b-25.pdf'],
  ]);
  expect(Buffer.from(record['retained/authentication.pdf'] ?? []).equals(Buffer.from(printed.bytes))).toBe(true);
  expect(desk.exports.pdf(id).bytes.length).toBeGreaterThan(10_000);
  expect(await desk.timestamps.report(id)).toBeNull();
  const { signing } = draftFacts(id, desk);
  expect(signing).toMatchObject({ electronic: false, retention: { authenticationUntil: '2009-03-15' } });
  expect(signing?.authentication?.documentSha256).toBe(signing?.releasedSha256);
  expect(desk.retention.list().notices).toMatchObject([{ authenticationUntil: '2009-03-15', voidedAt: null }]);
  expect(events()).toEqual(expect.arrayContaining(['paper-printed', 'signed-on-paper', 'retention-set']));
  await expect(desk.signing.freeze(id)).rejects.toMatchObject({ code: 'signing-already-signed' });
});

test('a paper of another text, of the future, or never printed is refused', async () => {
  await expect(desk.papers.attach(id, '2004-03-15', scan)).rejects.toMatchObject({ code: 'signing-content-changed' });
  await desk.papers.print(id, []);
  await expect(desk.papers.attach(id, '2004-03-16', scan)).rejects.toMatchObject({ code: 'invalid-input' });
  const { revision, draft } = desk.drafts.open(id);
  desk.drafts.save(id, revision, { ...draft, contact: { ...draft.contact, phone: '614-8506' } });
  await expect(desk.papers.attach(id, '2004-03-15', scan)).rejects.toMatchObject({ code: 'signing-content-changed' });
  desk.drafts.save(id, revision + 1, { ...draft, narrative: null });
  await expect(desk.papers.print(id, [])).rejects.toMatchObject({ code: 'signing-blocked' });
});

test('a time stamp is asked for when all have signed, refused with an event, imported, and shown as the bytes prove it', async () => {
  const validity = { notBefore: '20030101000000Z', notAfter: '20130101000000Z' };
  const root = makeIdentity({ name: 'Time Root', extensions: authorityExtensions, ...validity });
  const stamper = makeIdentity({ name: 'Stamper', issuer: root, extensions: timeStampExtensions, ...validity });
  const [nill, ahmed] = [await desk.addSigner('Stephen J. Nill'), await desk.addSigner('Hassan M. Ahmed')];
  desk.clock.time += 60_000;
  await desk.sign(id, nill, [{ name: 'Hassan M. Ahmed', title: 'CEO', capacity: 'executive-officer' }]);
  await expect(desk.timestamps.request(id)).rejects.toMatchObject({ code: 'timestamp-refused' });
  await desk.sign(id, ahmed);
  const levels = async () => (await desk.timestamps.report(id))?.signatures.slice(0, 2).map(({ level }) => level);
  expect(await levels()).toEqual(['PAdES-B-B', 'PAdES-B-B']);
  const { bytes: query } = await desk.timestamps.request(id);
  const answer = timeStampResponse(query, stamper, '20040315200200Z');
  const bring = () => desk.timestamps.import(id, answer, laptopPassphrase);
  await expect(bring()).rejects.toMatchObject({ code: 'timestamp-refused' });
  const [offered] = desk.trust.read(Buffer.from(root.certificatePem));
  if (offered === undefined) throw new Error('no certificate');
  desk.trust.add({ certificate: offered.certificate, compared: offered.fingerprint, purpose: 'time-stamps' });
  desk.clock.time += 300_000;
  await bring();
  expect(await levels()).toEqual(['PAdES-B-T', 'PAdES-B-T']);
  expect(events()).toEqual(expect.arrayContaining(['timestamp-requested', 'timestamp-refused', 'timestamp-imported']));
  const { attestations } = desk.retention.list();
  // Three packets were made, each with all of the one before: one is to be kept in sight, and one more after a void.
  expect(desk.retention.list().notices).toHaveLength(1);
  desk.signing.void(id);
  await desk.sign(id, nill);
  expect(desk.retention.list().notices.map(({ voidedAt }) => voidedAt === null)).toEqual([true, false]);
  expect(attestations.map(({ lastUsed, until }) => [lastUsed, until])).toEqual([
    ['2004-03-15', '2011-03-15'],
    ['2004-03-15', '2011-03-15'],
  ]);
});
