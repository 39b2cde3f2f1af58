import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessibility';
import { startDesk, temporaryFolder, type Desk } from '../helpers/desk';

/** Earlier filings become drafts by keyboard, several at once; their companies start the next notices. */

const passphrase = 'correct horse battery staple';
const fixtures = join(import.meta.dirname, '../fixtures');
/** Where pictures of the screens go; without it none are made. */
const pictures = process.env['FILING_DESK_PICTURES'];

test('the scanned seed goes from doubt to draft by keyboard, and its company starts the next notice', async () => {
  const desk = await startDesk({ args: ['--at=2004-06-15T16:00:00-04:00'] });
  const { page } = desk;
  await openVault(page);
  await page.getByRole('button', { name: 'Open the sample filing' }).click();
  await page.getByRole('button', { name: 'Make the draft' }).waitFor();
  await look(page, 'review-of-the-seed');
  await acceptAll(page, async (row) => {
    if (!(await row.innerText()).includes('Also read')) return;
    expect(await row.getByRole('button', { name: /^Chief Financial Officer|^Vice President/ }).count()).toBe(2);
    await look(page, 'review-two-titles');
  });
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await page.getByText('NT 10-K · Period ended December 31, 2003').waitFor();
  await page.getByRole('tab', { name: /Findings/ }).click();
  const wording = page.getByRole('button', { name: /In Part II\(b\) the imported filing says/ });
  await wording.waitFor();
  expect(await wording.locator('del').allInnerTexts()).toEqual(['or', 'due date; and']);
  expect(await wording.locator('ins').allInnerTexts()).toEqual(['of']);
  await wording.scrollIntoViewIfNeeded();
  await look(page, 'wording-of-the-seed');

  await goTo(page, 'Companies');
  const card = page.getByRole('article', { name: 'Sonus Networks, Inc.' });
  await card.waitFor();
  await look(page, 'companies');
  await card.getByRole('button', { name: 'Same as last time, new period' }).click();
  await page.getByText('NT 10-K · Period ended December 31, 2004').waitFor();
  const left = page.getByRole('button', { name: /answers from last time to look at/ });
  const before = Number.parseInt(await left.innerText(), 10);
  expect(await page.getByText('From last time').count()).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Still right: For Period Ended' }).click();
  await page.getByRole('button', { name: `${before - 1} answers from last time to look at` }).waitFor();
  await look(page, 'same-as-last-time');

  // Ctrl+N knows the company: three letters and Enter, without waiting for anything.
  await page.keyboard.press('ControlOrMeta+n');
  await page.keyboard.type('son');
  await page.keyboard.press('Enter');
  await page.getByText('Form 12b-25 · Period not given').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Sonus Networks, Inc.' }).waitFor();
  await expect.poll(() => left.innerText()).toMatch(/answers from last time/);
  expect(await page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'))).toBe(
    'cover.report',
  );
  await page.keyboard.press('ControlOrMeta+n');
  await page.getByRole('option', { name: /Empty form/ }).waitFor();
  await look(page, 'new-notice');
  await page.keyboard.press('ControlOrMeta+n');
  await page.getByRole('heading', { level: 1, name: 'Registrant not named yet' }).waitFor();
  await page.keyboard.press('ControlOrMeta+n');
  await page.keyboard.type('son');
  await page.keyboard.press('Shift+Enter');
  await page.getByText('NT 10-K · Period ended December 31, 2004').waitFor();

  await goTo(page, 'Library');
  await page.getByRole('button', { name: 'Actions for Sonus Networks, Inc.' }).last().click();
  await page.getByRole('menuitem', { name: 'Same as last time, new period' }).click();
  await page.getByText('NT 10-K · Period ended December 31, 2004').waitFor();
});

test('several files dropped at once are read side by side, and two notices in one file are both offered', async () => {
  const { page } = await startDesk({ args: ['--at=2005-04-01T16:00:00-05:00'] });
  await openVault(page);
  const folder = temporaryFolder();
  const files = [...copies(folder), join(folder, 'empty.txt'), join(folder, 'two.txt'), join(folder, 'annual.txt')];
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'two.txt'), twoNotices());
  writeFileSync(join(folder, 'annual.txt'), 'UNITED STATES\n\nFORM 10-K\n\nANNUAL REPORT PURSUANT TO SECTION 13\n');
  await drop(page, files);
  await page.getByRole('heading', { name: 'Imported files' }).waitFor();
  await expectRows(page, { review: 4, failed: 2 });
  await page.getByText(/empty file/).waitFor();
  await page.getByText(/seems to be Form 10-K/).waitFor();
  await look(page, 'several-files');

  await page
    .getByRole('row', { name: /two\.txt/ })
    .getByRole('button', { name: 'Review' })
    .click();
  await page.getByText('This file holds 2 notices. Which one?').waitFor();
  await page.getByText(/^2\. Osprey Minerals Ltd\./).click();
  await page.locator('[data-row]').first().waitFor();
  await look(page, 'two-notices');
  await acceptAll(page);
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await page.getByRole('heading', { name: 'Osprey Minerals Ltd.' }).waitFor();

  await goTo(page, 'Library');
  await page.getByRole('button', { name: '3 imported files' }).click();
  await page.getByRole('heading', { name: 'Imported files' }).waitFor();
});

async function openVault(page: Page): Promise<void> {
  await page.getByLabel('Choose a passphrase').fill(passphrase);
  await page.getByLabel('The passphrase again').fill(passphrase);
  await page.getByRole('button', { name: 'Set up the vault' }).click();
  await page.getByRole('checkbox', { name: /stored the recovery key/ }).check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'Library' }).waitFor();
}

/** Enter accepts the row in hand and goes on to the next, the most doubtful first. */
async function acceptAll(page: Page, see: (row: ReturnType<Page['locator']>) => Promise<void> = async () => {}) {
  const rows = page.locator('[data-row]');
  await rows.first().focus();
  const count = await rows.count();
  expect(await page.getByRole('button', { name: 'Make the draft' }).isDisabled()).toBe(true);
  for (let row = 0; row < count; row++) {
    await see(rows.nth(row));
    await page.keyboard.press('Enter');
  }
  await page.getByText('Every field is looked at').waitFor();
}

function copies(folder: string): string[] {
  return ['notices/pem-wrapper-1996.txt', 'notices/workiva-20f-2022.htm', 'filings/sonus-nt10k-2004.txt'].map(
    (name) => {
      const path = join(folder, name.split('/').at(-1) ?? name);
      copyFileSync(join(fixtures, name), path);
      return path;
    },
  );
}

function twoNotices(): string {
  const names = ['inline-answers-1998.txt', 'bare-crosses-1999.txt'];
  return names.map((name) => readFileSync(join(fixtures, 'notices', name), 'utf8')).join('\n\n');
}

/** Drops files on the window as the platform does. */
async function drop(page: Desk['page'], files: readonly string[]): Promise<void> {
  const content = files.map((file) => ({ name: file.split('/').at(-1) ?? '', text: readFileSync(file, 'latin1') }));
  await page.evaluate((each) => {
    const transfer = new DataTransfer();
    for (const { name, text } of each) {
      const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  }, content);
}

async function expectRows(page: Page, { review, failed }: { review: number; failed: number }): Promise<void> {
  await expect.poll(() => page.getByRole('button', { name: 'Review' }).count()).toBe(review);
  await expect.poll(() => page.getByText(/^Not imported: /).count()).toBe(failed);
}

async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name, exact: true }).click();
}

async function look(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  }
  await expectAccessible(page, name);
}
