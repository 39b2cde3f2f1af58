import { isAcceptedAttribute, isAcceptedImage, isAcceptedLink, isActiveStyle } from '../html-vocabulary';
import type { LintCode, Problem } from './lint-finding';
import type { Attribute } from './markup';

/** What is wrong with one attribute; the fix is to leave it out, which takes nothing of the text away. */
export function checkAttribute(element: string, { name, value, from, to }: Attribute): Problem[] {
  const problem = (code: LintCode, found: string): Problem[] => [
    { code, at: from, found, fix: { from, to, replacement: '' } },
  ];
  if (name.startsWith('on')) return problem('event-handler', `${name} on ${element}`);
  if (name.startsWith('xmlns') || name.includes(':')) return problem('namespace', `${name} on ${element}`);
  if (/^\s*javascript:/i.test(value)) return problem('active-content', `a javascript: address in ${name}`);
  if (!isAcceptedAttribute(element, name)) return problem('attribute', `${name} on ${element}`);
  if (name === 'style' && isActiveStyle(value)) return problem('active-style', `style of ${element}`);
  if (name === 'href' && !isAcceptedLink(value)) return problem('link', shortened(value));
  if (name === 'src' && !isAcceptedImage(value)) return [{ code: 'image', at: from, found: shortened(value) }];
  return [];
}

function shortened(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}
