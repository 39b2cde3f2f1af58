import { test } from 'vitest';
import { startDesk } from '../helpers/desk';

test('look', async () => {
  const { page } = await startDesk();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.screenshot({ path: '/tmp/look-1.png' });
  const inputs = page.locator('input[type=password]');
  for (let i = 0; i < (await inputs.count()); i++) await inputs.nth(i).fill('correct horse battery');
  await page.keyboard.press('Enter');
  await page.getByText('I have stored').click();
  await page.screenshot({ path: '/tmp/look-2.png' });
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForTimeout(2500);
  await page.screenshot({ path: '/tmp/look-3.png' });
  console.log(await page.locator('body').innerText());
  const sample = page.getByRole('button', { name: /sample/i }).first();
  await sample.click();
  await page.waitForTimeout(5000);
  await page.screenshot({ path: '/tmp/look-4.png' });
  console.log(await page.locator('body').innerText());
});
