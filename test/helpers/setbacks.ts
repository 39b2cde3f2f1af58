import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { Desk } from './desk';
import { navigate, readAndAdopt, seal, type Person } from './journey';
import { lookAt } from './views';

/**
 * A ceremony in which everything goes wrong that can: each time nothing is signed, the window says so and what to do next,
 * and the keyboard stands there. Then the notice is read again and signed.
 */
export async function signDespiteEverything(person: Person, draftId: string): Promise<void> {
  await navigate(person, 'Sign');
  await readAndAdopt(person);
  await failWithWrongPassphrases(person, draftId);
  await failOnFullDisk(person, draftId);
  await failOnChangedNotice(person, draftId);
  await readAndAdopt(person);
  const stages = await watchStages(person);
  await seal(person);
  await person.page.getByRole('heading', { name: 'Signed and sealed' }).waitFor();
  expect(await stages()).toEqual(expect.arrayContaining(['Signing…', 'Writing the packet…']));
}

/** The pause grows with every wrong one, so that on any machine one of them comes too soon. */
async function failWithWrongPassphrases(person: Person, draftId: string): Promise<void> {
  const alert = person.page.getByRole('alert');
  await seal(person, 'not the passphrase');
  await alert.getByText('Expected the passphrase of this signer, found another one.').waitFor();
  await expectAtPassphrase(person);
  const tooSoon = alert.getByText(/^Expected a pause after \d+ wrong passphrases/);
  await untilSealSays(person, 'not the passphrase', tooSoon);
  await expectAtPassphrase(person);
  await expectUnsigned(person, draftId);
}

/** The right passphrase, once the pause is over, on a disk without room. */
async function failOnFullDisk(person: Person, draftId: string): Promise<void> {
  const mend = await fillDisk(person);
  const full = person.page.getByRole('alert').getByText('Expected room on the disk, found none.');
  await untilSealSays(person, undefined, full);
  await person.page.getByText('Nothing was signed. Free some space, then seal again.').waitFor();
  await expectAtPassphrase(person);
  await expectUnsigned(person, draftId);
  await mend();
}

/** Another window saves other words meanwhile: what was read is not what would be sealed. */
async function failOnChangedNotice(person: Person, draftId: string): Promise<void> {
  const { page } = person;
  await page.evaluate(async (id) => {
    const opened = await window.api['drafts:open']({ id });
    if (!opened.ok) throw new Error(opened.error.message);
    const { revision, draft } = opened.value;
    const contact = { ...draft.contact, name: 'Someone Else' };
    await window.api['drafts:save']({ id, revision, draft: { ...draft, contact } });
  }, draftId);
  await seal(person);
  await page.getByText('Expected the notice as it was frozen and shown').waitFor();
  const heading = page.getByRole('heading', { name: 'Is the notice ready?' });
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByRole('heading', { name: 'What changed since you read it' }).waitFor();
  expect(await page.locator('ins').allTextContents()).toEqual(['Someone', 'Else']);
  await expectUnsigned(person, draftId);
  await lookAt(person, 'seal-changed');
}

/** Seals again and again until the window answers so. */
async function untilSealSays(person: Person, secret: string | undefined, answer: Locator): Promise<void> {
  const button = person.page.getByRole('button', { name: 'Seal the notice' });
  do {
    await seal(person, secret);
    await button.and(person.page.locator(':not([data-loading])')).waitFor();
  } while (!(await answer.isVisible()));
}

async function expectAtPassphrase({ page }: Person): Promise<void> {
  const field = page.getByLabel('Passphrase of this key');
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await field.inputValue()).toBe('');
}

async function expectUnsigned({ page }: Person, draftId: string): Promise<void> {
  expect(await page.getByRole('heading', { name: 'Signed and sealed' }).count()).toBe(0);
  const kept = await page.evaluate(async (id) => {
    const [draft, packet] = [
      await window.api['drafts:open']({ id }),
      await window.api['signing:packet']({ draftId: id }),
    ];
    return { state: draft.ok && draft.value.state, packet: packet.ok && packet.value };
  }, draftId);
  expect(kept).toEqual({ state: 'voided', packet: null });
}

/** Takes all room from the disk for whatever the program appends; answers how to give it back. */
async function fillDisk({ app }: Desk): Promise<() => Promise<void>> {
  const kept = await app.evaluateHandle(() => {
    const fs = process.getBuiltinModule('node:fs');
    const { writeSync } = fs;
    fs.writeSync = () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    return { fs, writeSync };
  });
  return () => kept.evaluate(({ fs, writeSync }) => void (fs.writeSync = writeSync));
}

/** Collects what the window says while it seals. */
async function watchStages({ page }: Person): Promise<() => Promise<string[]>> {
  const said = await page.evaluateHandle(() => {
    const words = new Set<string>();
    const note = () => document.querySelectorAll('[role=status]').forEach((each) => words.add(each.textContent));
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
    return words;
  });
  return () => said.evaluate((words) => [...words]);
}
