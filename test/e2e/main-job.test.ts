import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDesk, temporaryFolder, type Desk } from '../helpers/desk';
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

  judgePdf(pdf);
  await verifyInWindow(person, packet, 'Valid');
  const changed = join(folder, 'changed.pdf');
  const bytes = readFileSync(pdf);
  bytes[2000] = (bytes[2000] ?? 0) ^ 1;
  writeFileSync(changed, bytes);
  await verifyInWindow(person, changed, 'Not valid');
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
