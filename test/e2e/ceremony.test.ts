import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { timeStampResponse } from '../attacks/families/certificates';
import { authorityExtensions, makeIdentity, timeStampExtensions } from '../attacks/make/certificates';
import { expectAccessible } from '../helpers/accessibility';
import { temporaryFolder, type Desk } from '../helpers/desk';
import { startDeskWithDraft } from '../helpers/desk-with-draft';
import { keyboardOf, type Hands } from '../helpers/hands';
import { sonusDraft } from '../helpers/sonus-draft';

/**
 * Two officers sign one notice in the real window, by keyboard alone; the time is proven through files, and the records are
 * produced for the Commission's staff.
 */

const passphrase = 'a sentence that only I know';
const pictures = process.env['FILING_DESK_PICTURES'];
const day = '2004-03-15T15:00:00-05:00';

interface Officer extends Desk {
  readonly hands: Hands;
  readonly folder: string;
  /** By how much the program's clock is ahead of this machine's, in milliseconds. */
  readonly aheadBy: number;
}

test(
  'two officers sign in turn, a time stamp proves when, and the records are produced for the staff',
  { timeout: 900_000 },
  async () => {
    const aheadBy = Date.parse(day) - Date.now();
    const desk = await startDeskWithDraft(sonusDraft, { args: [`--at=${day}`] });
    const officer: Officer = { ...desk, hands: keyboardOf(desk.page), folder: temporaryFolder(), aheadBy };
    const { page, hands } = officer;
    await makeSigner(officer, 'Stephen J. Nill', 'Chief Financial Officer');
    await makeSigner(officer, 'Hassan M. Ahmed', 'Chief Executive Officer');
    await look(officer, 'ceremony-signers');

    await navigate(officer, 'Sign');
    await hands.press(page.getByRole('button', { name: 'Add a co-signer' }));
    const second = page.getByRole('group', { name: 'Signer 2' });
    await hands.type(second.getByLabel('Name as it will be signed'), 'Hassan M. Ahmed');
    await hands.type(second.getByLabel('Title'), 'Chief Executive Officer');
    await look(officer, 'ceremony-prepare');
    await signAs(officer, 'Stephen J. Nill');
    await page.getByRole('heading', { name: 'Sealed. Hassan M. Ahmed signs next.' }).waitFor();
    await page.getByText('PAdES B-B').waitFor();
    await look(officer, 'ceremony-first-sealed');
    await hands.press(page.getByRole('button', { name: 'Go on: Hassan M. Ahmed signs now' }));
    await page.getByRole('heading', { name: 'Now Hassan M. Ahmed signs' }).waitFor();
    await look(officer, 'ceremony-second-prepare');
    await signAs(officer, 'Hassan M. Ahmed');
    await page.getByRole('heading', { name: 'Signed and sealed' }).waitFor();
    expect(judge(await savePdf(officer))).toBe(2);

    await proveTime(officer);
    await look(officer, 'ceremony-stamped');
    expect(judge(await savePdf(officer))).toBe(2);
    await produce(officer);
  },
);

/** Freeze, read, adopt, seal. */
async function signAs(officer: Officer, name: string): Promise<void> {
  const { page, hands } = officer;
  const freeze = page.getByRole('button', { name: 'Freeze and read' });
  await freeze.waitFor();
  // The rules, or the list of signers, may still be read: a finding that comes late wants its reason too.
  await expect.poll(() => giveReasons(officer).then(() => freeze.isEnabled())).toBe(true);
  await hands.press(freeze);
  await page.getByRole('img', { name: /page 3/i }).waitFor();
  const read = page.getByText('3 of 3 pages read');
  // Pages that are still being drawn grow: the end moves away, and a person scrolls again.
  for (let tries = 0; tries < 50 && !(await read.isVisible()); tries += 1) {
    await hands.scrollToEnd(page.getByRole('region', { name: 'Read every page' }));
  }
  await read.waitFor();
  await look(officer, `ceremony-read-${name[0]}`);
  await hands.press(page.getByRole('button', { name: 'I have read all pages' }));
  await hands.press(page.getByLabel('I adopt this statement and the signature below.'));
  await hands.type(page.getByLabel('Your full name'), name);
  await look(officer, `ceremony-adopt-${name[0]}`);
  await hands.press(page.getByRole('button', { name: 'Go on to seal' }));
  await page.getByRole('radio', { name: new RegExp(name) }).waitFor();
  await hands.type(page.getByLabel('Passphrase of this key'), passphrase);
  await look(officer, `ceremony-seal-${name[0]}`);
  await hands.press(page.getByRole('button', { name: 'Seal the notice' }));
  await page.getByRole('heading', { name: 'Signatures' }).waitFor();
}

async function giveReasons({ page, hands }: Officer): Promise<void> {
  const reasons = page.getByRole('textbox', { name: /reason/i });
  for (let at = 0; at < (await reasons.count()); at += 1) {
    await hands.type(reasons.nth(at), 'Confirmed with counsel by telephone');
  }
}

