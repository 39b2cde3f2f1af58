import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startDesk, temporaryFolder, type Desk } from '../helpers/desk';

/**
 * The program's main job, in the real window: the seed filing goes from scanned text to a signed packet that the program
 * itself, poppler and qpdf accept.
 */

const passphrase = 'a sentence that only I know';

test('a scanned filing becomes a signed packet: import, review, correct, check, sign, export, verify', async () => {
  const folder = temporaryFolder();
  const desk = await startDesk({ args: ['--at=2004-03-15T15:00:00-05:00'] });
  await firstRun(desk.page);
  await importSample(desk.page);
  await complete(desk.page);
  await makeSigner(desk, folder);
  await sign(desk.page);

  const packet = join(folder, 'packet.zip');
  await answerSaveDialog(desk, packet);
  await desk.page.getByRole('button', { name: 'Save the packet' }).click();
  await desk.page.getByText('Saved as').waitFor();
  const pdf = join(folder, 'notice.pdf');
  await answerSaveDialog(desk, pdf);
  await desk.page.getByRole('button', { name: 'Save the signed PDF' }).click();
  await desk.page.getByText('Saved as notice.pdf').waitFor();

  judgePdf(pdf);
  await verifyInWindow(desk, packet, 'Valid');
  const changed = join(folder, 'changed.pdf');
  const bytes = readFileSync(pdf);
  bytes[2000] = (bytes[2000] ?? 0) ^ 1;
  writeFileSync(changed, bytes);
  await verifyInWindow(desk, changed, 'Not valid');
});

async function firstRun(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const secrets = page.locator('input[type=password]');
  await secrets.nth(0).fill(passphrase);
  await secrets.nth(1).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByLabel('I have stored the recovery key safely').check();
  await page.getByRole('button', { name: 'Go on' }).click();
}

async function importSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample filing' }).click();
  await page.getByRole('button', { name: 'Accept all that are sure' }).click();
  await clickAll(page.getByRole('button', { name: /^Accept: / }));
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await page.getByText('NT 10-K · Period ended December 31, 2003').waitFor();
}

/** What the scan could not say: filer status, capacity, and the interview. */
async function complete(page: Page): Promise<void> {
  await page.getByLabel('Accelerated filer', { exact: true }).check();
  await page.getByLabel('Executive officer', { exact: true }).check();
  await page.getByText(/^All changes saved/).waitFor();
  await page
    .getByText('Due Monday, March 15, 2004')
    .or(page.getByText(/March 30, 2004/))
    .first()
    .waitFor();
  await page
    .getByRole('img', { name: /page 1/i })
    .first()
    .waitFor();
}

async function makeSigner(desk: Desk, folder: string): Promise<void> {
  const { page } = desk;
  await navigate(page, 'Signers');
  await page.getByRole('button', { name: 'New signer' }).click();
  await page.getByLabel('Full name').fill('Stephen J. Nill');
  await page.getByRole('textbox', { name: 'Title' }).fill('Chief Financial Officer');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=password]').nth(0).fill(passphrase);
  await dialog.locator('input[type=password]').nth(1).fill(passphrase);
  await page.getByRole('button', { name: 'Make the key' }).click();
  await page.getByRole('heading', { name: 'Stephen J. Nill' }).waitFor();

  const paper = join(folder, 'attestation.pdf');
  await answerSaveDialog(desk, paper);
  await page.getByRole('button', { name: '1. Save the paper to print' }).click();
  await page.getByText('Saved as attestation.pdf').waitFor();
  const scan = join(folder, 'scan.pdf');
  copyFileSync(paper, scan);
  await answerOpenDialog(desk, scan);
  await page.getByRole('button', { name: '2. File the signed scan' }).click();
  await page.getByText(/On file since/).waitFor();
}

async function sign(page: Page): Promise<void> {
  await navigate(page, 'Sign');
  const reasons = page.getByRole('textbox', { name: 'Reason' });
  await page.getByRole('button', { name: 'Freeze and read' }).waitFor();
  for (let at = 0; at < (await reasons.count()); at += 1)
    await reasons.nth(at).fill('Confirmed with counsel by telephone');
  await page.getByRole('button', { name: 'Freeze and read' }).click();
  const region = page.getByRole('region', { name: 'Read every page' });
  await page.getByRole('img', { name: /page 3/i }).waitFor();
  await region.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await page.getByRole('button', { name: 'I have read all pages' }).click();
  await page.getByLabel('I adopt this statement and the signature below.').check();
  await page.getByLabel('Your full name').fill('Stephen J. Nill');
  await page.getByRole('button', { name: 'Go on to seal' }).click();
  await page.getByLabel('Passphrase of this key').fill(passphrase);
  await page.getByRole('button', { name: 'Seal the notice' }).click();
  await page.getByRole('heading', { name: 'Signed and sealed' }).waitFor();
}

async function verifyInWindow(desk: Desk, path: string, verdict: string): Promise<void> {
  const { page } = desk;
  await navigate(page, 'Verify');
  await answerOpenDialog(desk, path);
  await page.getByRole('button', { name: /Choose a file|Check another file/ }).click();
  await page.getByRole('heading', { name: verdict, exact: true }).waitFor();
}

/** Poppler, qpdf and pdftotext, which know nothing of this program. */
function judgePdf(path: string): void {
  expect(existsSync(path)).toBe(true);
  const signature = execFileSync('pdfsig', [path], { encoding: 'utf8' });
  expect(signature).toContain('Signature is Valid');
  expect(signature).toContain('Total document signed');
  expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toContain('/s/ Stephen J. Nill');
  expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors',
  );
}

async function navigate(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
}

async function clickAll(buttons: Locator): Promise<void> {
  while ((await buttons.count()) > 0) await buttons.first().click();
}

function answerSaveDialog({ app }: Desk, filePath: string): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

function answerOpenDialog({ app }: Desk, filePath: string): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, filePath);
}
