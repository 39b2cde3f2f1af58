import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKeep, type Keep } from '../../../main/app/keep';
import { setField } from '../../../shared/draft/field-path';
import { AppError } from '../../../shared/errors/app-error';
import { cut, flip, makeForeign } from '../../helpers/damage';
import { cheapCost, TestClock } from '../../helpers/drafts-fixture';
import { laptopPassphrase, openLaptop } from '../../helpers/laptop';
import { sonusDraft } from '../../helpers/sonus-draft';
import { temporaryFolder } from '../../helpers/temporary-folder';

const at = '2004-03-15T15:00:00-05:00';
const other = setField(sonusDraft, 'narrative', 'Another notice, untouched by the damage.');
const exhibit = Buffer.from('an exhibit');

/** What can become of a file's bytes. */
const damages = { 'a flipped bit': flip, 'cut in half': cut, 'foreign content': makeForeign };

/** What became of each kind of file, printed as a table at the end. */
const table: string[][] = [];
afterAll(() => {
  const head = ['damage | file | kept | named | what is refused', '--- | --- | --- | --- | ---'];
  console.log([...head, ...table.map((row) => row.join(' | '))].join('\n'));
});

/** What each kind of file takes with it; what is not named here takes nothing. */
const refusedWithout: Readonly<Record<string, readonly string[]>> = {
  'drafts/<signed>.sealed': ['open the signed notice (draft-not-found)', 'its history (draft-not-found)'],
  'drafts/<sent>.sealed': ['open the notice that is out (draft-not-found)'],
  'drafts/<open>.sealed': ['edit the open notice (draft-not-found)', 'its log and history (draft-not-found)'],
  'signed/<signed>.sealed': ['its packet (packet-lost)'],
};

/** A log that lost its end is no whole log: it is left as it is, and nothing is added to it. */
const refusedWithCutLog: Readonly<Record<string, readonly string[]>> = {
  'audit/<signed>.log': ['its audit log (audit-broken)'],
  'audit/<sent>.log': ['open the notice that is out (audit-broken)'],
  'audit/<open>.log': ['its log and history (audit-broken)'],
};

/** It is made anew from the drafts, holds nothing of its own, and is not kept. */
const cache = 'index.sealed';

let folder: string;
let vault: Awaited<ReturnType<typeof usedVault>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filing-desk-every-file-'));
  vault = await usedVault();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const [damage, spoil] of Object.entries(damages)) {
  test(`${damage}, in any file of a vault in use: it is kept and named, and takes nothing with it but its content`, async () => {
    for (const file of damage === 'a flipped bit' ? vault.files : oneOfEachKind()) {
      const copy = join(temporaryFolder(), 'copy');
      cpSync(join(folder, 'paula'), copy, { recursive: true });
      spoil(join(copy, 'vault', file));
      const kind = kindOf(file);
      const isCutLog = damage === 'cut in half' && /\.(log|history)$/.test(file);
      const damaged = readFileSync(join(copy, 'vault', file));
      // Half a sealed line at the end of a log says nothing to anyone: whole lines are what is kept.
      const worth = isCutLog ? damaged.subarray(0, damaged.lastIndexOf('\n') + 1) : damaged;
      const { refused, named } = await work(copy);
      const kept = whereKept(copy, file, worth);
      expect([kind, refused]).toEqual([kind, (isCutLog ? refusedWithCutLog : refusedWithout)[kind] ?? []]);
      expect([kind, kept]).toEqual([kind, isCutLog ? 'in its place' : kind === cache ? 'not' : 'aside']);
      expect([kind, named]).toEqual([kind, kind === cache ? [] : [file.replace('drafts/', '')]]);
      table.push([damage, kind, kept, named.length > 0 ? 'yes' : 'no', refused.join(', ') || 'nothing']);
    }
  });
}

