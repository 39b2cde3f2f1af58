import { applyFixes } from '../lint/apply-fixes';
import { lintText } from '../lint/lint-text';

/**
 * An ASCII document with everything mended that can be mended exactly: characters by the shown table, tabs, long lines of
 * prose broken at a space. Mended until nothing more can be, so cleaning a clean text changes nothing.
 */
export function cleanText(source: string): string {
  let text = source;
  for (;;) {
    const mended = applyFixes(text, lintText(text));
    if (mended === text) return text;
    text = mended;
  }
}
