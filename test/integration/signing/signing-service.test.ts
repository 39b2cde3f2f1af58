import { appendFileSync, copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import type { Draft } from '../../../shared/draft/draft';
import { readAuditLog } from '../../../shared/audit/audit-chain';
import { IdentitiesService } from '../../../main/services/signing/identities-service';
import { KeptTrails } from '../../../main/services/audit/kept-trails';
import { renderFilingSet, renderSealable } from '../../../main/services/faces/notice-faces';
import { LogHeads } from '../../../main/services/audit/log-heads';
import { PacketExports } from '../../../main/services/packets/packet-exports';
import { PacketShelf } from '../../../main/services/packets/packet-shelf';
import { SigningService } from '../../../main/services/signing/signing-service';
import { findingsOf } from '../../../main/services/signing/sign-draft';
import type { IdentityRecord } from '../../../main/storage/identity-record';
import { HeadRegister } from '../../../main/storage/head-register';
import { IdentityRepository } from '../../../main/storage/identity-repository';
import { LogKey } from '../../../main/storage/log-key';
import { PacketRepository } from '../../../main/storage/packet-repository';
import { readPacket } from '../../../main/packet/read-packet';
import { zipPacket } from '../../../main/packet/write-packet';
import { verifyFile } from '../../../main/verify/verify-file';
import { cheapCost, openDrafts, repeatableRandom } from '../../helpers/drafts-fixture';
import { sonusDraft } from '../../helpers/sonus-draft';
import { pdfsig, run } from '../../helpers/stock-tools';
import { temporaryFolder } from '../../helpers/temporary-folder';

const passphrase = 'four unrelated words';
const scan = { fileName: 'scan.png', bytes: Buffer.from('ink on paper') };

/** A laptop with an open vault, one draft of the seed and, on request, its signer. */
async function laptop() {
  const folder = temporaryFolder();
  const { vault, drafts, clock, storage } = await openDrafts(folder);
  clock.time = Date.parse('2004-03-15T15:00:00-05:00');
  const random = repeatableRandom('signing');
  const packets = new PacketRepository(storage);
  const register: HeadRegister = new HeadRegister(storage, () => trails.standing([]));
  const trails: KeptTrails = new KeptTrails({
    ...storage,
    headsElsewhere: (logId) => heads.of(logId),
    releaseHeads: (logId) => heads.release(logId),
  });
  const heads = new LogHeads({
    ...{ clock, packets, register, logKey: new LogKey(storage) },
    inUse: () => trails.heads(),
  });
  const trail = (logId: string) => trails.trail(logId);
  const repository = new IdentityRepository(storage);
  const identities = new IdentitiesService({
    repository,
    clock,
    random,
    cost: cheapCost,
    trail: () => trail('identities'),
  });
  const shelf = new PacketShelf(packets, drafts);
  const signing = new SigningService({
    drafts,
    identities,
    shelf,
    clock,
    trail,
    rememberHead: () => heads.remember(),
    render: renderSealable,
    check: (draft, at) => findingsOf(draft, at),
    filing: renderFilingSet,
  });
  const exports = new PacketExports({
    ...{ clock, shelf, trail, revoked: () => [] },
    checkpoint: (of) => heads.checkpoint(of),
  });
  const { id } = drafts.create(sonusDraft, '2003');
  const nill = made[0] ?? (await identities.create({ name: 'Stephen J. Nill', title: 'CFO' }, passphrase));
  const ahmed = made[1] ?? (await identities.create({ name: 'Hassan M. Ahmed', title: 'CEO' }, passphrase));
  if (made.length === 0) made.push(repository.read(nill.fingerprint), repository.read(ahmed.fingerprint));
  for (const record of made) repository.write(record);
  clock.time += 3_600_000;
  return { folder, vault, drafts, clock, trails, trail, identities, packets, signing, exports, heads, id, nill, ahmed };
}

/** RSA keys take a second to make: the first laptop makes them, the others get the same files. */
const made: IdentityRecord[] = [];

let desk: Awaited<ReturnType<typeof laptop>>;

beforeEach(async () => {
  desk = await laptop();
});

async function seal(more: { typedName?: string; passphrase?: string; fingerprint?: string } = {}) {
  const { contentHash, draftId } = await desk.signing.freeze(desk.id);
  const { fingerprint } = desk.nill;
  return desk.signing.seal({
    draftId,
    contentHash,
    fingerprint,
    typedName: 'Stephen J. Nill',
    passphrase,
    overrides: [],
    ...more,
  });
}

function events(): string[] {
  return readAuditLog(desk.trail(desk.id).text()).map(({ type }) => type);
}

test('the window writes the certificate of signature of what is signed, and the log says so', async () => {
  desk.identities.fileAttestation(desk.nill.fingerprint, '2004-03-15', scan);
  await expect(desk.exports.certificate(desk.id)).rejects.toMatchObject({ code: 'signing-not-signed' });
  await desk.signing.freeze(desk.id);
  await seal();
  const { name, bytes } = await desk.exports.certificate(desk.id);
  expect(name).toBe('form-12b-25-2004-03-15-certificate.pdf');
  expect(Buffer.from(bytes.subarray(0, 8)).toString()).toBe('%PDF-1.7');
  expect(events().at(-1)).toBe('notice-exported');
});

test('the ceremony: what was shown is the beginning of what was sealed, and each step is an event', async () => {
  desk.identities.fileAttestation(desk.nill.fingerprint, '2004-03-15', scan);
  const shown = await desk.signing.freeze(desk.id);
  expect(shown).toMatchObject({ draftId: desk.id, signatureName: 'Stephen J. Nill' });
  const packet = await seal();
  expect(desk.drafts.open(desk.id).state).toBe('signed');
  expect(desk.signing.packet(desk.id)).toEqual(packet);
  expect(packet).toMatchObject({ kind: 'sealed', awaiting: null, signers: [{ fingerprint: desk.nill.fingerprint }] });
  const { name, bytes } = desk.exports.pdf(desk.id);
  expect(name).toBe('form-12b-25-2004-03-15.pdf');
  expect(Buffer.from(bytes.subarray(0, shown.pdf.length)).equals(Buffer.from(shown.pdf))).toBe(true);
  expect(pdfsig(bytes)[0]).toEqual(
    expect.arrayContaining(['Total document signed', 'Signature Validation: Signature is Valid.']),
  );
  const { files } = readPacket(desk.exports.packet(desk.id).bytes);
  expect(Buffer.from(files.get('retained/attestation.png') ?? '').toString()).toBe('ink on paper');
  expect(events()).toEqual([
    'log-started',
    ...['notice-frozen', 'notice-frozen', 'notice-reviewed', 'check-run', 'capacity-declared', 'attestation-checked'],
    ...['name-typed', 'adoption-accepted', 'key-unlocked', 'seal-requested', 'notice-sealed', 'authentication-sealed'],
    ...['retention-set', 'packet-written', 'notice-exported', 'packet-exported'],
  ]);
});

test('the history can be read, and the records are produced for the staff in one step', async () => {
  desk.identities.fileAttestation(desk.nill.fingerprint, '2004-03-15', scan);
  await seal();
  const { name, bytes } = desk.exports.produce(desk.id, 'SEC staff');
  expect(name).toBe('produced-form-12b-25-2004-03-15.zip');
  const produced = unzipSync(bytes);
  expect(Object.keys(produced)).toEqual([
    ...['checkpoint.txt', 'form-12b-25-2004-03-15.zip', 'history.txt', 'log-key.pem', 'log.jsonl'],
  ]);
  judgeCheckpoint(produced);
  const history = Buffer.from(produced['history.txt'] ?? '').toString();
  expect(history).toContain('Stephen J. Nill sealed the notice; the hash of this line stands in the signature.');
  expect(history).toContain('until 2009-03-15, the attestation at least until 2011-03-15.');
  const last = desk.exports.history(desk.id).at(-1);
  expect(last).toMatchObject({
    actor: expect.stringContaining('Filing Desk') as string,
    hash: desk.trail(desk.id).head().head,
  });
  expect(last?.text).toBe('The records were produced for SEC staff.');
});

test('each gate stays shut with its own error, is an event, and signs nothing', async () => {
  await expect(seal()).rejects.toMatchObject({ code: 'signing-attestation-missing' });
  expect(events().at(-1)).toBe('signing-refused');
  desk.identities.fileAttestation(desk.nill.fingerprint, '2004-03-15', scan);
  await expect(seal({ typedName: 'Stephen Nill' })).rejects.toMatchObject({ code: 'signing-name-mismatch' });
  desk.identities.fileAttestation(desk.ahmed.fingerprint, '2004-03-15', scan);
  const otherKey = seal({ fingerprint: desk.ahmed.fingerprint });
  await expect(otherKey).rejects.toMatchObject({ code: 'signing-name-mismatch' });
  await expect(seal({ passphrase: 'wrong' })).rejects.toMatchObject({ code: 'identity-wrong-passphrase' });
  desk.clock.time -= 7_200_000;
  await expect(seal()).rejects.toMatchObject({ code: 'signing-attestation-missing' });
  expect(events()).toContain('clock-went-back');
  expect(desk.signing.packet(desk.id)).toBeNull();
  expect(desk.drafts.open(desk.id).state).toBe('draft');
});

test('a representative needs evidence of authority; a blocking rule cannot be passed', async () => {
  desk.identities.fileAttestation(desk.nill.fingerprint, '2004-03-15', scan);
  edit((draft) => ({ ...draft, signature: { ...draft.signature, capacity: 'authorized-representative' } }));
  await expect(seal()).rejects.toMatchObject({
    code: expect.stringMatching(/^signing-(blocked|authority-missing)$/) as string,
  });
  edit((draft) => ({ ...draft, narrative: null }));
  await expect(seal()).rejects.toMatchObject({ code: 'signing-blocked' });
});

test('a draft that changed between freezing and sealing is refused; a signed one is signed once and opens only by voiding', async () => {
  desk.identities.fileAttestation(desk.nill.fingerprint, '2004-03-15', scan);
  const { contentHash } = await desk.signing.freeze(desk.id);
  edit((draft) => ({ ...draft, contact: { ...draft.contact, phone: '614-8506' } }));
  const request = {
    draftId: desk.id,
    contentHash,
    fingerprint: desk.nill.fingerprint,
    typedName: 'Stephen J. Nill',
    passphrase,
  };
  await expect(desk.signing.seal({ ...request, overrides: [] })).rejects.toMatchObject({
    code: 'signing-content-changed',
  });
  const first = await seal();
  await expect(desk.signing.freeze(desk.id)).rejects.toMatchObject({ code: 'signing-already-signed' });
  expect(() => edit((draft) => draft)).toThrow(expect.objectContaining({ code: 'draft-signed' }));
  desk.signing.void(desk.id);
  expect([desk.signing.packet(desk.id), events().at(-1)]).toEqual([null, 'signature-voided']);
  // What was signed once can be asked for, also while nothing else is signed in its place.
  const zips = Object.keys(unzipSync(desk.exports.produce(desk.id, 'SEC staff').bytes)).filter((name) =>
    name.endsWith('.zip'),
  );
  expect(zips).toEqual(['voided/1-form-12b-25-2004-03-15.zip']);
  edit((draft) => ({ ...draft, contact: { ...draft.contact, phone: '614-8507' } }));
  const second = await seal();
  expect(second.auditHash).not.toBe(first.auditHash);
  expect(desk.packets.all(desk.id).map(({ auditHash }) => auditHash)).toEqual([first.auditHash, second.auditHash]);
  const { reasons } = await verifyFile(desk.exports.packet(desk.id).bytes, { now: desk.clock.time });
  expect(reasons.filter(({ code }) => code === 'E_AUDIT_DISAGREES')).toEqual([]);
});

test('a notice that was voided is not made valid by a log that goes on', async () => {
  desk.identities.fileAttestation(desk.nill.fingerprint, '2004-03-15', scan);
  await seal();
  const voided = new Map(readPacket(desk.exports.packet(desk.id).bytes).files);
  desk.signing.void(desk.id);
  voided.set('audit/log.jsonl', Buffer.from(desk.trail(desk.id).text()));
  const files = [...voided].map(([name, bytes]) => ({ name, bytes }));
  const { verdict, reasons } = await verifyFile(zipPacket(files), { now: desk.clock.time });
  expect(verdict).toBe('invalid');
  expect(reasons.map(({ message }) => message)).toContain('The log says that the signatures were voided.');
});

test('two officers sign in turn on one laptop, and both signatures stay valid', async () => {
  desk.identities.fileAttestation(desk.nill.fingerprint, '2004-03-15', scan);
  const coSigners = [
    { name: 'Hassan M. Ahmed', title: 'Chief Executive Officer', capacity: 'executive-officer' as const },
  ];
  const { ahmed } = desk;
  desk.identities.fileAttestation(ahmed.fingerprint, '2004-03-15', scan);
  const { contentHash } = await desk.signing.freeze(desk.id, coSigners);
  const request = { draftId: desk.id, contentHash, passphrase, overrides: [] };
  await desk.signing.seal({ ...request, fingerprint: desk.nill.fingerprint, typedName: 'Stephen J. Nill' });
  const turn = await desk.signing.freeze(desk.id);
  expect(turn).toMatchObject({ signatureName: 'Hassan M. Ahmed', turn: 2 });
  expect(desk.signing.packet(desk.id)?.awaiting).toBe('Hassan M. Ahmed');
  await desk.signing.seal({ ...request, fingerprint: ahmed.fingerprint, typedName: 'Hassan M. Ahmed' });
  const signatures = pdfsig(desk.exports.pdf(desk.id).bytes);
  expect(signatures.map((lines) => lines.includes('Signature Validation: Signature is Valid.'))).toEqual([true, true]);
  expect(signatures[1]).toContain('Total document signed');
});

test('wrong passphrases cost growing pauses that survive a restart; a lost key signs no more', async () => {
  const { identities, clock, nill } = desk;
  const code = (promise: Promise<unknown>) =>
    promise.then(
      () => 'open',
      (error: { code: string }) => error.code,
    );
  const attempt = (word = 'wrong') => code(identities.unlock(nill.fingerprint, word));
  expect([await attempt(), await attempt(), await attempt()]).toEqual(Array(3).fill('identity-wrong-passphrase'));
  expect(await attempt(passphrase)).toBe('identity-locked-out');
  clock.time += 1000;
  expect(await attempt()).toBe('identity-wrong-passphrase');
  clock.time += 1999;
  expect(await attempt(passphrase)).toBe('identity-locked-out');
  clock.time += 1;
  expect(await attempt(passphrase)).toBe('open');
  await identities.changePassphrase(nill.fingerprint, passphrase, 'another good phrase');
  expect(await attempt(passphrase)).toBe('identity-wrong-passphrase');
  const backup = await identities.exportFile(nill.fingerprint, 'another good phrase');
  expect((await identities.importFile(backup, 'another good phrase')).fingerprint).toBe(nill.fingerprint);
  identities.revoke(nill.fingerprint, 'laptop stolen');
  expect(await attempt('another good phrase')).toBe('identity-revoked');
  expect(identities.revocations()).toEqual([
    { fingerprint: nill.fingerprint, reason: 'laptop stolen', since: new Date(clock.time).toISOString() },
  ]);
});

test('nothing of a key, a name or a notice stands readable on disk', async () => {
  desk.identities.fileAttestation(desk.nill.fingerprint, '2004-03-15', scan);
  await seal();
  for (const file of readdirSync(join(desk.folder, 'vault'), { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const text = readFileSync(join(file.parentPath, file.name), 'latin1');
    expect(text).not.toMatch(/Nill|Sonus|PRIVATE|BEGIN|four unrelated/);
  }
});

test('a log that is put back to an old copy with the head beside it is found by the heads kept elsewhere', async () => {
  desk.identities.fileAttestation(desk.nill.fingerprint, '2004-03-15', scan);
  const audit = join(desk.folder, 'vault', 'audit');
  const register = join(desk.folder, 'vault', 'heads.sealed');
  await desk.signing.freeze(desk.id);
  desk.heads.remember();
  cpSync(audit, `${audit}.old`, { recursive: true });
  cpSync(register, `${register}.old`);
  await seal();
  const restart = () => {
    desk.trails.forget();
    return desk.trail(desk.id);
  };
  expect(restart().head().count).toBeGreaterThan(10);
  cpSync(`${audit}.old`, audit, { recursive: true });
  const lost = expect.objectContaining({
    code: 'audit-broken',
    details: { line: 3, reason: 'lines-missing' },
  }) as Error;
  expect(restart).toThrow(lost); // by the vault's register
  cpSync(`${register}.old`, register);
  expect(restart).toThrow(lost); // by the packet
  rmSync(join(audit, `${desk.id}.log`));
  rmSync(join(audit, `${desk.id}.head.sealed`));
  expect(restart).toThrow(expect.objectContaining({ code: 'audit-broken' }) as Error);
});

test('a torn last line is dropped and said; a log that lost its tail is refused', async () => {
  await desk.signing.freeze(desk.id);
  const log = join(desk.folder, 'vault', 'audit', `${desk.id}.log`);
  copyFileSync(log, `${log}.old`);
  desk.trail(desk.id).record({ type: 'timestamp-refused', data: { code: 'x' } });
  appendFileSync(log, '{"format":"filing-desk/sea');
  desk.trails.forget();
  expect(readAuditLog(desk.trail(desk.id).text()).at(-1)).toMatchObject({
    type: 'log-recovered',
    data: { droppedBytes: 26 },
  });
  desk.trails.forget();
  copyFileSync(`${log}.old`, log);
  expect(() => desk.trail(desk.id)).toThrow(expect.objectContaining({ code: 'audit-broken' }));
});

function edit(change: (draft: Draft) => Draft): void {
  const { revision, draft } = desk.drafts.open(desk.id);
  desk.drafts.save(desk.id, revision, change(draft));
}

/** The head of what was produced, by openssl and the key that lies beside it. */
function judgeCheckpoint(produced: Readonly<Record<string, Uint8Array>>): void {
  const folder = temporaryFolder();
  const text = Buffer.from(produced['checkpoint.txt'] ?? []).toString();
  const head = readAuditLog(Buffer.from(produced['log.jsonl'] ?? []).toString()).at(-1);
  expect(text).toContain(`\nevents ${head?.seq}\nhead ${head?.hash}\n`);
  const signature = /^signature (.*)$/m.exec(text)?.[1] ?? '';
  writeFileSync(join(folder, 'body'), text.split('\n').slice(0, 6).join('\n') + '\n');
  writeFileSync(join(folder, 'signature'), Buffer.from(signature, 'base64'));
  writeFileSync(join(folder, 'key.pem'), produced['log-key.pem'] ?? '');
  const check = ['dgst', '-sha256', '-verify', 'key.pem', '-signature', 'signature', 'body'];
  expect(run(folder, 'openssl', ...check).text).toContain('Verified OK');
}
