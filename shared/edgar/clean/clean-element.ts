import { html, type DefaultTreeAdapterTypes } from 'parse5';
import { escapeAttribute } from '../../faces/html/escape-html';
import { isAcceptedAttribute, isAcceptedElement, isAcceptedImage, isAcceptedLink } from '../html-vocabulary';
import { cleanStyle } from './clean-style';

type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose content is no text of the page: code, styles, what other programs show instead. */
export const droppedElements: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'iframe', 'noembed', 'noframes', 'link', 'base', 'meta', 'col', 'colgroup'],
  ...['input', 'param', 'area', 'source', 'track', 'embed', 'frame', 'basefont', 'bgsound', 'wbr', 'keygen'],
]);

/** What stands for an element EDGAR does not take, where something means the same. All others give way to their content. */
const renamed: Readonly<Record<string, string>> = {
  s: 'strike',
  del: 'strike',
  ins: 'u',
  span: 'font',
  xmp: 'pre',
  listing: 'pre',
  plaintext: 'pre',
  ...Object.fromEntries(
    'article aside details dialog fieldset figcaption figure footer form header hgroup legend main nav section summary'
      .split(' ')
      .map((name) => [name, 'div']),
  ),
};

/** Elements of the accepted list that only stand in special places or that readers do not know. */
const unwrapped: ReadonlySet<string> = new Set(['html', 'head', 'body', 'title', 'isindex', 'page', 'r']);

export const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** The tag that an element is written as, with its attributes; `null` when only its content stays. */
export function cleanTag(element: Element): { readonly name: string; readonly attributes: string } | null {
  const name = renamed[element.tagName] ?? element.tagName;
  if (element.namespaceURI !== html.NS.HTML) return null;
  if (!isAcceptedElement(name) || unwrapped.has(name)) return null;
  const attributes = cleanAttributes(name, element);
  if (name === 'a' && !/ (?:href|name)=/.test(attributes)) return null;
  if (name === 'img' && !attributes.includes(' src=')) return null;
  if (name === 'font' && attributes === '') return null;
  return { name, attributes };
}

/** The attributes EDGAR takes, as ` name="value"`; classes mean nothing without a style sheet. */
export function cleanAttributes(name: string, element: Element): string {
  return element.attrs
    .filter((attribute) => attribute.name !== 'class' && isAcceptedAttribute(name, attribute.name))
    .map((attribute) => ({ name: attribute.name, value: cleanValue(attribute.name, attribute.value) }))
    .map(({ name: key, value }) => (value === null ? '' : ` ${key}="${escapeAttribute(value)}"`))
    .join('');
}

function cleanValue(name: string, value: string): string | null {
  if (/^\s*javascript:/i.test(value) || /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(value)) return null;
  if (name === 'style') return cleanStyle(value) || null;
  if (name === 'href') return isAcceptedLink(value) ? value : null;
  if (name === 'src') return isAcceptedImage(value) ? value : null;
  return value;
}