/** The query goes out, an authority of the test answers it, the answer comes in; the level follows from the bytes. */
async function proveTime(officer: Officer): Promise<void> {
  const { page, hands, folder, aheadBy } = officer;
  const validity = { notBefore: '20030101000000Z', notAfter: '20130101000000Z' };
  const root = makeIdentity({ name: 'Test Time Root', extensions: authorityExtensions, ...validity });
  const stamper = makeIdentity({ name: 'Test Stamper', issuer: root, extensions: timeStampExtensions, ...validity });
  await hands.press(page.getByText('Prove the time of signing (optional)'));
  await answerSaveDialog(officer, join(folder, 'notice.tsq'));
  await hands.press(page.getByRole('button', { name: 'Save the time-stamp request' }));
  await page.getByText('Saved as notice.tsq').waitFor();
  const time = `${new Date(Date.now() + aheadBy).toISOString().replace(/[-:T]|\..*/g, '')}Z`;
  writeFileSync(join(folder, 'notice.tsr'), timeStampResponse(readFileSync(join(folder, 'notice.tsq')), stamper, time));
  writeFileSync(join(folder, 'root.pem'), root.certificatePem);
  await answerOpenDialog(officer, join(folder, 'root.pem'));
  await hands.press(page.getByRole('button', { name: 'Trust an authority’s root' }));
  await hands.press(page.getByRole('checkbox', { name: /I compared all 16 groups/ }));
  await hands.press(page.getByRole('button', { name: 'Trust it' }));
  await page.getByText('Trusted for time stamps: Test Time Root').waitFor();
  await answerOpenDialog(officer, join(folder, 'root.pem'));
  await hands.type(page.getByLabel('Passphrase of the key that closed the packet'), passphrase);
  await hands.press(page.getByRole('button', { name: 'Import the answer' }));
  await page.getByRole('alert').waitFor();
  await answerOpenDialog(officer, join(folder, 'notice.tsr'));
  await hands.type(page.getByLabel('Passphrase of the key that closed the packet'), passphrase);
  await hands.press(page.getByRole('button', { name: 'Import the answer' }));
  await page.getByText('PAdES B-T, time proven').first().waitFor();
}

async function produce(officer: Officer): Promise<void> {
  const { page, hands, folder } = officer;
  await navigate(officer, 'Retention');
  await page.getByText('March 15, 2009').waitFor();
  expect(await page.getByText('At least March 15, 2011').count()).toBe(2);
  await look(officer, 'ceremony-retention');
  await answerSaveDialog(officer, join(folder, 'produced.zip'));
  await hands.press(page.getByRole('button', { name: /Produce the records of/ }));
  await look(officer, 'ceremony-produce');
  await hands.press(page.getByRole('button', { name: 'Choose where to save' }));
  await page.getByText('Saved as produced.zip').waitFor();
  await hands.press(page.getByRole('button', { name: 'Done' }));
  const produced = unzipSync(readFileSync(join(folder, 'produced.zip')));
  expect(Buffer.from(produced['history.txt'] ?? []).toString()).toContain('A time stamp of 2004-03-15');
}

async function makeSigner(officer: Officer, name: string, title: string): Promise<void> {
  const { page, hands, folder } = officer;
  await navigate(officer, 'Signers');
  await hands.press(page.getByRole('button', { name: 'New signer' }));
  const dialog = page.getByRole('dialog');
  await hands.type(dialog.getByLabel('Full name'), name);
  await hands.type(dialog.getByRole('textbox', { name: 'Title' }), title);
  await dialog.getByLabel('Kind of key').selectOption('p-256');
  await hands.type(dialog.locator('input[type=password]').nth(0), passphrase);
  await hands.type(dialog.locator('input[type=password]').nth(1), passphrase);
  await hands.press(page.getByRole('button', { name: 'Make the key' }));
  const card = page.getByRole('article', { name });
  await card.waitFor();
  const scan = join(folder, 'scan.pdf');
  writeFileSync(scan, `the scan of the paper that ${name} signed by hand`);
  await answerOpenDialog(officer, scan);
  await hands.type(card.getByLabel('Date on the paper'), 'March 12, 2004');
  await hands.press(card.getByRole('button', { name: '2. File the signed scan' }));
  await card.getByText('Signed by hand on March 12, 2004.').waitFor();
}

async function savePdf(officer: Officer): Promise<string> {
  const { page, hands, folder } = officer;
  const path = join(folder, 'notice.pdf');
  await answerSaveDialog(officer, path);
  await hands.press(page.getByRole('button', { name: 'Save the signed PDF' }));
  await page.getByText('Saved as notice.pdf').waitFor();
  return path;
}

/** How many signatures poppler calls valid. */
function judge(path: string): number {
  const text = execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' });
  return text.match(/Signature is Valid/g)?.length ?? 0;
}

async function look({ page }: Officer, name: string): Promise<void> {
  if (pictures !== undefined) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  }
  await expectAccessible(page, name);
}

async function navigate({ page, hands }: Officer, name: string): Promise<void> {
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
