import { source } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Asks axe-core about the page as it stands: WCAG 2.2 AA and best practice, not one violation. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await page.evaluate(source);
  const violations = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | ')))`,
  );
  // All that is wrong in one run: a person who mends it wants the whole list.
  expect.soft(violations, screen).toEqual([]);
}
