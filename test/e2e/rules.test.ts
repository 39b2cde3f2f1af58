import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessibility';
import { temporaryFolder, type Desk } from '../helpers/desk';
import { startDeskWithDraft } from '../helpers/desk-with-draft';
import { sonusDraft } from '../helpers/sonus-draft';

/** Where `npm run pictures` wants the pictures; without it none are made. */
const pictures = process.env['FILING_DESK_PICTURES'];

test('a finding is fixed and the fix undone; the dates and the user’s own closures are kept and exported', async () => {
  const draft = { ...sonusDraft, signature: { ...sonusDraft.signature, name: '/s/ Stephen J. Nill' } };
  const desk = await startDeskWithDraft(draft, { args: ['--at=2004-03-15T15:00:00-05:00'] });
  const { page } = desk;
  await page.getByRole('tab', { name: /Findings/ }).click();
  await page.getByRole('heading', { name: 'What follows' }).waitFor();
  await look(page, 'findings');
  const fix = page.getByRole('button', { name: 'Fix: Name of the signer' });
  await fix.click();
  await fix.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await fix.waitFor();

  const submission = join(temporaryFolder(), 'submission.xml');
  await answerSave(desk, submission);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const save = page.getByRole('button', { name: 'Submission file: Save…' });
  await page.getByText('Live', { exact: true }).click();
  await page.getByText(/it is public at once and cannot be taken back/).waitFor();
  expect(await save.isDisabled()).toBe(true);
  await look(page, 'export-live');
  await page.getByRole('checkbox', { name: 'I confirm that this file is meant to be filed' }).check();
  await save.click();
  await page.getByText('Saved as submission.xml').waitFor();
  expect(readFileSync(submission, 'utf8')).toContain('<cor:liveTestFlag>LIVE</cor:liveTestFlag>');
  await page.keyboard.press('Escape');

  await goTo(page, 'Calendar');
  await page.getByRole('textbox', { name: 'Day' }).fill('3/16/2004');
  await page.getByRole('textbox', { name: 'Reason' }).fill('Snow');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('added by you').waitFor();
  await page.getByRole('cell', { name: 'Wed, Mar 17, 2004' }).waitFor();
  await look(page, 'calendar-closures');
  const file = join(temporaryFolder(), 'dates.ics');
  await answerSave(desk, file);
  await page.getByRole('button', { name: 'Save as calendar file…' }).click();
  await page.getByText('Saved as dates.ics').waitFor();
  expect(readFileSync(file, 'utf8')).toContain('DTEND:20040317T223000Z');
});

test('a document pasted from Word is checked and a cleaned copy saved', async () => {
  const desk = await startDeskWithDraft(sonusDraft);
  const { page } = desk;
  await goTo(page, 'Verify');
  await page.getByRole('button', { name: 'EDGAR check' }).click();
  await look(page, 'edgar-empty');
  const folder = temporaryFolder();
  const given = join(folder, 'from word.htm');
  writeFileSync(given, '<html><body><p class="MsoNormal"><span>It’s late</span></p><script>1</script></body></html>');
  await answerOpen(desk, given);
  await page.getByRole('button', { name: 'Choose a document' }).click();
  await page.getByRole('cell', { name: /runs code or fetches something/ }).waitFor();
  await look(page, 'edgar-findings');
  const clean = join(folder, 'clean.htm');
  await answerSave(desk, clean);
  await page.getByRole('button', { name: 'Save a cleaned copy…' }).click();
  await page.getByText('Saved as clean.htm. Nothing is left to mend.').waitFor();
  expect(readFileSync(clean, 'utf8')).toContain('It&#8217;s late');
});

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

function answerSave({ app }: Desk, filePath: string): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

function answerOpen({ app }: Desk, filePath: string): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, filePath);
}
