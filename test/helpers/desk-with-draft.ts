import type { Page } from 'playwright-core';
import type { Draft } from '../../shared/draft/draft';
import { startDesk, type Desk, type DeskOptions } from './desk';

const vaultPassphrase = 'correct horse battery staple';

/** The desk with an open vault that holds one draft, shown in the editor: what first run and import have tests of their own for. */
export async function startDeskWithDraft(draft: Draft, options?: DeskOptions): Promise<Desk & { draftId: string }> {
  const desk = await startDesk(options);
  await desk.page.evaluate((secret) => window.api['vault:create']({ passphrase: secret }), vaultPassphrase);
  const draftId = await addDraft(desk.page, draft);
  await desk.page.reload();
  await openDraft(desk.page, draft);
  return { ...desk, draftId };
}

/** Puts one more draft into the vault; answers its id. */
export function addDraft(page: Page, draft: Draft): Promise<string> {
  return page.evaluate(async (content) => {
    const answer = await window.api['drafts:create']({ draft: content, edition: content.edition });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.id;
  }, draft);
}

/** Opens a draft of the library in this window. */
export async function openDraft(page: Page, { registrant, narrative }: Draft): Promise<void> {
  await page.getByRole('button', { name: registrant.name ?? '', exact: true }).click();
  await page.getByRole('textbox', { name: /Why the report/ }).waitFor();
  if (narrative !== null) await page.getByText(narrative.slice(0, 40)).first().waitFor();
}

/** Opens the vault after a start or a lock. */
export async function unlock(page: Page, passphrase = vaultPassphrase): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
}
