import { writeFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDraft, openDraft, startDeskWithDraft } from '../helpers/desk-with-draft';
import { sonusDraft } from '../helpers/sonus-draft';

/** Where `npm run typing` wants its table; without it the test only types. */
const table = process.env['FILING_DESK_TYPING'];
const keys = table === undefined ? 30 : 300;
/** About four printed pages: longer than nearly every real Part III. */
const narrative = Array.from({ length: 6 }, () => sonusDraft.narrative).join('\n\n');

test('every key of fast typing is in the text and on the pages, with 60 rules and the preview at work', async () => {
  const { app, page } = await startDeskWithDraft({ ...sonusDraft, narrative });
  const devtools = await app.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const own = await typeInto(page, devtools, 'textarea[id="field-narrative"]');
  await page.getByText(/^All changes saved/).waitFor();
  await page.locator('[data-testid="preview-status"][data-current="true"]').waitFor();
  await page.evaluate((text) => {
    const plain = Object.assign(document.createElement('textarea'), { id: 'plain', value: text, spellcheck: true });
    plain.style.cssText = 'position:fixed;inset:20% 20%;z-index:9999;font:14px/1.6 serif';
    document.body.append(plain);
  }, narrative);
  const plain = await typeInto(page, devtools, '#plain');
  expect([own.typed, plain.typed]).toEqual([keys, keys]);
  if (table !== undefined) writeFileSync(table, report(own, plain));

  await page.locator('#plain').evaluate((area) => area.remove());
  await typeIntoLongText(page);
});

/** A notice of 200 pages is opened, typed in, printed, saved and left like any other. */
async function typeIntoLongText(page: Page): Promise<void> {
  const long = { ...sonusDraft, narrative: Array.from({ length: 90 }, () => narrative).join('\n\n') };
  const draft = { ...long, registrant: { ...long.registrant, name: 'Long Story, Inc.' } };
  await addDraft(page, draft);
  await page.getByRole('navigation', { name: 'Screens' }).getByText('Library').click();
  await openDraft(page, draft);
  const area = page.locator('textarea[id="field-narrative"]');
  await area.focus();
  await page.keyboard.type(' The end.');
  expect((await area.inputValue()).length).toBe(draft.narrative.length + ' The end.'.length);
  await page.getByText(/Spelling is not checked/).waitFor();
  await page.getByText(/^All changes saved/).waitFor();
  await page.locator('[data-testid="preview-status"][data-current="true"]').waitFor();
  expect(Number(await page.locator('[data-pages]').getAttribute('data-pages'))).toBeGreaterThan(150);
  await page.getByRole('navigation', { name: 'Screens' }).getByText('Library').click();
  await page.getByRole('button', { name: 'Long Story, Inc.', exact: true }).waitFor();
}

interface Typed {
  readonly typed: number;
  /** From each key to the frame that shows it. */
  readonly milliseconds: readonly number[];
  /** What the keys cost the window's main thread, in milliseconds of processor time: the machine's other work is not in it. */
  readonly cost: Readonly<Record<string, number>>;
}

/** Types at the end of a text, 20 keys a second, and measures what that costs. */
async function typeInto(page: Page, devtools: CDPSession, selector: string): Promise<Typed> {
  const area = page.locator(selector);
  await area.evaluate((element: HTMLTextAreaElement) => {
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
    const times: number[] = [];
    Object.assign(globalThis, { times });
    element.addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))),
    );
  });
  const before = (await area.inputValue()).length;
  const spent = await spentBy(devtools);
  await page.keyboard.type('abcdefghij'.repeat(keys / 10), { delay: 50 });
  const typed = (await area.inputValue()).length - before;
  await page.waitForFunction((count) => (globalThis as unknown as { times: number[] }).times.length >= count, keys);
  const milliseconds = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
  const after = await spentBy(devtools);
  const cost = Object.fromEntries(Object.entries(after).map(([name, total]) => [name, total - (spent[name] ?? 0)]));
  return { typed, milliseconds, cost };
}

/** Milliseconds of the main thread since the page began, by kind of work. */
async function spentBy(devtools: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
}

function report(own: Typed, plain: Typed): string {
  const line = (name: string, here: number, bare: number) =>
    `| ${name} | ${here.toFixed(1)} ms | ${bare.toFixed(1)} ms | ${(here / bare).toFixed(1)} |`;
  const wall = (name: string, share: number) => {
    const [here, bare] = [own, plain].map(
      ({ milliseconds }) => [...milliseconds].sort((a, b) => a - b)[Math.floor((keys - 1) * share)] ?? 0,
    );
    return line(name, here ?? 0, bare ?? 0);
  };
  const work = (name: string, metric: string) =>
    line(name, (own.cost[metric] ?? 0) / keys, (plain.cost[metric] ?? 0) / keys);
  return [
    '# From key to frame',
    '',
    `\`npm run typing\`: ${keys} keys, 20 a second, at the end of a narrative of ${narrative.length.toLocaleString('en-US')} characters, in the`,
    'real window; every rule, the save and the preview at work. The plain text area stands in the same window, with the same text.',
    'Only the ratios mean anything: both were measured in one run, on whatever machine, busy or not.',
    '',
    '| | Part III of the form | plain text area | ratio |',
    '| --- | --: | --: | --: |',
    work('main thread a key, processor time', 'TaskDuration'),
    work('of it scripts', 'ScriptDuration'),
    work('of it layout', 'LayoutDuration'),
    wall('key to frame, median', 0.5),
    wall('key to frame, 95 of 100 keys', 0.95),
    wall('key to frame, slowest', 1),
    '',
  ].join('\n');
}
