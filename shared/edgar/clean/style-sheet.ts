import type { DefaultTreeAdapterTypes } from 'parse5';
import { isBulletFont, isSymbolFont } from '../symbol-fonts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Declarations by property, in lower case; the last one of a property counts. */
export type Declarations = ReadonlyMap<string, string>;

/** What a class says that a reader would miss: emphasis, alignment, indents, and what is not shown at all. */
const carried =
  /^(?:display|font-(?:style|weight)|margin-left|mso-hide|text-(?:align|decoration|indent|transform)|vertical-align)$/;

/** The declarations of an inline style. */
export function readDeclarations(style: string): Declarations {
  const declarations = new Map<string, string>();
  for (const text of partedBySemicolons(style)) {
    const at = text.indexOf(':');
    if (at === -1) continue;
    const property = text.slice(0, at).trim().toLowerCase();
    declarations.delete(property);
    declarations.set(
      property,
      text
        .slice(at + 1)
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }
  return declarations;
}

/** A semicolon within quotes or brackets parts nothing. One look at each character: a page may be hostile. */
function partedBySemicolons(style: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let closing = '';
  for (let at = 0; at < style.length; at += 1) {
    const character = style.charAt(at);
    if (closing !== '') closing = character === closing ? '' : closing;
    else if (character === '(') closing = ')';
    else if (character === '"' || character === "'") closing = character;
    else if (character === ';') {
      parts.push(style.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, style.slice(from)];
}

export function writeDeclarations(declarations: Declarations): string {
  return [...declarations].map(([property, value]) => `${property}:${value}`).join(';');
}

/** One rule of a style sheet, numbered in the order of the page. */
interface StyleRule {
  readonly order: number;
  readonly declarations: Declarations;
}

/**
 * The rules of a page's style sheets for plain selectors (`p`, `.c1`, `p.c1`), as Google Docs and Word write them: EDGAR takes no
 * style sheet, so what they say has to stand with the element.
 */
export type StyleSheet = ReadonlyMap<string, readonly StyleRule[]>;

export function readStyleSheets(root: Parent): StyleSheet {
  const rules = new Map<string, StyleRule[]>();
  let order = 0;
  for (const { selectors, body } of plainRules(withoutComments(styleTexts(root).join('\n')))) {
    order += 1;
    const declarations = new Map([...readDeclarations(body)].filter(isCarried));
    if (declarations.size === 0) continue;
    for (const selector of selectors.split(',').map((text) => text.trim().toLowerCase())) {
      if (!/^(?:[a-z][a-z0-9]*)?(?:\.[\w-]+)?$/.test(selector)) continue;
      const known = rules.get(selector);
      if (known === undefined) rules.set(selector, [{ order, declarations }]);
      else known.push({ order, declarations });
    }
  }
  return rules;
}

/** Rules that always hold: those within `@media` and the like do not. */
function plainRules(source: string): { readonly selectors: string; readonly body: string }[] {
  const rules: { selectors: string; body: string }[] = [];
  let depth = 0;
  let selectors = '';
  for (const piece of source.split(/([{}])/)) {
    if (piece === '{') depth += 1;
    else if (piece === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) selectors = piece.slice(piece.lastIndexOf(';') + 1);
    else if (depth === 1) rules.push({ selectors, body: piece });
  }
  return rules;
}

function withoutComments(source: string): string {
  const [first = '', ...others] = source.replace(/<!--|-->/g, ' ').split('/*');
  return [first, ...others.map((text) => (text.includes('*/') ? text.slice(text.indexOf('*/') + 2) : ''))].join(' ');
}

/** A font matters where it draws symbols; which letters a text has else is left to the reader's program. */
function isCarried([property, value]: readonly [string, string]): boolean {
  if (property === 'font-family') return isSymbolFont(value) || isBulletFont(value);
  return carried.test(property);
}

/** What the sheets and its own style say of an element: by name, by class, by both, the element itself last. */
export function declarationsOf(element: Element, sheet: StyleSheet): Declarations {
  const attribute = (name: string) => element.attrs.find((each) => each.name === name)?.value ?? '';
  const own = readDeclarations(attribute('style'));
  if (sheet.size === 0) return own;
  const classes = attribute('class').toLowerCase().split(/\s+/).filter(Boolean);
  const levels = [
    [element.tagName],
    classes.map((name) => `.${name}`),
    classes.map((name) => `${element.tagName}.${name}`),
  ];
  const rules = levels.flatMap((selectors) =>
    selectors.flatMap((selector) => sheet.get(selector) ?? []).sort((one, other) => one.order - other.order),
  );
  return new Map([...rules.flatMap(({ declarations }) => [...declarations]), ...own]);
}

function styleTexts(root: Parent): string[] {
  const texts: string[] = [];
  const open: Parent[] = [root];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const node of parent.childNodes) {
      if (node.nodeName === 'style' && 'childNodes' in node) {
        texts.push(...node.childNodes.map((text) => ('value' in text ? text.value : '')));
      } else if ('childNodes' in node) open.push(node);
    }
  }
  return texts;
}
