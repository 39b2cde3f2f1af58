import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessibility';
import { startDesk } from '../helpers/desk';

const passphrase = 'correct horse battery staple';
/** Where `npm run pictures` wants the pictures; without it none are made. */
const pictures = process.env['FILING_DESK_PICTURES'];

test('every screen is silent to axe-core, in light and in dark', { timeout: 600_000 }, async () => {
  const { page } = await startDesk({ args: ['--at=2004-03-15T16:00:00-05:00'] });
  await page.getByLabel('Choose a passphrase').fill(passphrase);
  await page.getByLabel('The passphrase again').fill(passphrase);
  await look(page, 'first-run');
  await page.getByRole('button', { name: 'Set up the vault' }).click();
  await page.getByRole('checkbox', { name: /stored the recovery key/ }).check();
  await look(page, 'recovery-key');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'Library' }).waitFor();
  await look(page, 'library-empty');
  await makeDraft(page);
  for (const theme of ['Light', 'Dark']) {
    await goTo(page, 'Settings');
    await page.getByText(theme, { exact: true }).click();
    for (const name of ['Settings', 'Library', 'Editor', 'Verify', 'Calendar', 'Retention', 'Signers', 'Help']) {
      await goTo(page, name);
      await look(page, `${name.toLowerCase()}-${theme.toLowerCase()}`);
    }
  }
});

/** What is doubtful is accepted by keyboard: Enter goes on to the next. */
async function makeDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample filing' }).click();
  const make = page.getByRole('button', { name: 'Make the draft' });
  await make.waitFor();
  await look(page, 'import-review');
  expect(await make.isDisabled()).toBe(true);
  const rows = page.locator('[data-row]');
  await rows.first().focus();
  for (let row = await rows.count(); row > 0; row -= 1) await page.keyboard.press('Enter');
  await make.click();
  await page.getByTestId('preview-status').waitFor();
}

async function look(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  }
  await expectAccessible(page, name);
}

async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name, exact: true }).click();
}
