import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newRecoveryKey, normalizeRecoveryKey } from '../../../../main/vault/recovery-key';
import { openDrafts, repeatableRandom } from '../../../helpers/drafts-fixture';
import { temporaryFolder } from '../../../helpers/temporary-folder';

test('a locked vault gives no key, and the right passphrase opens it', async () => {
  const { vault, drafts, library } = await openDrafts(temporaryFolder());
  drafts.create(null, 'current');
  vault.lock();
  expect(vault.state).toBe('locked');
  expect(() => library.list()).toThrow(expect.objectContaining({ code: 'vault-locked' }));
  await vault.unlock('correct horse battery');
  expect(library.list().drafts).toHaveLength(1);
});

test('wrong passphrases slow down, a clock set back does not lock out for longer', async () => {
  const { vault, clock } = await openDrafts(temporaryFolder());
  vault.lock();
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await expect(vault.unlock('wrong')).rejects.toMatchObject({ code: 'vault-wrong-passphrase' });
    clock.time += 1000;
  }
  await expect(vault.unlock('correct horse battery')).rejects.toMatchObject({ code: 'identity-locked-out' });
  clock.time -= 365 * 86_400_000;
  await expect(vault.unlock('correct horse battery')).rejects.toMatchObject({ details: { seconds: 2 } });
  clock.time += 366 * 86_400_000;
  await vault.unlock('correct horse battery');
  expect(vault.state).toBe('open');
});

test('a changed passphrase opens the same drafts, the old one does not', async () => {
  const { vault, drafts } = await openDrafts(temporaryFolder());
  const { id } = drafts.create(null, 'current');
  await vault.changePassphrase('another good sentence');
  vault.lock();
  await expect(vault.unlock('correct horse battery')).rejects.toMatchObject({ code: 'vault-wrong-passphrase' });
  await vault.unlock('another good sentence');
  expect(drafts.open(id).id).toBe(id);
});

test('the recovery key opens the vault however it is typed', async () => {
  const { vault, recoveryKey } = await openDrafts(temporaryFolder());
  vault.lock();
  await vault.unlock(recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'), 'recovery');
  expect(vault.state).toBe('open');
  expect(normalizeRecoveryKey(newRecoveryKey(repeatableRandom('r')))).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/);
});

test('a weak passphrase is refused', async () => {
  const { vault } = await openDrafts(temporaryFolder());
  await expect(vault.changePassphrase('aaaaaaaaaaaa')).rejects.toMatchObject({ code: 'passphrase-weak' });
});

test('a damaged key file is kept aside and brought back from its copy', async () => {
  const folder = temporaryFolder();
  const { vault } = await openDrafts(folder);
  vault.lock();
  const path = join(folder, 'vault', 'vault.json');
  writeFileSync(path, '{ "format": "filing-desk/vau');
  await vault.unlock('correct horse battery');
  expect(readFileSync(path)).toEqual(readFileSync(join(folder, 'vault', 'vault-copy.json')));
  const [kept = ''] = readdirSync(join(folder, 'vault', 'kept-aside'));
  expect(readFileSync(join(folder, 'vault', 'kept-aside', kept), 'utf8')).toBe('{ "format": "filing-desk/vau');
});

test('without key file and copy the drafts are not opened, and no new vault is put over them', async () => {
  const folder = temporaryFolder();
  const { vault, drafts } = await openDrafts(folder);
  drafts.create(null, 'current');
  vault.lock();
  for (const name of ['vault.json', 'vault-copy.json']) rmSync(join(folder, 'vault', name));
  expect(vault.state).toBe('locked');
  await expect(vault.unlock('correct horse battery')).rejects.toMatchObject({ code: 'vault-corrupt' });
  await expect(vault.create('another good sentence')).rejects.toMatchObject({ code: 'invalid-input' });
});
