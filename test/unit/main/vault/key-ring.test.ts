import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VaultService } from '../../../../main/services/vault/vault-service';
import { KeyRingEntry, type KeyRing } from '../../../../main/vault/key-ring';
import { VaultLock } from '../../../../main/vault/vault-lock';
import { openDrafts, repeatableRandom } from '../../../helpers/drafts-fixture';
import { temporaryFolder } from '../../../helpers/temporary-folder';

/** A key ring that turns bits over. */
const ring: KeyRing = {
  isThere: () => true,
  seal: (secret) => Buffer.from(Buffer.from(secret).map((byte) => byte ^ 0x5a)),
  open: (sealed) => Buffer.from(sealed.map((byte) => byte ^ 0x5a)).toString(),
};

/** One start of the program on a folder; the first one makes the vault. */
async function start(folder: string, keyRing = ring) {
  const desk = await openDrafts(folder, 'key ring');
  const inUse = new VaultLock({ folder, clock: desk.clock, random: repeatableRandom('lock'), isAlive: () => false });
  const service = new VaultService({
    ...{ vault: desk.vault, inUse, keepers: [desk.drafts, desk.library] },
    keyRing: new KeyRingEntry(keyRing, folder),
  });
  return { ...desk, service };
}

/** The next start, which finds the vault locked. */
async function restart(folder: string, keyRing = ring) {
  const desk = await start(folder, keyRing);
  desk.vault.lock();
  return desk;
}

test('the key ring opens the vault at the start, only when it was asked for', async () => {
  const folder = temporaryFolder();
  const { service, vault } = await start(folder);
  expect(service.keyRing).toEqual({ isThere: true, isWanted: false });
  vault.lock();
  expect(service.opensByKeyRing).toBe(false);
  expect(readdirSync(folder)).not.toContain('key-ring.json');

  await service.unlock('correct horse battery', 'passphrase');
  service.chooseKeyRing(true);
  const key = vault.handDataKey((dataKey) => dataKey);
  expect(readFileSync(join(folder, 'key-ring.json'), 'utf8')).not.toContain(key);
  const next = await restart(folder);
  expect(next.service.opensByKeyRing).toBe(true);
  expect(await next.service.unlockByKeyRing()).toBe('open');
  expect(next.library.list().damaged).toEqual([]);
});

test('after a lock the passphrase is asked, after a restart too; typing it lets the key ring work again', async () => {
  const folder = temporaryFolder();
  const { service } = await start(folder);
  service.chooseKeyRing(true);
  service.lock();
  expect(service.opensByKeyRing).toBe(false);
  const next = await restart(folder);
  expect(next.service.opensByKeyRing).toBe(false);
  expect(await next.service.unlockByKeyRing()).toBe('locked');
  await next.service.unlock('correct horse battery', 'passphrase');
  expect((await restart(folder)).service.opensByKeyRing).toBe(true);
});

test('a changed passphrase, a choice taken back and a key ring that fails all end at the passphrase', async () => {
  const folder = temporaryFolder();
  const { service, vault } = await start(folder);
  service.chooseKeyRing(true);
  await vault.changePassphrase('another good sentence');
  vault.lock();
  expect(service.opensByKeyRing).toBe(false);
  await service.unlock('another good sentence', 'passphrase');
  vault.lock();
  expect(service.opensByKeyRing).toBe(true);

  const broken = new KeyRingEntry({ ...ring, open: fail }, folder);
  const inUse = new VaultLock({ folder, clock: { now: () => 0 }, random: repeatableRandom('x'), isAlive: () => false });
  const failing = new VaultService({ vault, inUse, keyRing: broken, keepers: [] });
  expect(await failing.unlockByKeyRing()).toBe('locked');
  expect(failing.opensByKeyRing).toBe(false);
  await failing.unlock('another good sentence', 'passphrase');
  failing.chooseKeyRing(false);
  expect(readdirSync(folder)).not.toContain('key-ring.json');
});

test('a fallback that is no key ring is not used', async () => {
  const folder = temporaryFolder();
  const { service } = await start(folder, { ...ring, isThere: () => false });
  service.chooseKeyRing(true);
  const next = await restart(folder, { ...ring, isThere: () => false });
  expect(next.service.opensByKeyRing).toBe(false);
});

function fail(): never {
  throw new Error('the key ring was reset');
}
