import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { businessCalendar } from '../../shared/deadlines/calendar';
import type { Draft } from '../../shared/draft/draft';
import { checkDraft } from '../../shared/rules/check-draft';
import { temporaryFolder } from '../helpers/desk';
import { addDraft, openDraft, startDeskWithDraft } from '../helpers/desk-with-draft';
import { mouse } from '../helpers/hands';
import {
  answerOpenDialog,
  answerSaveDialog,
  navigate,
  passphrase,
  sign,
  verifyInWindow,
  type Person,
} from '../helpers/journey';
import { signDespiteEverything } from '../helpers/setbacks';
import { sonusDraft } from '../helpers/sonus-draft';
import { lookAt } from '../helpers/views';

/**
 * What becomes of a signed notice, in one window: it is opened for changes and signed anew, it is amended, and another one
 * is signed by hand on paper. Every packet verifies, and what was void stays in sight.
 */

const now = '2004-03-15T15:00:00-05:00';
const signer = 'Stephen J. Nill';
const confirmed = {
  'relief-reason-confirmed': true,
  'relief-date-confirmed': true,
  'relief-exhibit-confirmed': true,
};
const notice: Draft = { ...sonusDraft, preflight: confirmed };
const onPaper: Draft = { ...notice, registrant: { ...notice.registrant, name: 'Harbor Foods Corporation' } };

test(
  'a signed notice is changed and signed anew, amended, and another one signed on paper',
  { timeout: 900_000 },
  async () => {
    const desk = await startDeskWithDraft(notice, { args: [`--at=${now}`] });
    const person: Person = { ...desk, hands: mouse, folder: temporaryFolder() };
    await makeSignerAtOnce(person);
    await sealAtOnce(person, desk.draftId);
    await addDraft(desk.page, onPaper);
    await desk.page.reload();
    await desk.page.getByText('This notice is sealed.').waitFor();

    await voidAndSignAgain(person, desk.draftId);
    await amend(person);
    await signOnPaper(person);
  },
);

/** "Change it" says what it costs; the void is on the band and in the log, and the new signature stands by itself. */
async function voidAndSignAgain(person: Person, draftId: string): Promise<void> {
  const { page } = person;
  await page.getByRole('button', { name: 'Change it' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the sealed notice?' });
  await dialog.getByText('Every signature on it becomes void.').waitFor();
  await lookAt(person, 'void-dialog');
  await dialog.getByRole('button', { name: 'Void and change' }).click();
  await page.getByText('The signatures on this notice are void').waitFor();
  await page.locator('[data-field="contact.phone"] input').fill('614-8599');
  await page.locator('[data-field="contact.phone"] input').blur();
  await page.getByText(/^All changes saved/).waitFor();
  await page.getByRole('tab', { name: 'Audit log' }).click();
  await page.getByText('The signatures were voided by opening the notice for changes.').waitFor();
  await lookAt(person, 'voided');

  await signDespiteEverything(person, draftId);
  const packet = await savePacket(person);
  await verifyInWindow(person, packet, 'Valid');
  expect(Buffer.from(unzipSync(readFileSync(packet))['filing/nt10-k.htm'] ?? []).toString()).toContain('614-8599');
  await navigate(person, 'Retention');
  await page.getByText('Void', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: /^Produce the records of/ }).count()).toBe(1);
}

/** The amendment is numbered, says what it changes, asks its confirmations anew, and is filed as NT 10-K/A. */
async function amend(person: Person): Promise<void> {
  const { page } = person;
  await navigate(person, 'Editor');
  await page.getByRole('button', { name: 'Make an amendment' }).click();
  await page.getByText('NT 10-K/A · Period ended December 31, 2003').waitFor();
  expect(await page.locator('[data-field="amendment.number"] input').inputValue()).toBe('1');
  const confirmation = page.locator('[data-field="preflight.relief-date-confirmed"]');
  expect(await confirmation.getByRole('radio', { name: 'Yes' }).isChecked()).toBe(false);
  await page.getByRole('textbox', { name: 'What this amendment changes' }).fill('The telephone number is corrected.');
  await page.locator('[data-field="signature.date"] input').fill('March 15, 2004');
  await page.locator('[data-field="signature.date"] input').blur();
  await page.getByText(/^All changes saved/).waitFor();
  await page.getByRole('tab', { name: 'Findings' }).click();
  await lookAt(person, 'amendment');

  await sign(person);
  const packet = await savePacket(person);
  await verifyInWindow(person, packet, 'Valid');
  const files = unzipSync(readFileSync(packet));
  const text = (name: string) => Buffer.from(files[name] ?? []).toString();
  expect(text('filing/nt10-ka.htm')).toContain('The telephone number is corrected.');
  expect(text('filing/submission.xml')).toContain('NT 10-K/A');
}

