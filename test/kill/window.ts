import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { seededRandom } from '../import/corpus/seeded-random';
import type { KillRow } from './bulk';
import { passphrase } from './laptop';
import { keysIn, typed } from './typed-text';

const part3 = /^Why the report could not be filed/;
const longestMilliseconds = 3000;

/** Kills the real program, window and all, while a person types into Part III. */
export async function killWindows(kills: number, seed: number): Promise<KillRow[]> {
  const userData = mkdtempSync(join(tmpdir(), 'filing-desk-kill-'));
  const random = seededRandom(seed);
  const faults: string[] = [];
  let lost = 0;
  let expected: Typing = { kept: 0, keyTimes: [], killedAt: 0 };
  try {
    // One more start than kills: each start looks at what the kill before it left.
    for (let count = 0; count <= kills; count += 1) {
      const app = await launch(userData);
      const narrative = await openNotice(await app.firstWindow(), count === 0);
      const kept = keysIn(await narrative.inputValue());
      const { keyTimes, killedAt, kept: before } = expected;
      if (kept < before) faults.push(`${before} keys were kept by the start before, found ${kept}`);
      const firstLost = keyTimes[kept - before];
      if (firstLost !== undefined) lost = Math.max(lost, killedAt - firstLost);
      expected = await typeUntilKilled(app, kept, count === kills ? 0 : random.next() * longestMilliseconds);
    }
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
  return kills === 0 ? [] : [{ what: 'typing, the whole program', kills, faults, lostMilliseconds: lost }];
}

/** What was typed in one start: how many keys were there before, when each was pressed, and the kill. */
interface Typing {
  readonly kept: number;
  readonly keyTimes: readonly number[];
  readonly killedAt: number;
}

function launch(userData: string): Promise<ElectronApplication> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const environment = Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_OVERRIDE_DIST_PATH');
  return _electron.launch({
    executablePath: process.env['FILING_DESK_ELECTRON'] ?? '',
    args: [...sandbox, `--user-data-dir=${userData}`, process.cwd()],
    env: Object.fromEntries(environment.map(([name, value]) => [name, value ?? ''])),
  });
}

async function openNotice(page: Page, isFirst: boolean) {
  if (isFirst) {
    await page.getByLabel('Choose a passphrase').fill(passphrase);
    await page.getByLabel('The passphrase again').fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /stored the recovery key/ }).check();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'New notice' }).first().click();
  } else {
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Registrant not named yet', exact: true }).click();
  }
  const narrative = page.getByRole('textbox', { name: part3 });
  await narrative.click();
  await page.keyboard.press('ControlOrMeta+End');
  return narrative;
}

async function typeUntilKilled(app: ElectronApplication, kept: number, after: number): Promise<Typing> {
  const page = await app.firstWindow();
  const child = app.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const keyTimes: number[] = [];
  const text = typed(kept + 1000);
  let killedAt = 0;
  const timer = setTimeout(() => {
    killedAt = Date.now();
    child.kill('SIGKILL');
  }, after);
  try {
    for (let key = kept; killedAt === 0; key += 1) {
      await page.keyboard.insertText(text.charAt(key));
      keyTimes.push(Date.now()); // the key is in the window now
    }
  } catch (error) {
    if (killedAt === 0) throw error; // anything but the kill is a fault of the program
  }
  clearTimeout(timer);
  await gone;
  return { kept, keyTimes, killedAt };
}
