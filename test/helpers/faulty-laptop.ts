import { join } from 'node:path';
import { afterAll, test } from 'vitest';
import { openKeep } from '../../main/app/keep';
import { setField } from '../../shared/draft/field-path';
import { cheapCost, TestClock } from './drafts-fixture';
import { sonusDraft } from './sonus-draft';
import { temporaryFolder } from './temporary-folder';

/** Opens the vault of every {@link laptop}. */
export const passphrase = 'correct horse battery';
/** What a person types on it. */
export const typed = setField(sonusDraft, 'narrative', 'The words that must not be lost.');
/** What its one draft holds. */
export const saved = setField(sonusDraft, 'narrative', 'The words that were saved before.');

/** What became of each fault, printed as a table at the end. */
const table: string[][] = [];
afterAll(() => {
  console.log(['fault | behaviour', '--- | ---', ...table.map((row) => row.join(' | '))].join('\n'));
});

/** A laptop with an open vault, one saved draft and its audit log. */
export async function laptop() {
  const folder = temporaryFolder();
  const clock = new TestClock('2026-06-10T16:00:00-04:00');
  const start = () => openKeep(folder, clock, { cost: cheapCost });
  const keep = start();
  await keep.vaultService.create(passphrase);
  const { id } = keep.drafts.create(saved, 'current');
  const restart = async () => {
    keep.vaultService.lock();
    const next = start();
    await next.vaultService.unlock(passphrase, 'passphrase');
    return next;
  };
  const file = (...names: string[]) => join(folder, 'vault', ...names);
  return { folder, clock, keep, id, file, start, restart };
}

/** What {@link laptop} makes. */
export type Laptop = Awaited<ReturnType<typeof laptop>>;

/** One fault as a test, and a row of the table. */
export function fault(name: string, behaviour: string, run: (desk: Laptop) => Promise<void> | void): void {
  test(`${name}: ${behaviour}`, async () => {
    await run(await laptop());
    table.push([name, behaviour]);
  });
}
