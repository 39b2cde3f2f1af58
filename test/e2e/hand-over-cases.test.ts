import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { setField } from '../../shared/draft/field-path';
import { expectAccessible } from '../helpers/accessibility';
import { startDesk, temporaryFolder, type Desk } from '../helpers/desk';
import { unlock } from '../helpers/desk-with-draft';
import { flip } from '../helpers/damage';
import { answerOpenDialog, answerSaveDialog, doubleClick } from '../helpers/journey';
import { laptopPassphrase, openLaptop, type Laptop } from '../helpers/laptop';
import { sonusDraft } from '../helpers/sonus-draft';
import { lookAt } from '../helpers/views';

/**
 * What a hand-over meets besides the straight way: no certificate, second thoughts, two histories, and files that must not
 * be opened. One real window; the other laptops are the same services without one.
 */

const day = '2004-03-15T15:00:00-05:00';
const dayMilliseconds = 86_400_000;
const said = 'said over the telephone';
const arePicturesWanted = process.env['FILING_DESK_PICTURES'] !== undefined;

test('by passphrase, taken back, forked and settled; what must not be opened is refused with its reason', async () => {
  const userData = temporaryFolder();
  await keepDraft(userData);
  const desk = await startDesk({ userData, args: [`--at=${day}`] });
  const cfo = await openLaptop('Stephen J. Nill', day, temporaryFolder());
  const nill = await cfo.addSigner('Stephen J. Nill');
  await unlock(desk.page, laptopPassphrase);
  await desk.page.getByRole('button', { name: 'Sonus Networks, Inc.', exact: true }).click();

  const { file, phrase } = await sendUnderPassphrase(desk);
  const { draftId } = await received(cfo, file, phrase);
  await takeBack(desk);
  await editHere(desk.page);

  // The signer has not heard of it and signs: two histories, and a person decides.
  await cfo.sign(draftId, nill);
  const signed = write('signed.filing', await cfo.answer(draftId, 'signed'));
  await keepMine(desk, signed);
  await takeTheirs(desk, signed, cfo.exports.history(draftId).at(-1)?.hash ?? '');

  flip(join(userData, 'vault', 'signed', `${draftId}.sealed`));
  await bringPacketBack(desk, write('packet.zip', cfo.exports.packet(draftId).bytes));

  await refuseAll(desk, cfo, nill);
  await openUnderPassphrase(desk, cfo);
});

/** A vault with one notice that can be signed. */
async function keepDraft(userData: string): Promise<void> {
  const laptop = await openLaptop('Paula Paralegal', day, userData);
  laptop.drafts.create(sonusDraft, '2003');
  laptop.vaultService.lock();
}

async function sendUnderPassphrase(desk: Desk) {
  const { page } = desk;
  const file = join(temporaryFolder(), 'notice.filing');
  await page.getByRole('button', { name: 'Send for signature' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Under a passphrase/ }).check();
  const phrase = dialog.getByLabel('Passphrase', { exact: true });
  await expect.poll(() => phrase.inputValue()).toMatch(/.{12}/);
  expect(await dialog.getByLabel('Signer’s name').inputValue()).toBe('Stephen J. Nill');
  await look(desk, 'hand-over-passphrase');
  const suggested = await phrase.inputValue();
  await answerSaveDialog(desk, file);
  await dialog.getByRole('button', { name: 'Save the file…' }).click();
  await page.getByText('Out for signature: Stephen J. Nill').waitFor();
  return { file, phrase: suggested };
}

async function received(cfo: Laptop, file: string, passphrase: string): Promise<{ draftId: string }> {
  const opened = await cfo.receive(readFileSync(file), { kind: 'passphrase', passphrase });
  if (opened.outcome !== 'for-signature') throw new Error(`expected a notice to sign, found it ${opened.outcome}`);
  return opened;
}

async function takeBack(desk: Desk): Promise<void> {
  const { page } = desk;
  await page.getByRole('button', { name: 'Take back' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take the notice back?' });
  await dialog.getByText(/tell Stephen J. Nill not to sign it/).waitFor();
  await look(desk, 'hand-over-take-back');
  await page.keyboard.press('Enter');
  await page.getByText('Out for signature: Stephen J. Nill').waitFor({ state: 'detached' });
}

async function editHere(page: Page): Promise<void> {
  const items = page.locator('[data-field="cover.items"] input');
  await items.fill('all of them');
  await page.getByText(/^All changes saved/).waitFor();
}

/** The keyboard is on the button that changes nothing. */
async function keepMine(desk: Desk, file: string): Promise<void> {
  const { page } = desk;
  await doubleClick(desk, file);
  const dialog = page.getByRole('dialog', { name: 'Two histories of one notice' });
  await dialog.getByText(/sealed the notice/).waitFor();
  await dialog.getByText(/taken back/).waitFor();
  await dialog.getByText('Edited: cover.items.').waitFor();
  await dialog.locator('button:focus', { hasText: 'Keep this laptop’s' }).waitFor();
  await look(desk, 'hand-over-fork');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.locator('[data-field="cover.items"] input').inputValue()).toBe('all of them');
}

/** @param head where the other laptop's log stands */
async function takeTheirs(desk: Desk, file: string, head: string): Promise<void> {
  const { page } = desk;
  await doubleClick(desk, file);
  const dialog = page.getByRole('dialog', { name: 'Two histories of one notice' });
  await dialog.getByText(head).waitFor();
  await dialog.getByRole('button', { name: 'Go on with Stephen J. Nill’s' }).click();
  await page.getByText('This notice is sealed.').waitFor();
  await page
    .getByText(sonusDraft.cover.items ?? '')
    .first()
    .waitFor();
  await refused(desk, file, /opened on this laptop before/);
}

/** The packet's file is damaged: the notice says so where it stands, stays closed, and takes another copy. */
async function bringPacketBack(desk: Desk, packet: string): Promise<void> {
  const { page } = desk;
  const toScreen = (name: string) =>
    page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name, exact: true }).click();
  await toScreen('Retention');
  await page.getByText(/^Kept untouched as kept-aside/).waitFor();
  await toScreen('Editor');
  const band = page.getByRole('region', { name: 'The signed packet cannot be read' });
  await band.getByText(/stays signed and closed/).waitFor();
  await look(desk, 'packet-damaged');
  await answerOpenDialog(desk, packet);
  await band.getByRole('button', { name: 'Bring in the packet…' }).click();
  await band.waitFor({ state: 'detached' });
  await page.getByText('This notice is sealed.').waitFor();
}

