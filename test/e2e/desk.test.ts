import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { electronExecutable, sandboxArguments, startDesk, temporaryFolder } from '../helpers/desk';

const root = join(import.meta.dirname, '../..');

/** Notes the events of one kind that main sends to the page. */
async function noteEvents(page: Page, event: 'app:file-opened' | 'app:command'): Promise<void> {
  await page.evaluate(async (name) => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    window.api.on(name, (payload) => seen.push('fileName' in payload ? payload.fileName : payload));
    await window.api['app:ready']({});
  }, event);
}

const seen = (page: Page) => page.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen);

test('a second start hands its file to the first and ends', async () => {
  const { page, userData } = await startDesk();
  await noteEvents(page, 'app:file-opened');
  const file = join(temporaryFolder(), 'notice.filing');
  writeFileSync(file, '{}');
  const missing = join(temporaryFolder(), 'missing.filing');
  const args = [...sandboxArguments, `--user-data-dir=${userData}`, root, file, missing, '/etc/hostname'];
  const second = spawn(electronExecutable(), args, { stdio: 'ignore' });
  const [status] = (await once(second, 'exit')) as [number];
  expect(status).toBe(0);
  await page.waitForFunction(() => (globalThis as unknown as { seen: unknown[] }).seen.length > 0);
  expect(await seen(page)).toEqual(['notice.filing']);
});

test('a file named on the command line waits until the page listens', async () => {
  const file = join(temporaryFolder(), 'early.json');
  writeFileSync(file, '{}');
  const { page } = await startDesk({ args: [file] });
  await noteEvents(page, 'app:file-opened');
  await page.waitForFunction(() => (globalThis as unknown as { seen: unknown[] }).seen.length > 0);
  expect(await seen(page)).toEqual(['early.json']);
});

test('every menu item of the program is a command that reaches the window', async () => {
  const { app, page } = await startDesk();
  await noteEvents(page, 'app:command');
  const roots = await app.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu();
    const view = menu?.items.find(({ label }) => label.replace('&', '') === 'View');
    view?.submenu?.items.find(({ label }) => label === 'Calendar')?.click();
    return menu?.items.map(({ label }) => label.replace('&', ''));
  });
  expect(roots).toEqual(['File', 'Edit', 'View', 'Notice', 'Window', 'Help']);
  await page.waitForFunction(() => (globalThis as unknown as { seen: unknown[] }).seen.length > 0);
  expect(await seen(page)).toEqual([{ id: 'calendar' }]);
});

test('a locked screen locks the desk in every window', async () => {
  const { app, page } = await startDesk();
  await page.evaluate(() => window.api['vault:create']({ passphrase: 'a long enough passphrase of words' }));
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await page.getByRole('heading', { name: 'Filing Desk is locked' }).waitFor();
  const state = await page.evaluate(() => window.api['vault:state']({}));
  expect(state).toMatchObject({ ok: true, value: { state: 'locked' } });
});

test('a second window opens beside the first, and a crashed one comes back', async () => {
  const { app, page } = await startDesk();
  const opened = app.waitForEvent('window');
  await page.evaluate(() => window.api['app:open-window']({ draftId: null }));
  const second = await opened;
  await second.waitForLoadState('load');
  expect(app.windows()).toHaveLength(2);
  const back = app.evaluate(
    ({ webContents }) =>
      new Promise<void>((resolve) => {
        for (const contents of webContents.getAllWebContents()) contents.once('did-finish-load', () => resolve());
      }),
  );
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await back;
});

test('the window comes back where it was', async () => {
  const userData = temporaryFolder();
  const place = { x: 40, y: 60, width: 1111, height: 777 };
  const first = await startDesk({ userData });
  await first.app.evaluate(({ BrowserWindow }, bounds) => {
    const [window] = BrowserWindow.getAllWindows();
    const move = () => window?.setBounds(bounds);
    // X tells of the size a window was shown with as late as it likes, and undoes with it what was set meanwhile.
    window?.on('resize', () => window.getBounds().width !== bounds.width && move());
    if (window?.isVisible()) move();
    else window?.once('show', move);
  }, place);
  await first.page.waitForFunction((width) => globalThis.innerWidth === width, place.width);
  await first.quit();
  const { app } = await startDesk({ userData });
  const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: 1111, height: 777 });
});

test('spelling works offline: the menu of a misspelled word offers the right one', async () => {
  const { app, page } = await startDesk();
  await app.evaluate(({ Menu }) => {
    const build = Menu.buildFromTemplate.bind(Menu);
    Menu.buildFromTemplate = (template) => {
      process.env['LAST_MENU'] = JSON.stringify(template.map(({ label }) => label ?? ''));
      return Object.assign(build(template), { popup: () => undefined });
    };
  });
  await page.evaluate(() => {
    const text = document.createElement('textarea');
    text.id = 'prose';
    text.spellcheck = true;
    text.style.cssText = 'position:fixed;inset:0;font-size:40px;z-index:99999';
    document.body.append(text);
    text.focus();
  });
  await page.keyboard.type('restatment of PCAOB workpapers ');
  // Chromium looks words up when it has time: the menu is asked for until it has.
  const menuOfTheWord = async () => {
    await page.mouse.click(60, 30, { button: 'right' });
    return app.evaluate(() => process.env['LAST_MENU'] ?? '');
  };
  await expect.poll(menuOfTheWord).toContain('"restatement"');
});
