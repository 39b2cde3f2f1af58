import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startDesk } from '../helpers/desk';

const paragraph = (index: number) =>
  `Paragraph ${index}. ${'The Company needs more time to complete the audit of its revenue. '.repeat(14)}`;
const narrative = Array.from({ length: 640 }, (_, index) => paragraph(index + 1)).join('\n\n');

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
const patience = { timeout: 60_000 };

/** Canvases that hold a drawing. */
const drawn = (page: Page) =>
  page
    .locator('[data-page] canvas')
    .evaluateAll((all) => all.filter((each) => (each as HTMLCanvasElement).width > 300).length);

test(
  'the pages: crisp at any zoom, selectable, in step with the form, two hundred of them too',
  { timeout: 300_000 },
  async () => {
    const { page } = await startDesk({ args: ['--at=2004-03-15T16:00:00-05:00'] });
    await openSample(page);
    const pages = page.getByRole('group', { name: 'Pages as they will be printed' });
    const first = page.locator('[data-page="1"]');

    // The text of the page can be selected, and selecting it leaves the keyboard where it is.
    const words = first.getByText('SECURITIES AND EXCHANGE COMMISSION').first();
    await words.dblclick();
    expect(await page.evaluate(() => window.getSelection()?.toString().trim())).toMatch(/^[A-Z]+$/);

    // Larger pages have more pixels, not larger ones.
    const width = async () => (await first.boundingBox())?.width ?? 0;
    const before = await width();
    await page.getByRole('button', { name: 'Larger pages' }).click();
    await expect.poll(width, patience).toBeGreaterThan(before * 1.2);
    await expect
      .poll(() => first.locator('canvas').evaluate((each) => (each as HTMLCanvasElement).width), patience)
      .toBeGreaterThan(before * 1.2);
    await page.getByRole('button', { name: /back to the pane's width/ }).click();

    // A click on a page leads to its field.
    await first.getByText('250 Apollo Drive').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), patience).toBe('field-registrant-street');
    await expect.poll(() => page.locator('[data-highlight]').count(), patience).toBe(1);

    // Two hundred pages: only those near the screen are drawn; the caret's paragraph is the one that is shown.
    const text = page.locator('#field-narrative');
    await text.fill(narrative);
    await expect.poll(() => pages.getAttribute('data-pages').then(Number), patience).toBeGreaterThan(190);
    await text.evaluate((each) => {
      const area = each as HTMLTextAreaElement;
      const caret = area.value.indexOf('Paragraph 320.') + 5;
      area.focus();
      area.setSelectionRange(caret, caret);
    });
    await page.keyboard.press('ArrowRight');
    const shown = page.locator('[data-page]', { has: page.locator('[data-highlight]') }).first();
    await expect.poll(async () => (await shown.innerText()).includes('Paragraph 320.'), patience).toBe(true);
    expect(await drawn(page)).toBeLessThan(12);

    // And from the page to the paragraph.
    await shown.getByText('Paragraph 321.').first().click();
    const caretParagraph = () =>
      text.evaluate((each) => {
        const area = each as HTMLTextAreaElement;
        return area.value.slice(area.selectionStart, area.selectionStart + 14);
      });
    await expect.poll(caretParagraph, patience).toBe('Paragraph 321.');
  },
);
