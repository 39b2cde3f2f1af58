import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BackupService } from '../../../../main/services/vault/backup-service';
import { cheapCost, openDrafts, repeatableRandom, TestClock } from '../../../helpers/drafts-fixture';
import { sonusDraft } from '../../../helpers/sonus-draft';
import { temporaryFolder } from '../../../helpers/temporary-folder';

const passphrase = 'a sentence for the backup';

function backupsIn(folder: string) {
  const clock = new TestClock('2026-06-10T16:00:00-04:00');
  return new BackupService({ folder: join(folder, 'vault'), clock, random: repeatableRandom(folder), cost: cheapCost });
}

/** A laptop with two drafts and its backup on a stick. */
async function backedUp() {
  const laptop = temporaryFolder();
  const { drafts, library } = await openDrafts(laptop);
  const { id } = drafts.create(sonusDraft, '2003');
  drafts.create(null, 'current');
  drafts.nameRevision(id, 1, 'As sent to counsel');
  const file = join(temporaryFolder(), 'desk.fdbackup');
  const files = await backupsIn(laptop).backUp(file, passphrase);
  return { laptop, library, file, files, id };
}

test('a vault is backed up and restored on another laptop, where its own passphrase opens it', async () => {
  const { file, files, id } = await backedUp();
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  expect(readFileSync(file, 'latin1')).not.toContain('Sonus');
  const other = temporaryFolder();
  expect(await backupsIn(other).restore(file, passphrase)).toEqual({ files, keptAs: null });
  const { drafts, library } = await openDrafts(other, 'the other laptop');
  expect(library.list()).toMatchObject({ drafts: [{}, {}], damaged: [] });
  expect(drafts.open(id).draft).toEqual(sonusDraft);
  expect(drafts.history(id)[0]?.name).toBe('As sent to counsel');
});

test('a vault that is there already is kept beside the restored one', async () => {
  const { file } = await backedUp();
  const other = temporaryFolder();
  const before = await openDrafts(other, 'older');
  before.drafts.create(null, 'current');
  before.vault.lock();
  const { keptAs } = await backupsIn(other).restore(file, passphrase);
  expect(keptAs).toMatch(/^vault-before-2026-06-10T/);
  expect(readdirSync(join(other, keptAs ?? '', 'drafts')).filter((name) => name.endsWith('.sealed'))).toHaveLength(1);
});

test('a wrong passphrase, a flipped bit anywhere, a cut and another file are refused, and nothing is changed', async () => {
  const { file } = await backedUp();
  const other = temporaryFolder();
  const backups = backupsIn(other);
  await expect(backups.restore(file, 'not this sentence')).rejects.toMatchObject({ code: 'vault-wrong-passphrase' });
  const whole = readFileSync(file);
  const header = whole.indexOf(0x0a);
  for (let at = header + 1; at < whole.length; at += 97) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    writeFileSync(file, flipped);
    await expect(backups.restore(file, passphrase), `byte ${at}`).rejects.toMatchObject({ code: 'backup-damaged' });
  }
  for (const length of [0, 10, header + 1, header + 3, whole.length - 40, whole.length - 1]) {
    writeFileSync(file, whole.subarray(0, length));
    await expect(backups.restore(file, passphrase), `${length} bytes`).rejects.toMatchObject({
      code: 'backup-damaged',
    });
  }
  expect(existsSync(join(other, 'vault'))).toBe(false);
  expect(readdirSync(other)).toEqual([]);
});

test('a weak passphrase is refused before anything is written', async () => {
  const { laptop } = await backedUp();
  const file = join(temporaryFolder(), 'weak.fdbackup');
  await expect(backupsIn(laptop).backUp(file, 'short')).rejects.toMatchObject({ code: 'passphrase-weak' });
  expect(existsSync(file)).toBe(false);
});
