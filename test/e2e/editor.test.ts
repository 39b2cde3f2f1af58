import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/desk';
import { startDeskWithDraft } from '../helpers/desk-with-draft';
import { sonusDraft } from '../helpers/sonus-draft';

test('find shows each match without moving the frame, and Escape leaves the keyboard on it', async () => {
  const { page } = await startDeskWithDraft(sonusDraft);
  const header = page.getByRole('heading', { level: 1, name: 'Sonus Networks, Inc.' });
  const top = async () => (await header.boundingBox())?.y ?? NaN;
  const before = await top();
  await page.keyboard.press('ControlOrMeta+f');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('postponed');
  await page.getByText('1 of 1').waitFor();
  expect(Math.abs((await top()) - before)).toBeLessThan(3);
  await page.keyboard.press('Escape');
  const selected = () => page.evaluate(() => getSelection()?.toString());
  await expect.poll(selected).toBe('postponed');
});

test('letters typed right after a key that asks for words go where they are asked for, not into the form', async () => {
  const { page } = await startDeskWithDraft(sonusDraft);
  await page.evaluate((draft) => window.api['companies:grow']({ draft, facts: null }), sonusDraft);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Sonus Networks, Inc.' }).waitFor();
  await page.getByRole('textbox', { name: /Why the report/ }).waitFor();
  await page.evaluate(() => window.api['companies:list']({})); // answered after what the window itself has asked
  const asked = { k: /^Type a command/, n: 'Company', f: 'Find' };
  for (const [key, label] of Object.entries(asked)) {
    expect(await keyboardAfter(page, key), `after Ctrl+${key}`).toMatch(label);
    await page.keyboard.type('zz');
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('ControlOrMeta+k');
  expect(await page.getByLabel(asked.k).inputValue()).toBe('');
});

/** What has the keyboard once a key with Control was worked off, before any other event. */
function keyboardAfter(page: Page, key: string): Promise<string | null | undefined> {
  return page.evaluate(async (pressed) => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, ctrlKey: true, bubbles: true }));
    await Promise.resolve();
    return document.activeElement?.getAttribute('aria-label');
  }, key);
}

test('the pages follow the form as it is scrolled', async () => {
  const { page } = await startDeskWithDraft(sonusDraft);
  await page.locator('[data-testid="preview-status"][data-current="true"]').waitFor();
  const pages = page.getByRole('tabpanel', { name: 'Preview' });
  const scrolled = () => pages.evaluate((pane) => pane.scrollTop);
  expect(await scrolled()).toBe(0);
  await page.locator('[data-field="signature.name"]').evaluate((row) => row.scrollIntoView({ block: 'start' }));
  await expect.poll(scrolled).toBeGreaterThan(200);
});

test('inputs of a row are level under captions of any height, and larger text takes nothing out of the window', async () => {
  const { app, page } = await startDeskWithDraft(sonusDraft);
  for (const width of [920, 1180, 1366, 1800]) {
    await app.evaluate(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(wanted, 720);
    }, width);
    await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
    expect(await page.evaluate(unevenRows), `at ${width}`).toEqual([]);
  }
  await page.evaluate(() => document.documentElement.style.setProperty('--desk-text-scale', '2'));
  expect(await page.evaluate(unevenRows)).toEqual([]);
  const side = await page.locator('[data-pane="side"]').boundingBox();
  expect((side?.x ?? 0) + (side?.width ?? 0)).toBeLessThanOrEqual(1800);
});

/** Neighbours whose inputs do not begin at the same height. */
function unevenRows(): string[] {
  const rows = [...document.querySelectorAll('[data-field]:not([data-span="12"])')].map((row) => ({
    field: row.getAttribute('data-field') ?? '',
    part: row.parentElement,
    box: row.getBoundingClientRect(),
    top: row.querySelector('input')?.getBoundingClientRect().top ?? 0,
  }));
  return rows.flatMap((row, index) => {
    const next = rows[index + 1];
    const isBeside = next !== undefined && next.part === row.part && next.box.left >= row.box.right;
    return isBeside && Math.abs(next.top - row.top) > 0.5 ? [`${row.field} and ${next.field}`] : [];
  });
}

test('print sends the very pages through the platform’s dialog', async () => {
  const { app, page } = await startDeskWithDraft(sonusDraft);
  // The platform's dialog would wait for a person: what it is given is written to a PDF instead.
  await page.evaluate(() => {
    window.print = () => {
      const sheets = document.querySelector('.print-sheets');
      Object.assign(globalThis, { sheets: sheets?.cloneNode(true), printed: sheets?.childElementCount });
      const copies = [...(sheets?.querySelectorAll('canvas') ?? [])];
      const clones = (globalThis as unknown as { sheets: Element }).sheets.querySelectorAll('canvas');
      clones.forEach((clone, index) => clone.getContext('2d')?.drawImage(copies[index] ?? clone, 0, 0));
    };
  });
  await page.keyboard.press('ControlOrMeta+p');
  await page.waitForFunction(() => 'printed' in globalThis, undefined, { timeout: 120_000 });
  await page.evaluate(() => {
    document.documentElement.dataset['printing'] = '';
    document.body.append((globalThis as unknown as { sheets: Element }).sheets);
  });
  const bytes = await app.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true }))?.toString('base64'),
  );
  const file = join(temporaryFolder(), 'printed.pdf');
  writeFileSync(file, Buffer.from(bytes ?? '', 'base64'));
  const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(facts).toMatch(/Pages:\s+3/);
  expect(facts).toMatch(/Page size:\s+612 x 792 pts/);
});

test('at 1366 x 768 and 200 % no control is out of reach', async () => {
  const { app, page } = await startDeskWithDraft(sonusDraft);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1366, 720);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(700);
  for (const name of await screens(page)) {
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name, exact: true }).click();
    expect.soft(await page.evaluate(outOfReach), name).toEqual([]);
  }
  await reviewWhereThereIsNoRoom(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('sample');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Review the import' }).waitFor();
  expect(await page.evaluate(outOfReach)).toEqual([]);
});

/** The side pane lies over the form while it is asked for, and a finding leads to the form again. */
async function reviewWhereThereIsNoRoom(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Editor', exact: true }).click();
  const side = page.locator('[data-pane="side"]');
  expect(await side.count()).toBe(0);
  await page.getByRole('button', { name: /to fix|to check/ }).click();
  const finding = side.getByRole('tabpanel').getByRole('button').first();
  await finding.waitFor();
  expect(await page.evaluate(outOfReach)).toEqual([]);
  expect(await page.locator('[data-pane="form"]').getAttribute('inert')).not.toBeNull();
  await finding.click();
  await side.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.closest('[data-pane="form"]') !== null);
}

const screens = (page: Page) => page.getByRole('navigation', { name: 'Screens' }).getByRole('button').allInnerTexts();

/** The controls that stand, wholly or in part, left or right of the window; a table with many columns may be scrolled. */
function outOfReach(): string[] {
  const controls = [
    ...document.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href], [tabindex="0"]'),
  ];
  return controls
    .filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true }) && control.closest('.visually-hidden, table') === null,
    )
    .filter((control) => {
      const { left, right, width } = control.getBoundingClientRect();
      return width > 1 && (left < -1 || right > window.innerWidth + 1);
    })
    .map((control) => control.outerHTML.slice(0, 160));
}
