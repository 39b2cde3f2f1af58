import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startDesk, temporaryFolder } from '../helpers/desk';

const part3 = /^Why the report could not be filed/;
const passphrase = 'a sentence that only I know';

test('a kill in the middle of typing loses nothing that was called saved', async () => {
  const userData = temporaryFolder();
  const first = await startDesk({ userData });
  await makeVault(first.page);
  await first.page.getByRole('button', { name: 'New notice' }).first().click();
  const narrative = first.page.getByRole('textbox', { name: part3 });
  await narrative.click();
  const saved = 'The audit of the goodwill of one segment is not complete. ';
  const typing = 'It began late because the new ledger ';
  await first.page.keyboard.type(saved);
  await first.page.getByText(/^All changes saved/).waitFor();
  await first.page.keyboard.type(typing);
  await first.kill();

  const second = await startDesk({ userData });
  await second.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await second.page.keyboard.press('Enter');
  await second.page.getByRole('button', { name: 'Registrant not named yet', exact: true }).click();
  const kept = await second.page.getByRole('textbox', { name: part3 }).inputValue();
  expect(kept.startsWith(saved.trimEnd())).toBe(true);
  expect((saved + typing).startsWith(kept)).toBe(true);
});

async function makeVault(page: Page): Promise<void> {
  await page.getByLabel('Choose a passphrase').fill(passphrase);
  await page.getByLabel('The passphrase again').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: /stored the recovery key/ }).check();
  await page.getByRole('button', { name: 'Go on' }).click();
}
