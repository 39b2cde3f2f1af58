import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { startDesk, temporaryFolder, type Desk } from '../helpers/desk';
import { addDraft } from '../helpers/desk-with-draft';
import { keyboardOf, mouse, type Hands } from '../helpers/hands';
import {
  answerSaveDialog,
  complete,
  firstRun,
  importSample,
  makeSigner,
  sign,
  verifyInWindow,
  type Person,
} from '../helpers/journey';
import { sonusDraft } from '../helpers/sonus-draft';

/**
 * The program's main job, in the real window: the seed filing goes from scanned text to a signed packet that the program
 * itself, poppler and qpdf accept.
 */

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

  if (person.hands === mouse) await dragOut(person, packet);

  judgePdf(pdf);
  await verifyInWindow(person, packet, 'Valid');
  const changed = join(folder, 'changed.pdf');
  const bytes = readFileSync(pdf);
  bytes[2000] = (bytes[2000] ?? 0) ^ 1;
  writeFileSync(changed, bytes);
  await verifyInWindow(person, changed, 'Not valid');
  await desk.quit();
  expect(existsSync(join(desk.userData, 'drag-out'))).toBe(false);
}

/**
 * The packet is dragged out of the window: the platform is given the very file that the button saves, in a folder closed to
 * others, and nothing unsigned gets there. What the platform does with it takes a second program, and is not seen here.
 */
async function dragOut({ app, page, userData }: Person, packet: string): Promise<void> {
  const asked = await app.evaluateHandle(({ BrowserWindow }) => {
    const files: string[] = [];
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.startDrag = ({ file }) => void files.push(file);
    }
    return files;
  });
  const chip = page.getByText('Packet', { exact: true });
  await chip.hover();
  await page.mouse.down();
  await page.mouse.move(10, 10, { steps: 4 });
  await expect.poll(() => asked.evaluate((files) => files.length)).toBe(1);
  await page.mouse.up();
  const [file = ''] = await asked.jsonValue();
  expect(dirname(file)).toBe(join(userData, 'drag-out'));
  expect([statSync(dirname(file)).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
  expect(readFileSync(file).equals(readFileSync(packet))).toBe(true);

  const draftId = await addDraft(page, sonusDraft);
  const unsigned = await page.evaluate((id) => window.api['signing:drag-out']({ draftId: id, what: 'pdf' }), draftId);
  expect(unsigned).toMatchObject({ ok: false, error: { code: 'signing-not-signed' } });
  expect(readdirSync(dirname(file))).toEqual([basename(file)]);
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
