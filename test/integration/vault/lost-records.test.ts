import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { openKeep, type Keep } from '../../../main/app/keep';
import { readPaperRecord } from '../../../main/services/signing/paper-record';
import { parseCheckpoint } from '../../../shared/audit/checkpoint';
import { cut, flip } from '../../helpers/damage';
import { cheapCost, TestClock } from '../../helpers/drafts-fixture';
import { fault } from '../../helpers/faulty-laptop';
import { laptopPassphrase, openLaptop, reasonsFor } from '../../helpers/laptop';
import { sonusDraft } from '../../helpers/sonus-draft';
import { temporaryFolder } from '../../helpers/temporary-folder';

const at = '2004-03-15T15:00:00-05:00';
const unlock = { kind: 'passphrase', passphrase: laptopPassphrase } as const;
const isAnswer = { kind: 'answer' } as const;
const refusal = (code: string) => expect.objectContaining({ code }) as Error;

let folder: string;
let scene: Awaited<ReturnType<typeof twoLaptops>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filing-desk-lost-records-'));
  scene = await twoLaptops();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Paula's laptop with everything on it, and the signer's, to which two notices of hers went. */
async function twoLaptops() {
  const [paula, jane] = [
    await openLaptop('Paula', at, join(folder, 'paula')),
    await openLaptop('Jane', at, join(folder, 'jane')),
  ];
  const create = () => paula.drafts.create(sonusDraft, 'current').id;
  const [signed, other, onPaper, sent, signedThere] = [create(), create(), create(), create(), create()];
  const fingerprint = await paula.addSigner('Stephen J. Nill');
  for (const id of [signed, other]) await paula.sign(id, fingerprint);
  await paula.papers.print(onPaper, reasonsFor(sonusDraft, paula.clock.now()));
  await paula.papers.attach(onPaper, '2004-03-15', { fileName: 'scan.png', bytes: Buffer.from('ink') });
  paula.comments.add(signed, { field: 'narrative', text: 'Checked with counsel.' });
  const certificate = Uint8Array.from(paula.handOver.contacts.certificate(fingerprint).raw);
  const trusted = { certificate, compared: fingerprint, purpose: 'signatures' } as const;
  paula.trust.add(trusted);
  const handOver = await paula.send(sent, { passphrase: laptopPassphrase });
  await jane.receive(handOver, unlock);
  const toSign = await paula.send(signedThere, { passphrase: laptopPassphrase });
  await jane.receive(toSign, unlock);
  await jane.sign(signedThere, await jane.addSigner('Stephen J. Nill'));
  const packets = new Map([signed, other, onPaper].map((id) => [id, paula.exports.packet(id)]));
  packets.set(signedThere, jane.exports.packet(signedThere));
  for (const each of [paula, jane]) each.vaultService.lock();
  return { signed, other, onPaper, sent, signedThere, fingerprint, trusted, handOver, packets };
}

/** A laptop of the scene as a test's own, after something was done to its files. */
async function laptop(name: 'paula' | 'jane', spoil: (vault: string) => void) {
  const own = join(temporaryFolder(), name);
  cpSync(join(folder, name), own, { recursive: true });
  spoil(join(own, 'vault'));
  const start = async () => {
    const keep = openKeep(own, new TestClock(at), { cost: cheapCost });
    await keep.vaultService.unlock(laptopPassphrase, 'passphrase');
    return keep;
  };
  const first = await start();
  /** What a day later is still known. */
  const nextDay = () => {
    first.vaultService.lock();
    return start();
  };
  return { first, nextDay };
}

const flipping = (file: string) => (vault: string) => flip(join(vault, file));
const deleting = (file: string) => (vault: string) => rmSync(join(vault, file));

function named({ library }: Keep) {
  return library.list().damaged.map(({ file, notice }) => [file, notice]);
}

function told({ exports }: Keep, logId: string, words: RegExp): number {
  return exports.history(logId).filter(({ text }) => words.test(text)).length;
}