async function refuseAll(desk: Desk, cfo: Laptop, nill: string): Promise<void> {
  const stranger = await openLaptop('A stranger', day, temporaryFolder());
  const foreign = cfo.drafts.create(setField(sonusDraft, 'registrant.name', 'Foreign, Inc.'), '2003').id;
  const toStranger = { certificate: cfo.handOver.contacts.certificate(nill).raw };
  await refused(
    desk,
    write('foreign.filing', await stranger.send(keptBy(stranger), toStranger)),
    /for another|not for/i,
  );
  await refused(desk, write('holiday.filing', Buffer.from('a photograph')), /./);

  cfo.clock.time -= 3 * dayMilliseconds;
  const file = await cfo.send(foreign, { passphrase: said }, { days: 1 });
  cfo.clock.time += 3 * dayMilliseconds;
  await ask(desk, write('late.filing', file), said);
  await refusal(desk, /expired|could be opened until/i, 'hand-over-expired');
}

const keptBy = (laptop: Laptop) => laptop.drafts.create(sonusDraft, '2003').id;

/** From another laptop to this one: a changed byte, a wrong passphrase, then the right one, then once more. */
async function openUnderPassphrase(desk: Desk, cfo: Laptop): Promise<void> {
  const { page } = desk;
  const draft = setField(sonusDraft, 'registrant.name', 'Bluewater Shipping Holdings plc');
  const bytes = Buffer.from(await cfo.send(cfo.drafts.create(draft, '2003').id, { passphrase: said }));
  const changed = Buffer.from(bytes);
  changed[bytes.length - 100] = (changed[bytes.length - 100] ?? 0) ^ 1;
  await ask(desk, write('changed.filing', changed), said);
  const dialog = page.getByRole('dialog', { name: 'Open a hand-over' });
  await dialog.getByRole('alert').waitFor();
  await look(desk, 'hand-over-changed');
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  const file = write('good.filing', bytes);
  await ask(desk, file, 'heard wrong');
  await dialog.getByRole('alert').waitFor();
  await typePassphrase(page, said);
  await page.getByText('From Stephen J. Nill, to be signed').waitFor();
  await page.getByRole('img', { name: /page 1/i }).waitFor();
  await expectPagesFit(page);
  await look(desk, 'hand-over-review-passphrase');
  await ask(desk, file, said);
  await refusal(desk, /opened on this laptop before/, 'hand-over-twice');
}

/** A page is never wider than the pane that it is read in, nor in the moment in which the pane becomes narrower. */
async function expectPagesFit(page: Page): Promise<void> {
  const pane = page.getByRole('region', { name: 'The notice, page by page' });
  await expect.poll(() => pane.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const beyond = await pane.evaluate((element: HTMLElement) => {
    element.style.width = '50%';
    const over = element.scrollWidth - element.clientWidth; // laid out now, before anyone has measured it
    element.style.width = '';
    return over;
  });
  expect(beyond).toBe(0);
}

async function ask(desk: Desk, file: string, passphrase: string): Promise<void> {
  await doubleClick(desk, file);
  await typePassphrase(desk.page, passphrase);
}

/** The keyboard is in the field already. */
async function typePassphrase(page: Page, passphrase: string): Promise<void> {
  await page.locator('[role=dialog] input[type=password]:focus').waitFor();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
}

async function refused(desk: Desk, file: string, reason: RegExp): Promise<void> {
  await doubleClick(desk, file);
  await refusal(desk, reason);
}

async function refusal(desk: Desk, reason: RegExp, name?: string): Promise<void> {
  const dialog = desk.page.getByRole('dialog', { name: 'Open a hand-over' });
  await dialog.getByText(reason).first().waitFor();
  if (name !== undefined) await look(desk, name);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await dialog.waitFor({ state: 'detached' });
}

/** A file on the stick. */
function write(name: string, bytes: Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

async function look(desk: Desk, name: string): Promise<void> {
  await (arePicturesWanted ? lookAt(desk, name) : expectAccessible(desk.page, name));
}
