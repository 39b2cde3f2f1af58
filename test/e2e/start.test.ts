import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../../package.json';
import { startDesk } from '../helpers/desk';

test('the program starts, shows its first screen and answers through the typed door', async () => {
  const { page } = await startDesk();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect(await page.title()).toContain('Filing Desk');
  const about = await page.evaluate(() => window.api['app:about']({}));
  expect(about).toMatchObject({ ok: true, value: { version } });
});

test('the folder of everything it keeps is closed to other users of the laptop', async () => {
  const { userData } = await startDesk();
  expect(statSync(userData).mode & 0o777).toBe(0o700);
});
