import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { startDesk, temporaryFolder } from '../helpers/desk';
import { addDraft } from '../helpers/desk-with-draft';
import { mouse } from '../helpers/hands';
import {
  answerSaveDialog,
  complete,
  firstRun,
  importSample,
  makeSigner,
  navigate,
  sign,
  verifyInWindow,
  type Person,
} from '../helpers/journey';
import { someDrafts } from '../helpers/library-of';
import { lookAt } from '../helpers/views';

test(
  'every screen is silent to axe-core in light, dark and high contrast',
  { timeout: 1_800_000, retry: 0 },
  async () => {
    const desk = await startDesk({ args: ['--at=2004-03-15T15:00:00-05:00'] });
    const look: Person['look'] = (name, again) => lookAt(desk, name, again);
    const person: Person = { ...desk, hands: mouse, folder: temporaryFolder(), look };
    await firstRun(person);
    await importSample(person);
    await complete(person);
    for (const draft of someDrafts) await addDraft(desk.page, draft);
    await lookAtEditor(person);
    await lookAtLibrary(person);
    await makeSigner(person);
    await sign(person);
    await lookAtReports(person);
    for (const name of ['Calendar', 'Retention', 'Settings', 'Help']) {
      await navigate(person, name);
      await look(name.toLowerCase());
    }
    await desk.page.keyboard.press('ControlOrMeta+l');
    await desk.page.getByRole('heading', { name: 'Filing Desk is locked' }).waitFor();
    await look('locked');
  },
);

/** The side panes, the bar, and each dialog over the editor. */
async function lookAtEditor({ page, look }: Person): Promise<void> {
  await page.getByRole('navigation', { name: 'Parts of the form' }).getByRole('button', { name: 'Cover' }).click();
  for (const name of ['Preview', 'Findings', 'Compare', 'History']) {
    await page.getByRole('tab', { name }).click();
    await look?.(`editor-${name.toLowerCase()}`);
  }
  await page.keyboard.press('ControlOrMeta+f');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('audit');
  await look?.('editor-find');
  await page.keyboard.press('Escape');
  for (const [key, name] of [
    ['ControlOrMeta+n', 'new-notice'],
    ['ControlOrMeta+k', 'palette'],
    ['ControlOrMeta+/', 'shortcuts'],
    ['ControlOrMeta+e', 'export'],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await look?.(name);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
}

async function lookAtLibrary(person: Person): Promise<void> {
  const { page, look } = person;
  await navigate(person, 'Library');
  await page.getByRole('button', { name: 'Zenith Biologics, Inc.', exact: true }).waitFor();
  await look?.('library');
  const openMenu = async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Actions for Sonus Networks, Inc.' }).click();
    await page.getByRole('menu').waitFor();
  };
  await openMenu();
  await look?.('library-menu', openMenu);
  await openMenu();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'hidden' });
  await page.getByRole('checkbox', { name: 'Select Cascade Timber Trust' }).check();
  await look?.('library-selected');
  await page.getByRole('button', { name: 'As cards' }).click();
  await look?.('library-cards');
  await page.getByRole('button', { name: 'As a table' }).click();
  await page.getByRole('button', { name: 'Sonus Networks, Inc.', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Sonus Networks, Inc.' }).waitFor();
}

async function lookAtReports(person: Person): Promise<void> {
  const pdf = join(person.folder, 'notice.pdf');
  await answerSaveDialog(person, pdf);
  await person.page.getByRole('button', { name: 'Save the signed PDF' }).click();
  await person.page.getByText('Saved as notice.pdf').waitFor();
  await verifyInWindow(person, pdf, 'Valid');
  const changed = join(person.folder, 'changed.pdf');
  const bytes = readFileSync(pdf);
  bytes[2000] = (bytes[2000] ?? 0) ^ 1;
  writeFileSync(changed, bytes);
  await verifyInWindow(person, changed, 'Not valid');
}