/** A vault with everything in it that the program keeps, after a whole job. */
async function usedVault() {
  const desk = await openLaptop('Paula Paralegal', at, join(folder, 'paula'));
  const signer = await openLaptop('Jane Doe', at, join(folder, 'jane'));
  const fingerprint = await desk.addSigner('Stephen J. Nill');
  const signed = desk.drafts.create(sonusDraft, 'current').id;
  const open = desk.drafts.create(other, 'current').id;
  desk.comments.add(signed, { field: 'narrative', text: 'Checked with counsel.' });
  const sha256 = desk.exhibits.keep(exhibit);
  desk.companies.grow(sonusDraft, null);
  desk.marks.write(open, { fill: ['narrative'], check: [] });
  await desk.sign(signed, fingerprint);
  desk.exports.packet(signed);
  const [offered] = desk.trust.read(desk.handOver.contacts.certificate(fingerprint).raw);
  if (offered === undefined) throw new Error('the signer has a certificate');
  desk.trust.add({ certificate: offered.certificate, compared: fingerprint, purpose: 'signatures' });
  const sent = desk.drafts.create(sonusDraft, 'current').id;
  const unlock = { kind: 'passphrase', passphrase: laptopPassphrase } as const;
  await signer.receive(await desk.send(sent, { passphrase: laptopPassphrase }), unlock);
  const answer = await signer.answer(sent, 'changes-requested');
  desk.library.list();
  for (const each of [desk, signer]) each.vaultService.lock();
  return { signed, sent, open, sha256, answer, files: filesOf(join(folder, 'paula', 'vault')) };
}

/** A file by its kind: which notice it belongs to, not under which id. */
function kindOf(file: string): string {
  const names = { [vault.signed]: '<signed>', [vault.sent]: '<sent>', [vault.open]: '<open>' };
  const named = Object.entries(names).reduce((text, [id, name]) => text.replace(id, name), file);
  return named.replace(/[0-9a-f]{40,64}/, '<hash>');
}

/** A working day on the damaged vault. @returns what was refused; anything but a refusal in words fails the test */
async function work(copy: string) {
  const keep = openKeep(copy, new TestClock(at), { cost: cheapCost });
  const refused: string[] = [];
  await keep.vaultService.unlock(laptopPassphrase, 'passphrase');
  for (const [what, run] of Object.entries(acts(keep))) {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push(`${what} (${error.code})`);
    }
  }
  const named = keep.library.list().damaged.map(({ file }) => file);
  keep.vaultService.lock();
  expect(keep.vaultService.state).toBe('locked');
  return { refused, named };
}

/** What a person does in a day, on a notice that is sealed, one that is out, one that is edited, and the whole desk. */
function acts(keep: Keep): Readonly<Record<string, () => unknown>> {
  const { drafts, exports, comments, handOver, marks, exhibits } = keep;
  const { signed, sent, open, sha256, answer } = vault;
  return {
    list: () => keep.library.list(),
    search: () => keep.library.search('goodwill'),
    'open the signed notice': () => drafts.open(signed),
    'its history': () => drafts.history(signed),
    'its audit log': () => exports.history(signed),
    'its packet': () => exports.packet(signed),
    'its comments': () => {
      comments.introduce('Paula Paralegal'); // as the window asks where no name is known
      return comments.add(signed, { field: 'narrative', text: 'And again.' });
    },
    'open the notice that is out': () => [handOver.sending.travel(sent), drafts.history(sent), exports.history(sent)],
    'look at its answer': () => handOver.receiving.look(answer),
    'edit the open notice': () => [marks.read(open), drafts.save(open, drafts.open(open).revision, sonusDraft)],
    'its log and history': () => [exports.history(open), drafts.history(open)],
    exhibit: () => exhibits.read(sha256) ?? exhibits.keep(exhibit),
    signers: () => keep.identities.list(),
    trust: () => [keep.trust.list(), keep.trust.known()],
    retention: () => keep.retention.list(),
    companies: () => keep.companies.list(),
    contacts: () => handOver.contacts.list(),
  };
}

/** Of the files of three notices the signed one's, where there is one. */
function oneOfEachKind(): string[] {
  const kinds = new Map(vault.files.map((file) => [kindOf(file).replace(/<(open|sent)>/, '<signed>'), file]));
  return [...kinds.values()];
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** Where the damaged bytes are now: aside, or in their place (where a log that only grows may have gone on). */
function whereKept(folder: string, file: string, damaged: Buffer): string {
  const path = (...names: string[]) => join(folder, 'vault', ...names);
  const isIn = (each: string) => readFileSync(each).subarray(0, damaged.length).equals(damaged);
  if (filesOf(folder).some((each) => each.includes('kept-aside') && isIn(join(folder, each)))) return 'aside';
  return isIn(path(file)) ? 'in its place' : 'not';
}
