import { source } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a theme can break; names, roles and order are the same in each. */
const themeRules = ['color-contrast', 'link-in-text-block', 'target-size'];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Asks axe-core about the page as it stands: WCAG 2.2 AA and best practice, not one violation.
 * @param scope `theme` asks only what another theme can change on a page that was asked about whole
 */
export async function expectAccessible(page: Page, screen: string, scope: 'whole' | 'theme' = 'whole'): Promise<void> {
  const runOnly = scope === 'whole' ? tags : themeRules;
  await page.evaluate(source);
  const violations = await page.evaluate<string>(
    `axe.run(document, { runOnly: ${JSON.stringify(runOnly)} }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | ')).join('\\n'))`,
  );
  // All that is wrong in one run: a person who mends it wants the whole list.
  expect.soft(violations, screen).toBe('');
}
