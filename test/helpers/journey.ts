import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from './desk';
import type { Hands } from './hands';

/** The steps of the main job, as a person takes them; tests of journeys are made of these. */

/** The passphrase of vault and key in these tests. */
export const passphrase = 'a sentence that only I know';

/** Someone at the desk, with a folder of their own for what the program saves. */
export interface Person extends Desk {
  readonly hands: Hands;
  readonly folder: string;
  /** Looks at what is on the screen, where a test wants to see it. */
  readonly look?: (name: string, again?: () => Promise<void>) => Promise<void>;
}

/** Passphrase, recovery key, empty library. */
export async function firstRun({ page, hands, look }: Person): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await look?.('first-run');
  await hands.type(page.getByLabel('Choose a passphrase'), passphrase);
  await hands.type(page.getByLabel('The passphrase again'), passphrase);
  await page.keyboard.press('Enter');
  await page.getByLabel('I have stored the recovery key safely').waitFor();
  await look?.('recovery-key');
  await hands.press(page.getByLabel('I have stored the recovery key safely'));
  await hands.press(page.getByRole('button', { name: 'Go on' }));
  await look?.('library-empty');
}

/** The rows of the review are made for the keyboard: Enter accepts one and goes on to the next. */
export async function importSample({ page, hands, look }: Person): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Open the sample filing' }));
  await page.getByRole('button', { name: 'Make the draft' }).waitFor();
  await look?.('import-review');
  await hands.press(page.getByRole('button', { name: 'Accept all that are sure' }));
  const rows = page.locator('[data-row]');
  await rows.first().focus();
  for (let row = await rows.count(); row > 0; row -= 1) await page.keyboard.press('Enter');
  await hands.press(page.getByRole('button', { name: 'Make the draft' }));
  await page.getByText('NT 10-K · Period ended December 31, 2003').waitFor();
}

/** What the scan could not say: filer status and capacity. */
export async function complete({ page, hands }: Person): Promise<void> {
  await hands.choose(page.getByLabel('Accelerated filer', { exact: true }));
  await hands.choose(page.getByLabel('Executive officer', { exact: true }));
  await page.getByText(/^All changes saved/).waitFor();
  await page.getByText('Tue, Mar 30, 2004').first().waitFor();
  await page
    .getByRole('img', { name: /page 1/i })
    .first()
    .waitFor();
}

/** A key, the paper of Rule 302(b)(2) saved, and its scan on file. */
export async function makeSigner(person: Person): Promise<void> {
  const { page, hands, folder, look } = person;
  await navigate(person, 'Signers');
  await look?.('signers-empty');
  await hands.press(page.getByRole('button', { name: 'New signer' }));
  const dialog = page.getByRole('dialog');
  await hands.type(dialog.getByLabel('Full name'), 'Stephen J. Nill');
  await hands.type(dialog.getByRole('textbox', { name: 'Title' }), 'Chief Financial Officer');
  await hands.type(dialog.locator('input[type=password]').nth(0), passphrase);
  await hands.type(dialog.locator('input[type=password]').nth(1), passphrase);
  await look?.('signer-new');
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
  await look?.('signers');
}

/** The whole ceremony, from the checks to the seal. */
export async function sign(person: Person): Promise<void> {
  await navigate(person, 'Sign');
  await readAndAdopt(person);
  await seal(person);
  await person.page.getByRole('heading', { name: 'Signed and sealed' }).waitFor();
  await person.look?.('sign-sealed');
}

/** The ceremony from its checks to the seal. */
export async function readAndAdopt({ page, hands, look }: Person): Promise<void> {
  const begin = page.getByRole('button', { name: 'Freeze and read' });
  await begin.waitFor();
  const reasons = page.getByRole('textbox', { name: /reason/i });
  for (let at = 0; at < (await reasons.count()); at += 1) {
    await hands.type(reasons.nth(at), 'Confirmed with counsel by telephone');
  }
  await look?.('sign-checks');
  await hands.press(begin);
  await page.getByRole('img', { name: /page 3/i }).waitFor();
  await look?.('sign-read');
  await hands.scrollToEnd(page.getByRole('region', { name: 'Read every page' }));
  await page.getByText('3 of 3 pages read').waitFor();
  await hands.press(page.getByRole('button', { name: 'I have read all pages' }));
  await hands.press(page.getByLabel('I adopt this statement and the signature below.'));
  await hands.type(page.getByLabel('Your full name'), 'Stephen J. Nill');
  await look?.('sign-adopt');
  await hands.press(page.getByRole('button', { name: 'Go on to seal' }));
}

/** The last step: the passphrase, and the seal is asked for. */
export async function seal({ page, hands, look }: Person, secret = passphrase): Promise<void> {
  await hands.type(page.getByLabel('Passphrase of this key'), secret);
  await look?.('sign-seal');
  await hands.press(page.getByRole('button', { name: 'Seal the notice' }));
}

/** A file of this laptop through the verification screen; waits for the verdict. */
export async function verifyInWindow(person: Person, path: string, verdict: string): Promise<void> {
  const { page, hands, look } = person;
  await navigate(person, 'Verify');
  await answerOpenDialog(person, path);
  await hands.press(page.getByRole('button', { name: /Choose a file|Check another file/ }));
  await page.getByRole('heading', { name: verdict, exact: true }).waitFor();
  await look?.(`report-${verdict.toLowerCase().replace(' ', '-')}`);
}

/** To a screen by the rail. */
export async function navigate({ page, hands }: Person, name: string): Promise<void> {
  await hands.press(page.getByRole('navigation').getByRole('button', { name, exact: true }));
}

/** As the platform hands over a file that was double-clicked. */
export async function doubleClick({ app }: Desk, path: string): Promise<void> {
  await app.evaluate(({ app: program }, name) => {
    program.emit('open-file', { preventDefault: () => undefined }, name);
  }, path);
}

/** What the platform's dialog for saving will answer. */
export function answerSaveDialog({ app }: Desk, filePath: string): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

/** What the platform's dialog for opening will answer. */
export function answerOpenDialog({ app }: Desk, filePath: string): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, filePath);
}
