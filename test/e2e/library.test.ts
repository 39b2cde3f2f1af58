import { writeFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openKeep } from '../../main/app/keep';
import { startDesk, temporaryFolder } from '../helpers/desk';
import { unlock } from '../helpers/desk-with-draft';
import { cheapCost, seedPassphrase } from '../helpers/drafts-fixture';
import { seedDrafts } from '../helpers/seed-vault';
import { lookAt } from '../helpers/views';

/** Where `npm run library` wants its table; without it the library is a tenth as large. */
const table = process.env['FILING_DESK_LIBRARY'];
const count = table === undefined ? 1000 : 10_000;
const part3 = /^Why the report could not be filed/;

test(`a notice is found among ${count} by keyboard, by what is due and by its text`, { timeout: 900_000 }, async () => {
  const userData = temporaryFolder();
  await fillVault(userData);
  const desk = await startDesk({ userData, args: ['--at=2024-03-12T10:00:00-04:00'] });
  const { page } = desk;
  const watch = await stopwatch(page);
  await watch('unlock, with the list lost: built anew from every draft', async () => {
    await unlock(page, seedPassphrase);
    await page.getByText(`${count.toLocaleString('en-US')} notices on this laptop`).waitFor();
  });
  await lookAt(desk, 'library-many');

  // Of one registrant, what is due this week, by keyboard alone.
  await watch('words of the rows: key to rows', async () => {
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('registrant76');
    await page.getByText(new RegExp(`^${count / 500} found`)).waitFor();
  });
  await watch('by next date', async () => {
    await choose(page, 'By next date', 'Within 7 days');
    await page.getByText(/^1 found$|^5 found$/).waitFor();
  });
  await lookAt(desk, 'library-found');
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.press('ArrowDown');
  await watch('open', async () => {
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Registrant76 Holdings, Inc.' }).waitFor();
  });
  expect(await page.getByRole('textbox', { name: part3 }).inputValue()).toMatch(/segment(76|\d+76) is not/);

  // Back in the library the view is as it was; what can be done with a notice is one key further.
  await page.keyboard.press('ControlOrMeta+1');
  await page.getByText(/^1 found$|^5 found$/).waitFor();
  await archiveFirst(page);

  // A word that stands in one text alone.
  await choose(page, 'By next date', 'Any next date');
  await watch('full text: key to row', async () => {
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type(`segment${count - 3}`);
    await page.getByText('1 found', { exact: true }).waitFor();
  });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const name = `Registrant${(count - 3) % 500} Holdings, Inc.`;
  await page.getByRole('heading', { level: 1, name }).waitFor();
  expect(await page.getByRole('textbox', { name: part3 }).inputValue()).toContain(`segment${count - 3} is not`);

  // The palette finds it from anywhere, by the text too.
  await watch('palette: key to a word of a text, and open', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(`segment${count - 4}`);
    await page
      .getByRole('dialog')
      .getByText(`Registrant${(count - 4) % 500} Holdings, Inc.`)
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: `Registrant${(count - 4) % 500} Holdings, Inc.` }).waitFor();
  });

  // The whole list, sorted and scrolled to its end: only what is in sight is in the page.
  await page.keyboard.press('ControlOrMeta+1');
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.press('Delete');
  await watch('sort', async () => {
    await page.getByRole('button', { name: 'Registrant', exact: true }).click();
    await page.locator('[data-library-row="0"]').getByText('Registrant0 Holdings, Inc.').waitFor();
  });
  const most = await watch('scroll through the whole list, 100 steps', () => scrollThrough(page));
  await page.locator(`[data-library-row="${count - 2}"]`).waitFor(); // one was put away
  expect(await page.locator(`[data-library-row="${count - 1}"]`).count()).toBe(0);
  expect(most).toBeLessThan(100);
  if (table !== undefined) writeFileSync(table, report(watch.rows));
});

/** A vault of many notices on disk, as the services keep it, without its list. */
async function fillVault(userData: string): Promise<void> {
  const clock = { now: () => Date.parse('2024-03-12T09:00:00-04:00') };
  const { vault, vaultService } = openKeep(userData, clock, { cost: cheapCost });
  await vaultService.create(seedPassphrase);
  seedDrafts(vault, { count, savedAt: clock.now() });
  vaultService.lock();
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Puts the first of the list away by its menu, with the keyboard. */
async function archiveFirst(page: Page): Promise<void> {
  const button = page.locator('[data-library-row="0"]').getByRole('button', { name: /^Actions for/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Archive' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  const before = await page.getByText(/^[0-9]+ found$/).textContent();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Archive' }).press('Enter');
  await expect
    .poll(() =>
      page
        .getByText(/^[0-9]+ found$|No notice matches/)
        .first()
        .textContent(),
    )
    .not.toBe(before);
}

/** Frame by frame to the end. @returns the most rows that stood in the page at once */
function scrollThrough(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let scroller = document.querySelector('[data-library-row]')?.parentElement ?? null;
    while (scroller !== null && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
      scroller = scroller.parentElement;
    if (scroller === null) throw new Error('expected the list to scroll');
    const frame = () => new Promise(requestAnimationFrame);
    let most = 0;
    for (let step = 1; step <= 100; step += 1) {
      scroller.scrollTop = (scroller.scrollHeight * step) / 100;
      await frame();
      await frame();
      most = Math.max(most, document.querySelectorAll('[data-library-row]').length);
    }
    return most;
  });
}

/** Notes for each step how long the window's main thread was at work (Chromium's `TaskDuration`), and its memory. */
async function stopwatch(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const metric = async (name: string) =>
    (await session.send('Performance.getMetrics')).metrics.find((each) => each.name === name)?.value ?? 0;
  const rows: string[] = [];
  const watch = async <Answer>(what: string, run: () => Promise<Answer>): Promise<Answer> => {
    const [before, start] = [await metric('TaskDuration'), performance.now()];
    const answer = await run();
    const wall = performance.now() - start;
    const busy = 1000 * ((await metric('TaskDuration')) - before);
    const heap = (await metric('JSHeapUsedSize')) / 1e6;
    rows.push(`| ${what} | ${wall.toFixed(0)} | ${busy.toFixed(0)} | ${heap.toFixed(0)} |`);
    return answer;
  };
  return Object.assign(watch, { rows });
}

function report(rows: readonly string[]): string {
  return [
    '# A notice among 10,000',
    '',
    '`npm run library`: the journey of `test/e2e/library.test.ts` in the real window, with 10,000 notices of 500 registrants. Busy is',
    'how long the main thread of the window worked (Chromium’s `TaskDuration`), the driver’s own looking included.',
    '',
    '| step | milliseconds | of them the window was busy | heap, MB |',
    '| --- | --: | --: | --: |',
    ...rows,
    '',
  ].join('\n');
}
