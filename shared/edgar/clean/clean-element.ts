import { html, type DefaultTreeAdapterTypes } from 'parse5';
import { escapeAttribute } from '../../faces/html/escape-html';
import { isAcceptedAttribute, isAcceptedElement, isAcceptedImage, isAcceptedLink } from '../html-vocabulary';
import { asElements, cleanDeclarations, cleanStyle } from './clean-style';
import { writeDeclarations } from './style-sheet';

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

/** What an element is written as around its content; `null` when only its content stays. */
export interface CleanTag {
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

/** The accepted tag of an element, with its attributes; emphasis that a style says of words becomes an element. */
export function cleanTag(element: Element): CleanTag | null {
  const name = isUndone(element) || isInline(element) ? 'font' : (renamed[element.tagName] ?? element.tagName);
  if (element.namespaceURI !== html.NS.HTML) return null;
  if (!isAcceptedElement(name) || unwrapped.has(name)) return null;
  if (name === 'font') return fontTag(element);
  const attributes = cleanAttributes(name, element.attrs);
  if (name === 'a' && !/ (?:href|name)=/.test(attributes)) return null;
  if (name === 'img' && !attributes.includes(' src=')) return null;
  return { name, start: `<${name}${attributes}>`, end: voidElements.has(name) ? '' : `</${name}>` };
}

/** Google Docs wraps a whole page in `<b style="font-weight:normal">`. */
function isUndone({ tagName, attrs }: Element): boolean {
  const style = cleanDeclarations(attrs.find(({ name }) => name === 'style')?.value ?? '');
  if (['b', 'strong'].includes(tagName)) return /^(?:normal|[1-5]00)$/i.test(style.get('font-weight') ?? '');
  return ['i', 'em'].includes(tagName) && /^normal$/i.test(style.get('font-style') ?? '');
}

/** The words of a check list's item, which Google Docs keeps on the line of the box. */
function isInline({ tagName, attrs }: Element): boolean {
  const attribute = (name: string) => attrs.find((each) => each.name === name)?.value ?? '';
  return tagName === 'p' && attribute('role') === 'presentation' && /display:\s*inline/i.test(attribute('style'));
}

/** A raised or lowered size stands with the `sup` or `sub`, which would else make it smaller twice. */
function fontTag({ attrs }: Element): CleanTag | null {
  const style = attrs.find(({ name }) => name === 'style')?.value ?? '';
  const { names, rest } = asElements(cleanDeclarations(style));
  const others = attrs.filter(({ name }) => name !== 'style');
  const all = rest.size === 0 ? others : [...others, { name: 'style', value: writeDeclarations(rest) }];
  const last = names.at(-1);
  const holder = last === 'sup' || last === 'sub' ? last : 'font';
  const attributes = cleanAttributes(holder, all);
  const tags = [...(holder === 'font' && attributes !== '' ? ['font'] : []), ...names];
  if (tags.length === 0) return null;
  const start = tags.map((tag) => `<${tag}${tag === holder ? attributes : ''}>`).join('');
  return {
    name: 'font',
    start,
    end: tags
      .reverse()
      .map((tag) => `</${tag}>`)
      .join(''),
  };
}

/** The attributes EDGAR takes, as ` name="value"`; classes mean nothing without a style sheet. */
export function cleanAttributes(name: string, attributes: Element['attrs']): string {
  return attributes
    .filter((attribute) => attribute.name !== 'class' && isAcceptedAttribute(name, attribute.name))
    .map((attribute) => ({ name: attribute.name, value: cleanValue(attribute.name, attribute.value) }))
    .map(({ name: key, value }) => (value === null ? '' : ` ${key}="${escapeAttribute(value)}"`))
    .join('');
}

function cleanValue(name: string, value: string): string | null {
  if (/^\s*javascript:/i.test(value) || /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(value)) return null;
  if (name === 'id' && value.startsWith('docs-internal-guid')) return null;
  if (name === 'style') return cleanStyle(value) || null;
  if (name === 'href') return isAcceptedLink(value) ? value : null;
  if (name === 'src') return isAcceptedImage(value) ? value : null;
  return value;
}
