import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { openKeep, type Keep } from '../../../main/app/keep';
import { conflictCopyIn } from '../../../main/storage/conflict-copy';
import { setField } from '../../../shared/draft/field-path';
import { cheapCost, TestClock } from '../../helpers/drafts-fixture';
import { sonusDraft } from '../../helpers/sonus-draft';
import { temporaryFolder } from '../../helpers/temporary-folder';
import { openLaptop, passphrase } from '../../kill/laptop';
import script from '../../kill/killed-process?thread';

function saying(narrative: string) {
  return setField(sonusDraft, 'narrative', narrative);
}

/** A laptop that works in the folder, as a process of its own; `ready` is its first line, `errors` what it complained of. */
function startProcess(userData: string, draftId: string) {
  const child: ChildProcess = spawn(process.execPath, [script, userData, '0', 'saving', draftId], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: 'outside-of-electron' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let errors = '';
  child.stderr?.on('data', (text: Buffer) => (errors += text.toString()));
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(errors)));
  const ready = new Promise<void>((resolve) => {
    if (child.stdout !== null) createInterface({ input: child.stdout }).once('line', () => resolve());
  });
  return { child, ready, ended };
}

test('two processes on one folder: the second is refused and told who works there, and comes in after a kill', async () => {
  const userData = temporaryFolder();
  const laptop = await openLaptop(userData, 0);
  const { id } = laptop.drafts.create(saying(''), '2003');
  laptop.vaultService.lock();

  const first = startProcess(userData, id);
  await first.ready;
  const second = startProcess(userData, id);
  expect(await second.ended).toMatch(/vault-in-use/);
  first.child.kill('SIGKILL');
  await first.ended;
  const third = startProcess(userData, id);
  await third.ready;
  third.child.kill('SIGKILL');
  await third.ended;
  const after = await openLaptop(userData, 0);
  expect(after.library.list().damaged).toEqual([]);
  expect(after.drafts.open(id).revision).toBeGreaterThanOrEqual(1);
});

/** Two laptops with the same vault, as a sync program made them. */
async function twoLaptops() {
  const [one, two] = [temporaryFolder(), temporaryFolder()];
  const clock = new TestClock('2026-06-10T16:00:00-04:00');
  const first = openKeep(one, clock, { cost: cheapCost });
  await first.vaultService.create(passphrase);
  const { id } = first.drafts.create(saying('Both laptops have this.'), 'current');
  first.vaultService.lock();
  cpSync(one, two, { recursive: true });
  const second = openKeep(two, clock, { cost: cheapCost });
  for (const laptop of [first, second]) await laptop.vaultService.unlock(passphrase, 'passphrase');
  const drafts = (folder: string, name: string) => join(folder, 'vault', 'drafts', name);
  /** Brings the second laptop's draft to the first one, as a conflict copy. */
  const sync = (mark: string) => {
    for (const end of ['sealed', 'history'])
      copyFileSync(drafts(two, `${id}.${end}`), drafts(one, `${id}${mark}.${end}`));
  };
  const names = () => readdirSync(join(one, 'vault', 'drafts')).sort();
  return { first, second, id, sync, names, one };
}

function settle(keep: Keep) {
  keep.conflicts.settle();
  return keep.library.list();
}

test('an older copy is merged, a newer one is taken over; both files are kept aside', async () => {
  const { first, second, id, sync, names, one } = await twoLaptops();
  first.drafts.save(id, 1, saying('The first laptop went on.'));
  sync(' (conflicted copy 2026-06-10)');
  expect(settle(first)).toMatchObject({ drafts: [{ id, conflictOf: null }], damaged: [] });
  expect(first.drafts.open(id).draft).toEqual(saying('The first laptop went on.'));
  expect(names()).toEqual([`${id}.history`, `${id}.sealed`]);
  expect(readdirSync(join(one, 'vault', 'kept-aside'))).toHaveLength(2);

  const next = await twoLaptops();
  next.second.drafts.save(next.id, 1, saying('The second laptop went on.'));
  next.sync('-DESKTOP-ABC');
  expect(settle(next.first).drafts).toHaveLength(1);
  expect(next.first.drafts.open(next.id)).toMatchObject({ revision: 2, draft: saying('The second laptop went on.') });
  expect(second.library.list().damaged).toEqual([]);
});