/** Print, sign by hand, attach the scan: no key, no seal, and the clock of five years runs from the day on the paper. */
async function signOnPaper(person: Person): Promise<void> {
  const { page, folder } = person;
  await navigate(person, 'Library');
  await openDraft(page, onPaper);
  await navigate(person, 'Sign');
  await giveReasons(person);
  await page.getByRole('button', { name: 'Sign on paper instead' }).click();
  await answerSaveDialog(person, join(folder, 'authentication.pdf'));
  await page.getByRole('button', { name: 'Save the paper to print' }).click();
  await page.getByText('Saved as authentication.pdf').waitFor();
  await page.getByLabel('Date on the signed paper').fill('March 15, 2004');
  await lookAt(person, 'paper');
  writeFileSync(join(folder, 'signed.pdf'), 'the scan of what was signed by hand');
  await answerOpenDialog(person, join(folder, 'signed.pdf'));
  await page.getByRole('button', { name: 'File the signed scan' }).click();
  await page.getByRole('heading', { name: 'Signed on paper' }).waitFor();
  await page.getByRole('heading', { name: 'What to do now' }).waitFor();
  await page.getByText('signed by hand on March 15, 2004').waitFor();
  expect(await page.getByRole('list', { name: 'Steps of signing' }).textContent()).toMatch(/Check.*Sign by hand.*Done/);
  await lookAt(person, 'paper-signed');
  expect(await page.getByRole('alert').allTextContents()).toEqual([]);
  const record = unzipSync(readFileSync(await savePacket(person, 'Save the record')));
  expect(Object.keys(record)).toEqual(
    expect.arrayContaining(['retained/authentication.pdf', 'retained/authentication-signed.pdf', 'filing/nt10-k.htm']),
  );
  await navigate(person, 'Retention');
  const row = page.getByRole('row', { name: /Harbor Foods Corporation, NT 10-K/ });
  await row.getByText('On paper').waitFor();
  await row.getByText('March 15, 2009').waitFor();
  await lookAt(person, 'retention-after');
  expect(await page.getByRole('alert').allTextContents()).toEqual([]);
}

async function giveReasons({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Sign on paper instead' }).waitFor();
  for (const reason of await page.getByRole('textbox', { name: /reason/i }).all())
    await reason.fill('As counsel advised');
}

async function savePacket(person: Person, button = 'Save the packet'): Promise<string> {
  const path = join(person.folder, 'packet.zip');
  await answerSaveDialog(person, path);
  await person.page.getByRole('button', { name: button }).click();
  await person.page.getByText('Saved as packet.zip').waitFor();
  return path;
}

/** A key with its attestation on file; making one by hand is walked elsewhere. */
async function makeSignerAtOnce(person: Person): Promise<void> {
  writeFileSync(join(person.folder, 'scan.pdf'), 'ink on paper');
  await answerOpenDialog(person, join(person.folder, 'scan.pdf'));
  await person.page.evaluate(
    async ([name, secret]) => {
      const made = await window.api['identities:create']({ name, title: 'CFO', passphrase: secret, key: 'p-256' });
      if (!made.ok) throw new Error(made.error.message);
      const { fingerprint } = made.value;
      const filed = await window.api['identities:file-attestation']({ fingerprint, attestedOn: '2004-03-12' });
      if (!filed.ok) throw new Error(filed.error.message);
    },
    [signer, passphrase] as const,
  );
}

/** The first signature; the ceremony itself is walked elsewhere. */
async function sealAtOnce({ page }: Person, draftId: string): Promise<void> {
  await page.evaluate(
    async ({ id, name, secret, overrides }) => {
      const frozen = await window.api['signing:freeze']({ draftId: id });
      const identities = await window.api['identities:list']({});
      if (!frozen.ok || !identities.ok) throw new Error('expected a frozen notice and a signer');
      const sealed = await window.api['signing:seal']({
        draftId: id,
        fingerprint: identities.value[0]?.fingerprint ?? '',
        contentHash: frozen.value.contentHash,
        typedName: name,
        passphrase: secret,
        overrides,
      });
      if (!sealed.ok) throw new Error(sealed.error.message);
    },
    { id: draftId, name: signer, secret: passphrase, overrides: reasonsFor(notice) },
  );
}

function reasonsFor(draft: Draft) {
  const findings = checkDraft(draft, { now: Date.parse(now), calendar: businessCalendar() });
  const errors = new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
  return [...errors].map((rule) => ({ rule, reason: 'Confirmed with counsel' }));
}