function bring(keep: Keep, draftId: string, from = draftId) {
  const { name, bytes } = scene.packets.get(from) ?? { name: '', bytes: new Uint8Array() };
  return keep.bringer.bring(draftId, { fileName: name, bytes });
}

async function answerOf(keep: Keep, draftId: string): Promise<Uint8Array> {
  let file = new Uint8Array();
  const request = { draftId, purpose: 'changes-requested', from: 'Jane', note: '' } as const;
  await keep.handOver.answering.answer(request, (bytes) => (file = Uint8Array.from(bytes)));
  return file;
}

fault(
  'a flipped bit in the register of hand-overs',
  'kept aside, named and made anew from the notices: what was opened is refused, an answer finds its notice',
  async () => {
    const jane = (await laptop('jane', flipping('hand-overs.sealed'))).first;
    const again = jane.handOver.receiving.open(scene.handOver, unlock);
    await expect(again).rejects.toEqual(refusal('hand-over-already-opened'));
    expect(named(jane)).toEqual([['hand-overs.sealed', undefined]]);
    const answer = await answerOf(jane, scene.sent);
    const { receiving } = (await laptop('paula', flipping('hand-overs.sealed'))).first.handOver;
    expect(await receiving.open(answer, isAnswer)).toMatchObject({ outcome: 'changes-requested' });
    await expect(receiving.open(answer, isAnswer)).rejects.toEqual(refusal('hand-over-already-opened'));
  },
);

fault('the register of hand-overs is deleted', 'named as gone and made anew: what was opened is refused', async () => {
  const jane = (await laptop('jane', deleting('hand-overs.sealed'))).first;
  const again = jane.handOver.receiving.open(scene.handOver, unlock);
  await expect(again).rejects.toEqual(refusal('hand-over-already-opened'));
  expect(jane.library.list().damaged).toMatchObject([{ file: 'hand-overs.sealed', keptAs: null }]);
});

fault(
  'a flipped bit in the record of a notice that is out',
  'kept aside and named; the notice stays closed, its answer is refused with the reason, and it can be taken back',
  async () => {
    const { sent } = scene;
    const answer = await answerOf((await laptop('jane', () => undefined)).first, sent);
    const { first, nextDay } = await laptop('paula', flipping(`travels/${sent}.sealed`));
    first.handOver.sending.travel(sent);
    const paula = await nextDay();
    expect(paula.handOver.sending.travel(sent)).toEqual({ sent: null, received: null });
    expect(named(paula)).toEqual([[`travels/${sent}.sealed`, sent]]);
    expect(() => paula.drafts.save(sent, 1, sonusDraft)).toThrow(refusal('hand-over-elsewhere'));
    const opening = paula.handOver.receiving.open(answer, isAnswer);
    await expect(opening).rejects.toEqual(refusal('hand-over-record-lost'));
    paula.handOver.sending.takeBack(sent);
    expect([paula.drafts.open(sent).state, named(paula)]).toEqual(['draft', []]);
    expect(told(paula, sent, /travels.* found damaged or foreign; it is kept aside/)).toBe(1);
  },
);

fault('the record of a notice that is out is deleted', 'named as gone; the notice stays closed', async () => {
  const paula = (await laptop('paula', deleting(`travels/${scene.sent}.sealed`))).first;
  paula.handOver.sending.travel(scene.sent);
  expect(named(paula)).toEqual([[`travels/${scene.sent}.sealed`, scene.sent]]);
  expect(paula.drafts.open(scene.sent).state).toBe('out-for-signature');
});

