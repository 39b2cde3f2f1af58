import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startDesk } from '../helpers/desk';

async function openSample(page: Page): Promise<void> {
  await page.getByLabel('Choose a passphrase').fill('correct horse battery staple');
  await page.getByLabel('The passphrase again').fill('correct horse battery staple');
  await page.getByRole('button', { name: 'Set up the vault' }).click();
  await page.getByRole('checkbox', { name: /stored the recovery key/ }).check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Open the sample filing' }).click();
  const rows = page.locator('[data-row]');
  await rows.first().focus();
  for (let row = await rows.count(); row > 0; row -= 1) await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await page.getByTestId('preview-status').waitFor();
}

/** How long a slow machine may take. */

test('the pages: crisp at any zoom, selectable, and a click leads to the field', { timeout: 300_000 }, async () => {
  const { page } = await startDesk({ args: ['--at=2004-03-15T16:00:00-05:00'] });
  await openSample(page);
  const first = page.locator('[data-page="1"]');

  // The text of the page can be selected, and selecting it leaves the keyboard where it is.
  const words = first.getByText('SECURITIES AND EXCHANGE COMMISSION').first();
  await words.dblclick();
  expect(await page.evaluate(() => window.getSelection()?.toString().trim())).toMatch(/^[A-Z]+$/);

  // Larger pages have more pixels, not larger ones.
  const width = async () => (await first.boundingBox())?.width ?? 0;
  const before = await width();
  await page.getByRole('button', { name: 'Larger pages' }).click();
  await expect.poll(width).toBeGreaterThan(before * 1.2);
  await expect
    .poll(() => first.locator('canvas').evaluate((each) => (each as HTMLCanvasElement).width))
    .toBeGreaterThan(before * 1.2);
  await page.getByRole('button', { name: /back to the pane's width/ }).click();

  // A click on a page leads to its field.
  await first.getByText('250 Apollo Drive').click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-registrant-street');
  await expect.poll(() => page.locator('[data-highlight]').count()).toBe(1);

  // Where the form is scrolled to, the rail says so and the pages come along; the keyboard's own part is marked until then.
  const rail = page.getByRole('navigation', { name: 'Parts of the form' });
  const current = () => rail.locator('[aria-current]').allInnerTexts();
  await expect.poll(current).toEqual([expect.stringContaining('Registrant')]);
  await rail.getByRole('button', { name: 'Narrative' }).click();
  await expect.poll(current).toEqual([expect.stringContaining('Narrative')]);
  const top = async () => (await first.boundingBox())?.y ?? 0;
  await expect.poll(top).toBeLessThan(0);
  await rail.getByRole('button', { name: 'Cover' }).click();
  await expect.poll(current).toEqual([expect.stringContaining('Cover')]);
  await expect.poll(top).toBeGreaterThan(0);
});
