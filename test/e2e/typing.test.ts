import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startDeskWithDraft } from '../helpers/desk-with-draft';
import { sonusDraft } from '../helpers/sonus-draft';

/** Where `npm run typing` wants its table; without it the test only types. */
const table = process.env['FILING_DESK_TYPING'];
const keys = table === undefined ? 30 : 300;
/** About four printed pages: longer than nearly every real Part III. */
const narrative = Array.from({ length: 6 }, () => sonusDraft.narrative).join('\n\n');

test('every key of fast typing is in the text and on the pages, with 60 rules and the preview at work', async () => {
  const { page } = await startDeskWithDraft({ ...sonusDraft, narrative });
  const own = await typeInto(page, 'textarea[id="field-narrative"]');
  await page.getByText(/^All changes saved/).waitFor();
  await page.locator('[data-testid="preview-status"][data-current="true"]').waitFor();
  await page.evaluate((text) => {
    const plain = Object.assign(document.createElement('textarea'), { id: 'plain', value: text, spellcheck: true });
    plain.style.cssText = 'position:fixed;inset:20% 20%;z-index:9999;font:14px/1.6 serif';
    document.body.append(plain);
  }, narrative);
  const plain = await typeInto(page, '#plain');
  expect([own.typed, plain.typed]).toEqual([keys, keys]);
  if (table !== undefined) writeFileSync(table, report(own.milliseconds, plain.milliseconds));
});

/** Types at the end of a text, 20 keys a second, and notes the time from each key to the frame that shows it. */
async function typeInto(page: Page, selector: string) {
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
  await page.keyboard.type('abcdefghij'.repeat(keys / 10), { delay: 50 });
  const typed = (await area.inputValue()).length - before;
  await page.waitForFunction((count) => (globalThis as unknown as { times: number[] }).times.length >= count, keys);
  const milliseconds = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
  return { typed, milliseconds };
}

function report(own: readonly number[], plain: readonly number[]): string {
  const at = (times: readonly number[], share: number) =>
    [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;
  const row = (name: string, share: number) => {
    const [here, bare] = [at(own, share), at(plain, share)];
    return `| ${name} | ${here.toFixed(1)} ms | ${bare.toFixed(1)} ms | ${(here / bare).toFixed(2)} |`;
  };
  return [
    '# From key to frame',
    '',
    `\`npm run typing\`: ${keys} keys, 20 a second, at the end of a narrative of ${narrative.length.toLocaleString('en-US')} characters, in the`,
    'real window; every rule, the save and the preview at work. The plain text area stands in the same window, with the same text.',
    '',
    '| | Part III of the form | plain text area | ratio |',
    '| --- | --: | --: | --: |',
    row('median', 0.5),
    row('95 of 100 keys', 0.95),
    row('slowest', 1),
    '',
  ].join('\n');
}
