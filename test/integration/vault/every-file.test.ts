import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openKeep, type Keep } from '../../../main/app/keep';
import { setField } from '../../../shared/draft/field-path';
import { AppError } from '../../../shared/errors/app-error';
import { cheapCost, TestClock } from '../../helpers/drafts-fixture';
import { laptopPassphrase, openLaptop } from '../../helpers/laptop';
import { sonusDraft } from '../../helpers/sonus-draft';
import { temporaryFolder } from '../../helpers/temporary-folder';

const at = '2004-03-15T15:00:00-05:00';
const other = setField(sonusDraft, 'narrative', 'Another notice, untouched by the damage.');

/** What became of each file, printed as a table at the end. */
const table: string[][] = [];
afterAll(() => {
  console.log(['a flipped bit in | what is refused', '--- | ---', ...table.map((row) => row.join(' | '))].join('\n'));
});

test('a flipped bit in any file of a vault in use stops only what needs that file, and no damaged file is overwritten', async () => {
  const { folder, signed, whole } = await usedVault();
  for (const file of filesOf(join(folder, 'vault'))) {
    const copy = join(temporaryFolder(), 'copy');
    cpSync(folder, copy, { recursive: true });
    const damaged = flip(join(copy, 'vault', file));
    const refused = await work(copy, signed, whole);
    expect([file, bytesAnywhere(copy, damaged)]).toEqual([file, !file.startsWith('index')]);
    if (/^(identities|companies|address-book|heads|index|vault)/.test(file))
      expect([file, refused]).toEqual([file, []]);
    table.push([file.replace(/[0-9a-f-]{36,64}/, '<id>'), refused.join(', ') || 'nothing']);
  }
});

/** A vault with everything in it that the program keeps: answers the folder, a sealed notice and one that is not. */
async function usedVault() {
  const folder = temporaryFolder();
  const desk = await openLaptop('Paula Paralegal', at, folder);
  const fingerprint = await desk.addSigner('Stephen J. Nill');
  const signed = desk.drafts.create(sonusDraft, 'current').id;
  const whole = desk.drafts.create(other, 'current').id;
  desk.comments.add(signed, { field: 'narrative', text: 'Checked with counsel.' });
  desk.exhibits.keep(Buffer.from('an exhibit'));
  desk.companies.grow(sonusDraft, null);
  desk.marks.write(whole, { fill: ['narrative'], check: [] });
  await desk.sign(signed, fingerprint);
  const sent = desk.drafts.create(sonusDraft, 'current').id;
  await desk.send(sent, { passphrase: laptopPassphrase });
  desk.library.list();
  desk.vaultService.lock();
  return { folder, signed, whole };
}

/** A working day on the damaged vault. @returns what was refused; anything but a refusal in words fails the test */
async function work(folder: string, signed: string, whole: string): Promise<string[]> {
  const keep = openKeep(folder, new TestClock(at), { cost: cheapCost });
  const refused: string[] = [];
  const attempt = async (what: string, run: () => unknown) => {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push(`${what} (${error.code})`);
    }
  };
  await keep.vaultService.unlock(laptopPassphrase, 'passphrase');
  for (const [what, run] of Object.entries(acts(keep, signed))) await attempt(what, run);
  await attempt('edit another notice', () => keep.drafts.save(whole, keep.drafts.open(whole).revision, sonusDraft));
  await attempt('history of another notice', () => keep.drafts.history(whole));
  keep.vaultService.lock();
  expect(keep.vaultService.state).toBe('locked');
  return refused;
}

/** What a person does in a day, on a notice that is sealed and on the whole desk. */
function acts(keep: Keep, signed: string): Readonly<Record<string, () => unknown>> {
  return {
    list: () => keep.library.list(),
    search: () => keep.library.search('goodwill'),
    'open the notice': () => keep.drafts.open(signed),
    history: () => keep.drafts.history(signed),
    'audit log': () => keep.exports.history(signed),
    packet: () => keep.exports.packet(signed),
    comments: () => {
      keep.comments.introduce('Paula Paralegal'); // as the window asks where no name is known
      return keep.comments.add(signed, { field: 'narrative', text: 'And again.' });
    },
    signers: () => keep.identities.list(),
    retention: () => keep.retention.list(),
    companies: () => keep.companies.list(),
    contacts: () => keep.handOver.contacts.list(),
    'new notice': () => keep.drafts.create(other, 'current'),
  };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** @returns the damaged bytes */
function flip(path: string): Buffer {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  return bytes;
}

/** Whether the damaged bytes still stand somewhere, alone or at the beginning of a file that only grows. */
function bytesAnywhere(folder: string, bytes: Buffer): boolean {
  return filesOf(folder).some((file) => readFileSync(join(folder, file)).subarray(0, bytes.length).equals(bytes));
}
