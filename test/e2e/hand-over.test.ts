import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../helpers/accessibility';
import { startDesk, temporaryFolder } from '../helpers/desk';
import { mouse } from '../helpers/hands';
import {
  answerOpenDialog,
  answerSaveDialog,
  complete,
  doubleClick,
  firstRun,
  importSample,
  makeSigner,
  navigate,
  passphrase,
  sign,
  type Person,
} from '../helpers/journey';
import { filesWithWords } from '../helpers/plaintext';
import { lookAt } from '../helpers/views';

/**
 * A notice goes from the paralegal's laptop to the signer's and back, in two real windows with two user data folders: out,
 * back with a wish, out again, back signed. Both logs agree, the packet verifies, and neither folder holds a word of it.
 */

/** Of the notice, of its signer's office, and of what was said about it. */
const words = ['Sonus', 'Chelmsford', 'revenue recognition', 'Please add Item', 'Paula Paralegal', 'One more item'];

const root = join(import.meta.dirname, '../..');
const arePicturesWanted = process.env['FILING_DESK_PICTURES'] !== undefined;

test('a notice is handed over, changed on request, signed and received', { timeout: 900_000 }, async () => {
  const sticks = temporaryFolder();
  const file = (name: string) => join(sticks, name);
  const paralegal = await startPerson();
  const cfo = await startPerson();
  await Promise.all([prepareDraft(paralegal), prepareSigner(cfo, file('nill.pem'))]);

  await answerOpenDialog(paralegal, file('nill.pem'));
  await send(paralegal, file('first.filing'), 'Due at 5:30 today');
  await openWithKey(cfo, file('first.filing'));
  await askForChange(cfo, file('wish.filing'));
  await openAnswer(paralegal, file('wish.filing'));
  await makeChange(paralegal);
  await send(paralegal, file('second.filing'), 'Item 15 added');

  await openWithKey(cfo, file('second.filing'));
  await cfo.page.getByText('Item 15 added').waitFor();
  await sign(cfo);
  await answerSaveDialog(cfo, file('signed.filing'));
  await cfo.page.getByRole('button', { name: 'Send back…' }).click();
  await look(cfo, 'hand-over-answer-signed');
  await cfo.page.getByRole('dialog').getByRole('button', { name: 'Send back…' }).click();
  await cfo.page.getByRole('dialog').waitFor({ state: 'detached' });
  const signersLog = await historyOf(cfo.page);

  await openAnswer(paralegal, file('signed.filing'));
  await paralegal.page.getByText('This notice is sealed.').waitFor();
  await look(paralegal, 'hand-over-signed');
  const log = await historyOf(paralegal.page);
  expect(log.slice(0, signersLog.length)).toEqual(signersLog);
  await savePacket(paralegal, file('packet.zip'));
  const verify = ['out/cli.js', 'verify', file('packet.zip'), '--json', '--at', '2004-03-15T20:00:00-05:00'];
  const report: unknown = JSON.parse(execFileSync(process.execPath, verify, { cwd: root, encoding: 'utf8' }));
  expect(report).toMatchObject({ verdict: 'valid', audit: { status: 'intact', matchesSeal: true } });

  await expectRefusedTwice(cfo, file('second.filing'));
  await paralegal.quit();
  await cfo.quit();
  for (const { userData } of [paralegal, cfo]) expect(filesWithWords(userData, words)).toEqual([]);
});

async function startPerson(): Promise<Person> {
  const desk = await startDesk({ args: ['--at=2004-03-15T15:00:00-05:00'] });
  return { ...desk, hands: mouse, folder: temporaryFolder() };
}

async function prepareDraft(paralegal: Person): Promise<void> {
  await firstRun(paralegal);
  await importSample(paralegal);
  await complete(paralegal);
}

async function prepareSigner(cfo: Person, certificate: string): Promise<void> {
  await firstRun(cfo);
  await makeSigner(cfo);
  await answerSaveDialog(cfo, certificate);
  await cfo.page.getByRole('button', { name: 'Save the certificate to give away' }).click();
  await cfo.page.getByText('Saved as nill.pem').waitFor();
}

