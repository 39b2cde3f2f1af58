import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessibility';
import type { Desk } from './desk';

/** How the system may ask a page to look; nothing moves, so that no colour is judged half-way to another. */
const themes = {
  light: { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', forcedColors: 'none', contrast: 'no-preference', reducedMotion: 'reduce' },
  contrast: { colorScheme: 'dark', forcedColors: 'active', contrast: 'more', reducedMotion: 'reduce' },
} as const;

/** The laptop that sells, and the screen beside it; a task bar and a title take their part. */
const sizes = {
  1366: { width: 1366, height: 720 },
  1920: { width: 1920, height: 1010 },
} as const;

/** Where `npm run pictures` wants the pictures; without it none are made. */
const folder = process.env['FILING_DESK_PICTURES'];

/**
 * Looks at the window as it stands, in three themes: axe-core must be silent, on all its rules in light; pictures in two sizes where they are wanted.
 * @param again opens once more what a window of another size has closed
 */
export async function lookAt({ app, page }: Desk, name: string, again?: () => Promise<void>): Promise<void> {
  for (const [theme, media] of Object.entries(themes)) {
    await page.emulateMedia(media);
    await expectAccessible(page, `${name} in ${theme}`, theme === 'light' ? 'whole' : 'theme');
    if (folder === undefined) continue;
    for (const [width, size] of Object.entries(sizes)) {
      await resize(app, size);
      await page.waitForFunction((wanted) => window.innerWidth === wanted, size.width);
      await again?.();
      await page.screenshot({ path: join(makeFolder(theme, width), `${name}.png`) });
    }
  }
  await page.emulateMedia(themes.light);
}

function resize(app: Desk['app'], size: { width: number; height: number }): Promise<void> {
  return app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
}

function makeFolder(theme: string, width: string): string {
  const path = join(folder ?? '', `${theme}-${width}`);
  mkdirSync(path, { recursive: true });
  return path;
}
