import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { setField } from '../../../shared/draft/field-path';
import { noticeFaces } from '../../../main/services/checks/notice-checks';
import { verifyFile } from '../../../main/verify/verify-file';
import { laptopPassphrase as passphrase, openLaptop, type Laptop } from '../../helpers/laptop';
import { sonusDraft } from '../../helpers/sonus-draft';

/** Two laptops, each with the program's own services in a folder of its own, and files that go between them. */

const day = '2004-03-15T15:00:00-05:00';
const code = (expected: string): unknown => expect.objectContaining({ code: expected }) as unknown;
const answer = { kind: 'answer' } as const;

let paralegal: Laptop;
let cfo: Laptop;
let nill: string;
let draftId: string;

const root = mkdtempSync(join(tmpdir(), 'filing-desk-laptops-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folderOf = (owner: string) => join(root, owner);

beforeAll(async () => {
  paralegal = await openLaptop('Paula Paralegal', day, folderOf('paralegal'));
  cfo = await openLaptop('Stephen J. Nill', day, folderOf('cfo'));
  nill = await cfo.addSigner('Stephen J. Nill');
});

beforeEach(() => {
  paralegal.clock.time = cfo.clock.time += 3_600_000 / 60;
  draftId = paralegal.drafts.create(sonusDraft, '2003').id;
});

const certificate = () => ({ certificate: cfo.handOver.contacts.certificate(nill).raw });
const byKey = () => ({ kind: 'certificate', identity: nill, passphrase }) as const;
const log = (laptop: Laptop) => laptop.exports.history(draftId).map(({ hash }) => hash);
const stateOf = (laptop: Laptop) => laptop.drafts.open(draftId).state;

test('the rules that a notice is sent by know the closures that this laptop was told of', async () => {
  const laptop = await openLaptop('Paula Paralegal', '2004-03-17T11:00:00-05:00', folderOf('closures'));
  const { id } = laptop.drafts.create(sonusDraft, '2003');
  // The last day was March 16: with Part II checked nothing may be sent for a signature on the day after it.
  await expect(laptop.send(id, { passphrase })).rejects.toEqual(code('signing-blocked'));
  laptop.closures.write([{ date: '2004-03-16', name: 'Executive order', source: 'a test' }]);
  expect(await laptop.send(id, { passphrase })).not.toHaveLength(0);
});

test('out to be signed, back with a wish, out again, back signed: one chain on both laptops', async () => {
  paralegal.comments.add(draftId, { field: 'narrative', text: 'Is the 8-K date right?' });
  const first = await paralegal.send(draftId, certificate(), { note: 'Due at 5:30' });
  expect(stateOf(paralegal)).toBe('out-for-signature');
  expect(() => paralegal.drafts.save(draftId, 1, sonusDraft)).toThrow(code('hand-over-elsewhere'));
  expect(cfo.handOver.receiving.look(first)).toEqual({ kind: 'certificate', identity: nill, name: 'Stephen J. Nill' });

  expect(await cfo.receive(first, byKey())).toMatchObject({ outcome: 'for-signature', note: 'Due at 5:30' });
  expect(stateOf(cfo)).toBe('received');
  expect(() => cfo.drafts.save(draftId, 1, sonusDraft)).toThrow(code('hand-over-elsewhere'));
  paralegal.clock.time = cfo.clock.time += 1000;
  cfo.comments.add(draftId, { field: 'cover.items', text: 'Item 8 is missing.' });
  const wish = await cfo.answer(draftId, 'changes-requested', 'Please name Item 8');
  expect(stateOf(cfo)).toBe('returned');
  await expect(cfo.signing.freeze(draftId)).rejects.toEqual(code('hand-over-elsewhere'));

  expect(paralegal.handOver.receiving.look(wish)).toEqual(answer);
  expect(await paralegal.receive(wish, answer)).toMatchObject({ outcome: 'changes-requested' });
  expect(stateOf(paralegal)).toBe('draft');
  expect(paralegal.comments.list(draftId).map(({ author, field }) => [author, field])).toEqual([
    ['Paula Paralegal', 'narrative'],
    ['Stephen J. Nill', 'cover.items'],
  ]);
  const { revision, draft } = paralegal.drafts.open(draftId);
  paralegal.drafts.save(draftId, revision, setField(draft, 'cover.items', '6, 7, 8, 9A and 15'));

  const second = await paralegal.send(draftId, certificate());
  await cfo.receive(second, byKey());
  expect(cfo.drafts.open(draftId).draft.cover.items).toBe('6, 7, 8, 9A and 15');
  await cfo.sign(draftId, nill);
  const signed = await cfo.answer(draftId, 'signed', 'Signed');
  const before = log(cfo);
  expect(await paralegal.receive(signed, answer)).toMatchObject({ outcome: 'signed', note: 'Signed' });
  expect(stateOf(paralegal)).toBe('signed');

  expect(log(paralegal).slice(0, before.length)).toEqual(before);
  expect(log(paralegal)).toHaveLength(before.length + 1);
  const told = paralegal.exports.history(draftId).map(({ text }) => text);
  expect(told).toContain('Edited: cover.items.');
  const packet = paralegal.exports.packet(draftId).bytes;
  expect(packet).toEqual(cfo.exports.packet(draftId).bytes);
  const report = await verifyFile(packet, { now: paralegal.clock.now(), faces: noticeFaces });
  expect(report).toMatchObject({ verdict: 'valid', audit: { status: 'intact' } });
  // The signer's certificate came with the packet: the next notice needs no file to be encrypted for him.
  expect(paralegal.handOver.contacts.list()).toMatchObject([{ fingerprint: nill, own: false }]);
  expectNoPlaintext([paralegal, cfo]);
});

test('each hand-over that must not be opened is refused with its own reason, and changes nothing', async () => {
  const file = await paralegal.send(draftId, { passphrase: 'said over the telephone' }, { days: 1 });
  const open = { kind: 'passphrase', passphrase: 'said over the telephone' } as const;
  const changed = Uint8Array.from(file);
  changed[file.length - 100] = (changed[file.length - 100] ?? 0) ^ 1;
  await expect(cfo.receive(changed, open)).rejects.toEqual(code('hand-over-not-for-you'));
  await expect(cfo.receive(new TextEncoder().encode('no such file'), open)).rejects.toEqual(code('hand-over-damaged'));
  await expect(cfo.receive(file, { ...open, passphrase: 'heard wrong' })).rejects.toEqual(
    code('hand-over-not-for-you'),
  );
  await expect(paralegal.receive(file, open)).rejects.toEqual(code('hand-over-own'));
  cfo.clock.time += 2 * 86_400_000;
  await expect(cfo.receive(file, open)).rejects.toEqual(code('hand-over-expired'));
  cfo.clock.time -= 2 * 86_400_000;
  expect(cfo.drafts.has(draftId)).toBe(false);

  await cfo.receive(file, open);
  await expect(cfo.receive(file, open)).rejects.toEqual(code('hand-over-already-opened'));
  const wish = await cfo.answer(draftId, 'changes-requested');
  expect(() => cfo.handOver.receiving.look(wish)).toThrow(code('hand-over-not-for-you'));
  await paralegal.receive(wish, answer);
  await expect(paralegal.receive(wish, answer)).rejects.toEqual(code('hand-over-already-opened'));

  const stranger = await openLaptop('A stranger', day, folderOf('stranger'));
  stranger.clock.time = cfo.clock.time;
  const sealed = await paralegal.send(draftId, certificate());
  expect(() => stranger.handOver.receiving.look(sealed)).toThrow(code('hand-over-not-for-you'));
  await expect(cfo.receive(sealed, { ...byKey(), passphrase: 'not this one' })).rejects.toEqual(
    code('identity-wrong-passphrase'),
  );
});

test('an older file of a notice that has moved on is refused', async () => {
  const open = { kind: 'passphrase', passphrase: 'said over the telephone' } as const;
  const older = await paralegal.send(draftId, open);
  paralegal.handOver.sending.takeBack(draftId);
  const newer = await paralegal.send(draftId, open);
  await cfo.receive(newer, open);
  await expect(cfo.receive(older, open)).rejects.toEqual(code('hand-over-outdated'));
});

test('what a rule blocks is not sent, and a file that cannot be written leaves the draft at home', async () => {
  const { revision } = paralegal.drafts.open(draftId);
  const late = setField(sonusDraft, 'relief.claimed', null);
  const blocked = setField(setField(late, 'cover.report', null), 'narrative', null);
  paralegal.drafts.save(draftId, revision, blocked);
  await expect(paralegal.send(draftId, { passphrase: 'said over the telephone' })).rejects.toEqual(
    code('signing-blocked'),
  );
  expect(stateOf(paralegal)).toBe('draft');
  paralegal.drafts.save(draftId, revision + 1, sonusDraft);
  const request = { draftId, revision: revision + 2, to: 'him', from: 'her', days: 1, note: '' };
  const full = () => {
    throw new Error('no room');
  };
  const recipient = { passphrase: 'said over the telephone' };
  await expect(paralegal.handOver.sending.send({ ...request, recipient }, full)).rejects.toThrow('no room');
  await expect(
    paralegal.handOver.sending.send({ ...request, recipient, revision: 1 }, () => undefined),
  ).rejects.toEqual(code('draft-stale-revision'));
  expect(stateOf(paralegal)).toBe('draft');
});

test('a fork is found, both branches are shown, and only a person settles it', async () => {
  const open = { kind: 'passphrase', passphrase: 'said over the telephone' } as const;
  await cfo.receive(await paralegal.send(draftId, open), open);
  paralegal.handOver.sending.takeBack(draftId);
  const { revision, draft } = paralegal.drafts.open(draftId);
  paralegal.drafts.save(draftId, revision, setField(draft, 'cover.items', 'all'));
  await cfo.sign(draftId, nill);
  const signed = await cfo.answer(draftId, 'signed');

  const opened = await paralegal.receive(signed, answer);
  if (opened.outcome !== 'forked') throw new Error('expected a fork');
  const { fork } = opened;
  const ours = log(paralegal);
  expect(fork.here.head).toBe(ours.at(fork.here.count - 1));
  expect(fork.there).toMatchObject({ head: log(cfo).at(-1), count: log(cfo).length });
  expect(ours.slice(0, fork.common)).toEqual(log(cfo).slice(0, fork.common));
  // The edit is younger than the minute after which edits are told: it is told before the logs are compared.
  expect(fork.here.events.map(({ text }) => text)).toEqual([
    'The hand-over was taken back: by the sender.',
    'Edited: cover.items.',
  ]);
  expect(fork.there.events.map(({ text }) => text).join()).toContain('sealed the notice');
  expect(stateOf(paralegal)).toBe('draft');
  expect(paralegal.drafts.open(draftId).draft.cover.items).toBe('all');

  expect(await paralegal.handOver.receiving.settle(fork.handOverId)).toMatchObject({ outcome: 'signed' });
  expect(stateOf(paralegal)).toBe('signed');
  expect(paralegal.drafts.open(draftId).draft).toEqual(sonusDraft);
  expect(paralegal.drafts.revision(draftId, revision + 1).cover.items).toBe('all');
  expect(log(paralegal).slice(0, -2)).toEqual(log(cfo));
  expect(readdirSync(join(paralegal.folder, 'vault/kept-aside')).join()).toContain(draftId);
  paralegal.vaultService.lock();
  await paralegal.vaultService.unlock(passphrase, 'passphrase');
  expect(log(paralegal).slice(0, -2)).toEqual(log(cfo));
});

test('two signers on two laptops: the second signs what the first signed, and both signatures hold', async () => {
  const ahmed = { name: 'Hassan M. Ahmed', title: 'Chief Executive Officer', capacity: 'executive-officer' } as const;
  const ceo = await openLaptop(ahmed.name, day, folderOf('ceo'));
  ceo.clock.time = cfo.clock.time;
  const key = await ceo.addSigner(ahmed.name);
  const open = { kind: 'passphrase', passphrase: 'said over the telephone' } as const;

  await cfo.receive(await paralegal.send(draftId, open), open);
  await cfo.sign(draftId, nill, [ahmed]);
  await paralegal.receive(await cfo.answer(draftId, 'signed'), answer);
  paralegal.clock.time = ceo.clock.time += 60_000;
  await ceo.receive(await paralegal.send(draftId, open), open);
  expect(stateOf(ceo)).toBe('received');
  ceo.clock.time += 60_000;
  await ceo.sign(draftId, key);
  paralegal.clock.time = ceo.clock.time;
  await paralegal.receive(await ceo.answer(draftId, 'signed'), answer);

  const packet = paralegal.exports.packet(draftId).bytes;
  const report = await verifyFile(packet, { now: paralegal.clock.now(), faces: noticeFaces });
  expect(report.verdict, JSON.stringify(report.reasons)).toBe('valid');
  const notice = report.signatures.filter(({ file }) => file === 'retained/form-12b-25.pdf');
  expect(notice.map(({ identity, intact }) => [identity.name, intact])).toEqual([
    ['Stephen J. Nill', true],
    ['Hassan M. Ahmed', true],
  ]);
  const kept = paralegal.exports.produce(draftId, 'the staff').bytes;
  expect(kept.length).toBeGreaterThan(packet.length);
  await expect(paralegal.send(draftId, open)).rejects.toEqual(code('signing-already-signed'));
  const text = ceo.exports.history(draftId).map(({ hash }) => hash);
  expect(log(paralegal).slice(0, text.length)).toEqual(text);
});

/** No file of the laptops holds a word of the notice or of what was said about it. */
function expectNoPlaintext(laptops: readonly Laptop[]): void {
  const words = /Sonus|Chelmsford|revenue recognition|Item 8 is missing|Paralegal/;
  for (const { folder } of laptops) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(folder, name);
      if (!statSync(path).isFile()) continue;
      expect([name, words.test(readFileSync(path, 'latin1'))]).toEqual([name, false]);
    }
  }
}