async function send(paralegal: Person, path: string, note: string): Promise<void> {
  const { page } = paralegal;
  await page.getByRole('button', { name: 'Send for signature' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Message').fill(note);
  const signer = dialog.getByRole('radio', { name: /^Stephen J. Nill/ });
  const isKnown = dialog.getByText(/No signer’s certificate/).or(signer);
  await isKnown.waitFor();
  if (!(await signer.isVisible())) await dialog.getByRole('button', { name: 'Add a certificate…' }).click();
  await signer.waitFor();
  expect(await signer.isChecked()).toBe(true);
  await dialog.getByLabel('Your name').fill('Paula Paralegal');
  await look(paralegal, 'hand-over-send');
  await answerSaveDialog(paralegal, path);
  await dialog.getByRole('button', { name: 'Save the file…' }).click();
  await page.getByText('Out for signature: Stephen J. Nill').waitFor();
  expect(await page.getByRole('textbox', { name: /Why the report/ }).getAttribute('readonly')).not.toBeNull();
  await look(paralegal, 'hand-over-out');
}

async function openWithKey(cfo: Person, path: string): Promise<void> {
  const { page } = cfo;
  await doubleClick(cfo, path);
  const dialog = page.getByRole('dialog', { name: 'Open a hand-over' });
  await dialog.getByText('Made for Stephen J. Nill.').waitFor();
  await look(cfo, 'hand-over-unlock');
  await dialog.getByLabel('Passphrase').fill(passphrase);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByText('From Paula Paralegal, to be signed').waitFor();
  await page.getByRole('img', { name: /page 1/i }).waitFor();
  await look(cfo, 'hand-over-review');
}

async function askForChange(cfo: Person, path: string): Promise<void> {
  const { page } = cfo;
  expect(await page.getByRole('textbox').count()).toBe(0);
  await page.getByRole('button', { name: 'Add a comment' }).click();
  await page.getByLabel('About').selectOption('cover.items');
  await page.getByLabel('Your name').fill('Stephen J. Nill');
  await page
    .getByLabel(/^Comment on/)
    .getByRole('textbox', { name: /^Comment on/ })
    .fill('Please add Item 15.');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByText('Please add Item 15.').waitFor();
  await page.getByRole('button', { name: 'Ask for changes' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1 open comment goes with it.').waitFor();
  await dialog.getByLabel('Message').fill('One more item');
  await answerSaveDialog(cfo, path);
  await dialog.getByRole('button', { name: 'Send back…' }).click();
  await page.getByText('Sent back to Paula Paralegal with a wish for changes').waitFor();
  await look(cfo, 'hand-over-returned');
}

async function openAnswer(paralegal: Person, path: string): Promise<void> {
  await answerOpenDialog(paralegal, path);
  await paralegal.page.getByRole('button', { name: 'Open the answer…' }).click();
  await paralegal.page.getByText('Out for signature: Stephen J. Nill').waitFor({ state: 'detached' });
}

async function makeChange(paralegal: Person): Promise<void> {
  const { page } = paralegal;
  await page.getByText('Stephen J. Nill asks for changes').waitFor();
  await look(paralegal, 'hand-over-changes-asked');
  const card = page.locator('[data-comment="cover.items"]');
  await card.getByRole('button', { name: /^Go to/ }).click();
  await page.locator('[data-field="cover.items"] input').fill('6, 7, 8, 9A and 15');
  await card.getByRole('button', { name: 'Resolve' }).click();
  await page.getByText('Resolved (1)').waitFor();
  await page.getByText(/^All changes saved/).waitFor();
}

async function savePacket(paralegal: Person, path: string): Promise<void> {
  await navigate(paralegal, 'Sign');
  await answerSaveDialog(paralegal, path);
  await paralegal.page.getByRole('button', { name: 'Save the packet' }).click();
  await paralegal.page.getByText('Saved as packet.zip').waitFor();
}

/** The menu's way to open, with a file that was opened before. */
async function expectRefusedTwice(cfo: Person, path: string): Promise<void> {
  const { app, page } = cfo;
  await answerOpenDialog(cfo, path);
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items ?? [];
    const all = items.flatMap(({ submenu }) => submenu?.items ?? []);
    all.find(({ label }) => label === 'Open a hand-over…')?.click();
  });
  const dialog = page.getByRole('dialog', { name: 'Open a hand-over' });
  await dialog.getByLabel('Passphrase').fill(passphrase);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await dialog.getByText(/opened on this laptop before/).waitFor();
  await look(cfo, 'hand-over-refused');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
}

/** The hashes of the open notice's log, oldest first. */
async function historyOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const list = await window.api['drafts:list']({});
    const draftId = list.ok ? (list.value.drafts[0]?.id ?? '') : '';
    const answer = await window.api['signing:history']({ draftId });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.map(({ hash }) => hash);
  });
}

async function look(person: Person, name: string): Promise<void> {
  await (arePicturesWanted ? lookAt(person, name) : expectAccessible(person.page, name));
}