test('texts that went apart stand side by side, whatever the sync program calls the copy', async () => {
  const { first, second, id, sync } = await twoLaptops();
  first.drafts.save(id, 1, saying('The first laptop says this.'));
  second.drafts.save(id, 1, saying('The second laptop says that.'));
  sync('.sync-conflict-20260610-160000-ABCDEFG');
  const { drafts, damaged } = settle(first);
  expect(damaged).toEqual([]);
  expect(drafts.map(({ conflictOf }) => conflictOf).sort()).toEqual([id, null].sort());
  const theirs = drafts.find(({ conflictOf }) => conflictOf === id)?.id ?? '';
  expect(first.drafts.open(theirs).draft).toEqual(saying('The second laptop says that.'));
  expect(first.drafts.open(id).draft).toEqual(saying('The first laptop says this.'));
  expect(settle(first).drafts).toHaveLength(2);
});

test('a damaged copy is kept aside and named; the draft is untouched', async () => {
  const { first, id, sync, one } = await twoLaptops();
  sync(' (1)');
  const path = join(one, 'vault', 'drafts', `${id} (1).sealed`);
  const bytes = readFileSync(path);
  copyFileSync(join(one, 'vault', 'vault.json'), path);
  expect(bytes.length).toBeGreaterThan(0);
  expect(settle(first)).toMatchObject({ drafts: [{ id }], damaged: [{ file: `${id} (1).sealed` }] });
  expect(existsSync(path)).toBe(false);
});

test('copies of logs and packets, and foreign files, are kept aside and named: nothing in the vault is ignored', async () => {
  const { first, id, one } = await twoLaptops();
  first.exports.history(id);
  const vault = (...names: string[]) => join(one, 'vault', ...names);
  const conflicts = {
    [`audit/${id} (conflicted copy 2026-06-10).log`]: `audit/${id}.log`,
    [`audit/${id}.head-DESKTOP-ABC.sealed`]: `audit/${id}.head.sealed`,
    [`signed/${id}.sync-conflict-20260610-160000-ABCDEFG.sealed`]: `drafts/${id}.sealed`,
    'heads (1).sealed': 'heads.sealed',
    'vault (1).json': 'vault.json',
  };
  mkdirSync(vault('comments'), { recursive: true });
  mkdirSync(vault('signed'), { recursive: true });
  for (const [copy, original] of Object.entries(conflicts)) copyFileSync(vault(original), vault(copy));
  writeFileSync(vault('comments', 'holiday.sealed'), 'a photograph');
  writeFileSync(vault('comments', '.syncthing.tmp'), 'half a file');
  writeFileSync(vault('shopping.json'), '{}');
  const { damaged } = settle(first);
  expect(damaged.map(({ file }) => file).sort()).toEqual([...Object.keys(conflicts), 'comments/holiday.sealed'].sort());
  for (const { keptAs } of damaged) expect(existsSync(vault('kept-aside', keptAs ?? ''))).toBe(true);
  const byNotice = damaged.filter(({ notice, reason }) => notice === id && /another laptop/.test(reason));
  expect(byNotice).toHaveLength(3);
  for (const none of ['comments/.syncthing.tmp', 'shopping.json']) expect(existsSync(vault(none))).toBe(true);
  expect(first.exports.history(id).length).toBeGreaterThan(1);
  expect(settle(first).damaged).toHaveLength(damaged.length);
});

test('the names that sync programs give are known, and no draft of one\u2019s own is taken for a copy', () => {
  const id = '42e18cf5-4ec7-4f44-b356-749ecd72266b';
  const known = [
    ' (conflicted copy 2026-06-10)',
    ' (Anna\u2019s conflicted copy 2026-06-10)',
    ' (conflicted copy 2026-06-10 160000)',
    ' (1)',
    '-DESKTOP-ABC',
    '.sync-conflict-20260610-160000-ABCDEFG',
  ];
  for (const mark of known) expect(conflictCopyIn(`${id}${mark}.sealed`, '.sealed')?.id, mark).toBe(id);
  for (const name of [id, `${id}.head`, 'holiday (1)', `${id}-`])
    expect(conflictCopyIn(`${name}.sealed`, '.sealed')).toBeNull();
});