fault(
  'a flipped bit in the record of a notice that was signed elsewhere meanwhile',
  'its packet is brought in: checked, kept, and its audit log goes on here',
  async () => {
    const { signedThere: id, packets } = scene;
    const paula = (await laptop('paula', flipping(`travels/${id}.sealed`))).first;
    paula.handOver.sending.travel(id);
    await bring(paula, id);
    expect([paula.drafts.open(id).state, named(paula)]).toEqual(['signed', []]);
    expect(Buffer.from(paula.exports.packet(id).bytes).equals(packets.get(id)?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(told(paula, id, /sealed with the signature of Stephen J. Nill|^The packet .* was received/)).toBe(2);
  },
);

fault(
  'a flipped bit in the record of a notice that came to be signed',
  'kept aside and named; no answer is made without it, and the sender can send the notice again',
  async () => {
    const { sent } = scene;
    const jane = (await laptop('jane', flipping(`travels/${sent}.sealed`))).first;
    jane.handOver.sending.travel(sent);
    expect([jane.drafts.open(sent).state, named(jane)]).toEqual(['received', [[`travels/${sent}.sealed`, sent]]]);
    await expect(answerOf(jane, sent)).rejects.toEqual(refusal('hand-over-record-lost'));
    const { sending } = (await laptop('paula', () => undefined)).first.handOver;
    sending.takeBack(sent);
    let file = new Uint8Array();
    const about = { draftId: sent, revision: 1, to: 'Jane', from: 'Paula', days: 14, note: '' };
    await sending.send({ ...about, recipient: unlock }, (bytes) => (file = Uint8Array.from(bytes)));
    const opened = await jane.handOver.receiving.open(file, unlock);
    // That this laptop opened the first one, the sender's log cannot know: as always, a person decides.
    if (opened.outcome !== 'forked') throw new Error('expected two histories');
    expect(await jane.handOver.receiving.settle(opened.fork.handOverId)).toMatchObject({ outcome: 'for-signature' });
    expect(named(jane)).toEqual([]);
    expect((await answerOf(jane, sent)).length).toBeGreaterThan(0);
  },
);

fault(
  'a flipped bit in the packets of a signed notice',
  'kept aside and named; the notice stays signed and closed, is not signed again, and another copy is brought in',
  async () => {
    const { signed, other, packets } = scene;
    const file = `signed/${signed}.sealed`;
    const { first, nextDay } = await laptop('paula', flipping(file));
    first.signing.settle(signed); // as the window does when it opens a notice
    const paula = await nextDay();
    paula.signing.settle(signed);
    expect([paula.drafts.open(signed).state, named(paula)]).toEqual(['signed', [[file, signed]]]);
    const { signing, exports, retention } = paula;
    const acts = [
      () => signing.packet(signed),
      () => exports.packet(signed),
      () => signing.void(signed),
      () => signing.freeze(signed),
    ];
    for (const act of acts) await expect(Promise.resolve().then<unknown>(act)).rejects.toEqual(refusal('packet-lost'));
    expect(retention.list().notices.map(({ draftId }) => draftId)).not.toContain(signed);
    await expect(bring(paula, signed, other)).rejects.toEqual(refusal('packet-invalid'));
    await bring(paula, signed);
    expect(named(paula)).toEqual([]);
    expect(Buffer.from(exports.packet(signed).bytes).equals(packets.get(signed)?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(retention.list().notices.map(({ draftId }) => draftId)).toContain(signed);
    expect(told(paula, signed, /signed.* found damaged or foreign; it is kept aside|^The packet .* was received/)).toBe(
      2,
    );
  },
);

fault(
  'the packets of two signed notices are deleted',
  'named as gone; the notices stay signed and closed, and the attestation counts as used: the audit log tells it',
  async () => {
    const { signed, other } = scene;
    const { first: paula } = await laptop('paula', (vault) => {
      for (const id of [signed, other]) rmSync(join(vault, `signed/${id}.sealed`));
    });
    expect(paula.retention.list().attestations).toMatchObject([{ lastUsed: '2004-03-15' }]);
    expect(named(paula)).toContainEqual([`signed/${signed}.sealed`, signed]);
    expect(paula.drafts.open(signed).state).toBe('signed');
    await expect(paula.signing.freeze(signed)).rejects.toEqual(refusal('packet-lost'));
  },
);

fault(
  'a flipped bit in the record of a notice signed by hand',
  'another copy of the record is brought in, held against the audit log',
  async () => {
    const { onPaper } = scene;
    const paula = (await laptop('paula', flipping(`signed/${onPaper}.sealed`))).first;
    expect(() => paula.signing.packet(onPaper)).toThrow(refusal('packet-lost'));
    await bring(paula, onPaper);
    expect(paula.signing.packet(onPaper)).toMatchObject({ kind: 'paper', signers: [{ signedAt: '2004-03-15' }] });
  },
);

fault(
  'a flipped bit in the comments on a notice',
  'kept aside and named with their notice, which opens; comments go on',
  async () => {
    const { signed } = scene;
    const { first, nextDay } = await laptop('paula', flipping(`comments/${signed}.sealed`));
    expect([first.comments.list(signed), first.drafts.open(signed).draft]).toEqual([[], sonusDraft]);
    const paula = await nextDay();
    paula.comments.list(signed);
    expect(named(paula)).toEqual([[`comments/${signed}.sealed`, signed]]);
    expect(paula.comments.add(signed, { field: 'narrative', text: 'Again.' })).toHaveLength(1);
  },
);

fault(
  'a flipped bit in the head beside an audit log',
  'kept aside and named; the log is read, and tells it with its next event',
  async () => {
    const { sent } = scene;
    const { first, nextDay } = await laptop('paula', flipping(`audit/${sent}.head.sealed`));
    const before = first.exports.history(sent).length;
    expect(named(first)).toEqual([[`audit/${sent}.head.sealed`, sent]]);
    const paula = await nextDay();
    paula.handOver.sending.takeBack(sent);
    expect(told(paula, sent, /head\.sealed .* found damaged/)).toBe(1);
    expect(paula.exports.history(sent)).toHaveLength(before + 2);
  },
);

fault(
  'a flipped bit in the laptop\u2019s key for audit logs',
  'kept aside and named; a new key is made, and each log says so before that key signs it',
  async () => {
    const { signed } = scene;
    const { first, nextDay } = await laptop('paula', flipping('log-key.sealed'));
    first.exports.produce(signed, 'The staff');
    expect(named(first)).toEqual([['log-key.sealed', undefined]]);
    const paula = await nextDay();
    const files = readPaperRecord(paula.exports.produce(signed, 'The staff, again').bytes);
    const text = (name: string) => Buffer.from(files.get(name) ?? []).toString('utf8');
    const checkpoint = parseCheckpoint(text('checkpoint.txt'))?.checkpoint;
    expect(text('history.txt').match(/From here on it is a new one, SHA-256 \w+/g)).toHaveLength(1);
    expect(text('history.txt')).toContain(`SHA-256 ${checkpoint?.signer}`);
    expect(checkpoint?.count).toBe(text('log.jsonl').trimEnd().split('\n').length);
    expect(told(paula, 'identities', /log-key.* found damaged/)).toBe(1);
  },
);

fault(
  'a flipped bit in the trusted certificates',
  'kept aside and named; nothing is trusted until the certificates are compared and added again',
  async () => {
    const { first, nextDay } = await laptop('paula', flipping('authorities.sealed'));
    expect([first.trust.list(), first.trust.known().signatures]).toEqual([[], []]);
    const paula = await nextDay();
    paula.trust.list();
    expect(named(paula)).toEqual([['authorities.sealed', undefined]]);
    expect(told(paula, 'identities', /authorities.* found damaged/)).toBe(1);
    expect(paula.trust.add(scene.trusted)).toHaveLength(1);
  },
);

fault(
  'an audit log that was cut',
  'named and left in its place; packet, PDF and certificate are saved all the same, and the laptop\u2019s log tells of it',
  async () => {
    const { signed, packets } = scene;
    const { first } = await laptop('paula', (vault) => cut(join(vault, `audit/${signed}.log`)));
    expect(() => first.exports.history(signed)).toThrow(refusal('audit-broken'));
    expect(first.exports.packet(signed)).toEqual(packets.get(signed));
    first.exports.pdf(signed);
    await first.exports.certificate(signed);
    expect(told(first, 'identities', /packet|pdf|PDF|certificate of signature/)).toBe(3);
    expect(() => first.exports.produce(signed, 'The staff')).toThrow(refusal('audit-broken'));
  },
);
