import { isAcceptedImage } from '../html-vocabulary';
import type { LintFinding, Problem } from '../lint/lint-finding';
import { readMarkup } from '../lint/markup';
import { toFindings } from '../lint/to-findings';

/** Pictures that cleaning cannot keep, with their places in the page as it was: a seal or a signature would go unnoticed. */
export function leftOutPictures(source: string): LintFinding[] {
  const problems = readMarkup(source).tags.flatMap((tag): Problem[] => {
    if (!('name' in tag) || tag.name !== 'img') return [];
    const attribute = (name: string) => tag.attributes.find((each) => each.name === name)?.value ?? '';
    // Google Docs shows the boxes of a check list as pictures: they are written as characters.
    if (isAcceptedImage(attribute('src')) || attribute('aria-roledescription') === 'checkbox') return [];
    const words = (attribute('alt') || attribute('src')).slice(0, 60);
    return [{ code: 'image', at: tag.from, found: `"${words}" was left out of the cleaned copy` }];
  });
  return toFindings(source, problems);
}
