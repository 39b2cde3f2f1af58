import type { ElectronApplication } from 'playwright-core';
import { expect, test } from 'vitest';
import { startDesk } from '../helpers/desk';
import { addDraft, openDraft, startDeskWithDraft, unlock } from '../helpers/desk-with-draft';
import { sonusDraft } from '../helpers/sonus-draft';

/** A display without a window manager gives no window the focus: the wish for it is what counts. */
const noteWhatComesForward = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.focus = () => void (process.env['CAME_FORWARD'] = window.getTitle());
    }
  });

const forward = (app: ElectronApplication) => app.evaluate(() => process.env['CAME_FORWARD'] ?? '');

const other = { ...sonusDraft, registrant: { ...sonusDraft.registrant, name: 'Acme Corporation' } };

test('each draft has one window: it comes to the front when it is wanted elsewhere', async () => {
  const { app, page } = await startDeskWithDraft(sonusDraft);
  await addDraft(page, other);
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Library' }).click();
  const opened = app.waitForEvent('window');
  await page.getByRole('button', { name: 'Actions for Acme Corporation' }).click();
  await page.getByRole('menuitem', { name: 'Open in new window' }).click();
  const second = await opened;
  await second.getByRole('heading', { level: 1, name: 'Acme Corporation' }).waitFor();
  await noteWhatComesForward(app);

  await page.getByRole('button', { name: 'Acme Corporation', exact: true }).click();
  await expect.poll(() => forward(app)).toContain('Acme Corporation');
  await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
  expect(app.windows()).toHaveLength(2);
});

test('a window that is locked comes back to its draft', async () => {
  const { page } = await startDeskWithDraft(sonusDraft);
  await page.keyboard.press('ControlOrMeta+l');
  await page.getByRole('heading', { name: 'Filing Desk is locked' }).waitFor();
  expect(await page.title()).toBe('Filing Desk');
  expect(await page.content()).not.toContain('Sonus');
  await unlock(page);
  await page.getByRole('heading', { level: 1, name: 'Sonus Networks, Inc.' }).waitFor();
});

test('what was typed is undone after the program was started anew', async () => {
  const first = await startDeskWithDraft(sonusDraft);
  const items = (page: typeof first.page) => page.getByLabel(/^Item\(s\) to which/);
  const before = await items(first.page).inputValue();
  await items(first.page).fill('Item 8 alone');
  await items(first.page).blur();
  await first.page.getByText(/^All changes saved/).waitFor();
  await first.quit();
  const { page } = await startDesk({ userData: first.userData });
  await unlock(page);
  await openDraft(page, sonusDraft);
  expect(await items(page).inputValue()).toBe('Item 8 alone');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => items(page).inputValue()).toBe(before);
});
