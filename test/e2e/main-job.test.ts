import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDesk, temporaryFolder, type Desk } from '../helpers/desk';
import { keyboardOf, mouse, type Hands } from '../helpers/hands';

/**
 * The program's main job, in the real window: the seed filing goes from scanned text to a signed packet that the program
 * itself, poppler and qpdf accept.
 */

const passphrase = 'a sentence that only I know';

test('a scanned filing becomes a signed packet, by mouse', () => walk(() => mouse));

test('a scanned filing becomes a signed packet, by keyboard alone', () => walk(({ page }) => keyboardOf(page)));

/** Import, review, correct, check, sign, export, verify. */
async function walk(handsOf: (desk: Desk) => Hands): Promise<void> {
  const folder = temporaryFolder();
  const desk = await startDesk({ args: ['--at=2004-03-15T15:00:00-05:00'] });
  const person: Person = { ...desk, hands: handsOf(desk), folder };
  await firstRun(person);
  await importSample(person);
  await complete(person);
  await makeSigner(person);
  await sign(person);

  const packet = join(folder, 'packet.zip');
  await answerSaveDialog(desk, packet);
  await person.hands.press(desk.page.getByRole('button', { name: 'Save the packet' }));
  await desk.page.getByText('Saved as').waitFor();
  const pdf = join(folder, 'notice.pdf');
  await answerSaveDialog(desk, pdf);
  await person.hands.press(desk.page.getByRole('button', { name: 'Save the signed PDF' }));
  await desk.page.getByText('Saved as notice.pdf').waitFor();

  judgePdf(pdf);
  await verifyInWindow(person, packet, 'Valid');
  const changed = join(folder, 'changed.pdf');
  const bytes = readFileSync(pdf);
  bytes[2000] = (bytes[2000] ?? 0) ^ 1;
  writeFileSync(changed, bytes);
  await verifyInWindow(person, changed, 'Not valid');
}

interface Person extends Desk {
  readonly hands: Hands;
  readonly folder: string;
}

async function firstRun({ page, hands }: Person): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await hands.type(page.getByLabel('Choose a passphrase'), passphrase);
  await hands.type(page.getByLabel('The passphrase again'), passphrase);
  await page.keyboard.press('Enter');
  await hands.press(page.getByLabel('I have stored the recovery key safely'));
  await hands.press(page.getByRole('button', { name: 'Go on' }));
}

/** The rows of the review are made for the keyboard: Enter accepts one and goes on to the next. */
async function importSample({ page, hands }: Person): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Open the sample filing' }));
  await hands.press(page.getByRole('button', { name: 'Accept all that are sure' }));
  const rows = page.locator('[data-row]');
  await rows.first().focus();
  for (let row = await rows.count(); row > 0; row -= 1) await page.keyboard.press('Enter');
  await hands.press(page.getByRole('button', { name: 'Make the draft' }));
  await page.getByText('NT 10-K · Period ended December 31, 2003').waitFor();
}

/** What the scan could not say: filer status and capacity. */
async function complete({ page, hands }: Person): Promise<void> {
  await hands.choose(page.getByLabel('Accelerated filer', { exact: true }));
  await hands.choose(page.getByLabel('Executive officer', { exact: true }));
  await page.getByText(/^All changes saved/).waitFor();
  await page.getByText('Tue, Mar 30, 2004').first().waitFor();
  await page
    .getByRole('img', { name: /page 1/i })
    .first()
    .waitFor();
}

async function makeSigner(person: Person): Promise<void> {
  const { page, hands, folder } = person;
  await navigate(person, 'Signers');
  await hands.press(page.getByRole('button', { name: 'New signer' }));
  const dialog = page.getByRole('dialog');
  await hands.type(dialog.getByLabel('Full name'), 'Stephen J. Nill');
  await hands.type(dialog.getByRole('textbox', { name: 'Title' }), 'Chief Financial Officer');
  await hands.type(dialog.locator('input[type=password]').nth(0), passphrase);
  await hands.type(dialog.locator('input[type=password]').nth(1), passphrase);
  await hands.press(page.getByRole('button', { name: 'Make the key' }));
  await page.getByRole('heading', { name: 'Stephen J. Nill' }).waitFor();

  const paper = join(folder, 'attestation.pdf');
  await answerSaveDialog(person, paper);
  await hands.press(page.getByRole('button', { name: '1. Save the paper to print' }));
  await page.getByText('Saved as attestation.pdf').waitFor();
  const scan = join(folder, 'scan.pdf');
  copyFileSync(paper, scan);
  await answerOpenDialog(person, scan);
  await hands.type(page.getByLabel('Date on the paper'), 'March 15, 2004');
  await hands.press(page.getByRole('button', { name: '2. File the signed scan' }));
  await page.getByText(/On file since/).waitFor();
}

async function sign(person: Person): Promise<void> {
  const { page, hands } = person;
  await navigate(person, 'Sign');
  const begin = page.getByRole('button', { name: 'Freeze and read' });
  await begin.waitFor();
  const reasons = page.getByRole('textbox', { name: /reason/i });
  for (let at = 0; at < (await reasons.count()); at += 1) {
    await hands.type(reasons.nth(at), 'Confirmed with counsel by telephone');
  }
  await hands.press(begin);
  await page.getByRole('img', { name: /page 3/i }).waitFor();
  await hands.scrollToEnd(page.getByRole('region', { name: 'Read every page' }));
  await page.getByText('3 of 3 pages read').waitFor();
  await hands.press(page.getByRole('button', { name: 'I have read all pages' }));
  await hands.press(page.getByLabel('I adopt this statement and the signature below.'));
  await hands.type(page.getByLabel('Your full name'), 'Stephen J. Nill');
  await hands.press(page.getByRole('button', { name: 'Go on to seal' }));
  await hands.type(page.getByLabel('Passphrase of this key'), passphrase);
  await hands.press(page.getByRole('button', { name: 'Seal the notice' }));
  await page.getByRole('heading', { name: 'Signed and sealed' }).waitFor();
}

async function verifyInWindow(person: Person, path: string, verdict: string): Promise<void> {
  const { page, hands } = person;
  await navigate(person, 'Verify');
  await answerOpenDialog(person, path);
  await hands.press(page.getByRole('button', { name: /Choose a file|Check another file/ }));
  await page.getByRole('heading', { name: verdict, exact: true }).waitFor();
}

/** Poppler, qpdf and pdftotext, which know nothing of this program. */
function judgePdf(path: string): void {
  expect(existsSync(path)).toBe(true);
  const signature = execFileSync('pdfsig', [path], { encoding: 'utf8' });
  expect(signature).toContain('Signature is Valid');
  expect(signature).toContain('Total document signed');
  expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toContain('/s/ Stephen J. Nill');
  expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors',
  );
}

async function navigate({ page, hands }: Person, name: string): Promise<void> {
  await hands.press(page.getByRole('navigation').getByRole('button', { name, exact: true }));
}

function answerSaveDialog({ app }: Desk, filePath: string): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

function answerOpenDialog({ app }: Desk, filePath: string): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, filePath);
}
