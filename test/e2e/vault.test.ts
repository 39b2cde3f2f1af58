import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startDesk, temporaryFolder } from '../helpers/desk';
import { filesWithWords } from '../helpers/plaintext';

const passphrase = 'a sentence that only I know';
const backupPassphrase = 'another sentence for the backup';
const part3 = /^Why the report could not be filed/;
const unnamed = 'Registrant not named yet';
/** Words of the draft that must stand nowhere on the disk; long enough to be nowhere by chance. */
const secrets = ['Xylographicum', 'Quindecagonal', 'Zyzzogetonite'];
const pictures = process.env['FILING_DESK_PICTURES'];

test('lock, unlock, recovery key, backup and restore on a second laptop; no word of the draft on the disk', async () => {
  const desk = await startDesk();
  const { page, app, userData } = desk;
  const recoveryKey = await makeVault(page);
  await page.getByRole('button', { name: 'New notice' }).first().click();
  await typeInto(page, `The ledger of ${secrets.join(' ')} Holdings is not closed. `);

  // Locked in the middle of typing: the text is saved first, then nothing of it stays on the screen.
  await page.keyboard.type('And this was not saved yet.');
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await page.getByRole('heading', { name: 'Filing Desk is locked' }).waitFor();
  await picture(page, 'locked');
  expect(await page.content()).not.toContain(secrets[0]);
  await unlock(page, passphrase);
  expect(await narrativeOf(page)).toContain('And this was not saved yet.'); // the window goes on where it was

  // By hotkey; then the printed recovery key opens it.
  await page.keyboard.press('ControlOrMeta+l');
  await page.getByRole('button', { name: 'Use the recovery key instead' }).click();
  await page.getByLabel('Recovery key', { exact: true }).fill(recoveryKey.toLowerCase().replaceAll('-', ' '));
  await page.keyboard.press('Enter');
  expect(await narrativeOf(page)).toContain(secrets[0]);

  const backup = join(temporaryFolder(), 'desk.fdbackup');
  await backUp(page, app, backup);
  await desk.quit();
  for (const folder of [userData, join(backup, '..')]) expect(filesWithWords(folder, secrets)).toEqual([]);
  await restoreElsewhere(backup);
});

async function restoreElsewhere(backup: string): Promise<void> {
  const other = await startDesk();
  await other.page.getByRole('button', { name: 'Restore a backup' }).click();
  await other.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, backup);
  await other.page.getByLabel('Passphrase of the backup').fill(backupPassphrase);
  await picture(other.page, 'restore');
  await other.page.getByRole('button', { name: 'Choose the backup…' }).click();
  await other.page.getByText(/files are back/).waitFor();
  await picture(other.page, 'restored');
  await other.page.getByRole('button', { name: 'Unlock' }).click();
  await unlock(other.page, passphrase);
  await other.page.getByRole('button', { name: unnamed, exact: true }).click();
  expect(await narrativeOf(other.page)).toContain(secrets[0]);
  await other.quit();
  expect(filesWithWords(other.userData, secrets)).toEqual([]);
}

async function makeVault(page: Page): Promise<string> {
  await page.getByLabel('Choose a passphrase').fill(passphrase);
  await page.getByLabel('The passphrase again').fill(passphrase);
  await page.keyboard.press('Enter');
  const key = (await page.getByTestId('recovery-key').textContent()) ?? '';
  await page.getByRole('checkbox', { name: /stored the recovery key/ }).check();
  await page.getByRole('button', { name: 'Go on' }).click();
  return key;
}

async function typeInto(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: part3 }).click();
  await page.keyboard.type(text);
  await page.getByText(/^All changes saved/).waitFor();
}

function narrativeOf(page: Page): Promise<string> {
  return page.getByRole('textbox', { name: part3 }).inputValue();
}

async function unlock(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(secret);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
}

async function backUp(page: Page, app: ElectronApplication, path: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: 'Settings', exact: true })
    .click();
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByLabel('Passphrase of the backup').fill(backupPassphrase);
  await page.getByLabel('The same again').fill(backupPassphrase);
  await page.getByRole('button', { name: 'Back up…' }).click();
  await page.getByText(/is written: \d+ files of the vault/).waitFor();
  await picture(page, 'settings-vault');
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
