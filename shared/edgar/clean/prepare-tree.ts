import { defaultTreeAdapter, html, type DefaultTreeAdapterTypes } from 'parse5';
import { isBulletFont, isSymbolFont, readBullets, readPrivateUse, readSymbolFont } from '../symbol-fonts';
import { declarationsOf, readStyleSheets, writeDeclarations, type Declarations } from './style-sheet';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Text = DefaultTreeAdapterTypes.TextNode;

/** What a text inherits from the elements around it. */
interface Around {
  /** The symbol font that draws it, `null` for any other. */
  readonly font: string | null;
  /** Within the bullet or number that Word writes before a paragraph of a list. */
  readonly isListMarker: boolean;
}

/**
 * Makes the tree say by itself what a browser or Word shows: classes as inline styles, boxes and bullets of symbol fonts, forms and
 * pictures as characters; without what is hidden and without Office's data. Afterwards no style sheet is needed.
 */
export function prepareTree(root: Parent): void {
  const sheet = readStyleSheets(root);
  const open: [Parent, Around][] = [[root, { font: null, isListMarker: false }]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [parent, around] = next;
    parent.childNodes = parent.childNodes.flatMap((node): Node[] => {
      if (node.nodeName === '#text' && 'value' in node) return [shownText(node, around, parent)];
      if (!('tagName' in node)) return [node];
      const declarations = declarationsOf(node, sheet);
      if (isHidden(node, declarations) || isOfficeData(node)) return [];
      const box = drawnBox(node);
      if (box !== null) return [textNode(box, parent)];
      const inherited = inherit(node, declarations, around);
      setStyle(node, declarations, inherited.font !== null);
      open.push([node, inherited]);
      return [node];
    });
  }
}

function inherit(element: Element, declarations: Declarations, around: Around): Around {
  const isListMarker = around.isListMarker || /ignore/i.test(declarations.get('mso-list') ?? '');
  const face = element.tagName === 'font' ? element.attrs.find(({ name }) => name === 'face')?.value : undefined;
  const name = declarations.get('font-family') ?? declarations.get('font') ?? face;
  if (name === undefined) return { ...around, isListMarker };
  return { font: isSymbolFont(name) || isBulletFont(name) ? name : null, isListMarker };
}

/** Letters that only their symbol font draws keep it, each text by itself: the elements around may give way. */
function shownText(node: Text, { font, isListMarker }: Around, parent: Parent): Node {
  const { value } = node;
  if (font === null) {
    node.value = readPrivateUse(value).replace(/[\uf0a7\uf0b7\uf0d8]/g, '\u2022');
    return node;
  }
  node.value = isListMarker ? value.replace(/[^\s\u00a0]/gu, '\u2022') : readSymbolFont(readBullets(value, font), font);
  if (!/[^\s\u00a0\u2022\u2610\u2612]/u.test(node.value)) return node;
  const name = /(?:wingdings|webdings|dingbats|marlett|symbol)(?: ?\d)?/i.exec(font)?.[0] ?? font;
  const family = { name: 'style', value: `font-family:${name}` };
  const wrapper = defaultTreeAdapter.createElement('font', html.NS.HTML, [family]);
  wrapper.parentNode = parent;
  defaultTreeAdapter.appendChild(wrapper, node);
  return wrapper;
}

/** What no reader of the page sees, and would then see in the filing. */
function isHidden(element: Element, declarations: Declarations): boolean {
  if (['html', 'head', 'body'].includes(element.tagName)) return false;
  return /^none\b/i.test(declarations.get('display') ?? '') || /^all\b/i.test(declarations.get('mso-hide') ?? '');
}

/** Word's settings (`<xml><w:WordDocument>...`): only elements with a prefix. One that was never closed holds the page and stays. */
function isOfficeData(element: Element): boolean {
  if (element.tagName !== 'xml' || !element.childNodes.some((node) => 'tagName' in node)) return false;
  const open: Node[] = [...element.childNodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('tagName' in node)) continue;
    if (!node.tagName.includes(':')) return false;
    open.push(...node.childNodes);
  }
  return true;
}

/** Check boxes of a form, and the pictures that Google Docs shows before the items of a check list. */
function drawnBox(element: Element): string | null {
  const attribute = (name: string) => element.attrs.find((each) => each.name === name)?.value.toLowerCase();
  const box = (isChecked: boolean) => (isChecked ? '\u2612' : '\u2610');
  if (element.tagName === 'input' && ['checkbox', 'radio'].includes(attribute('type') ?? '')) {
    return box(attribute('checked') !== undefined);
  }
  if (element.tagName !== 'img' || attribute('aria-roledescription') !== 'checkbox') return null;
  return box(attribute('alt') === 'checked');
}

function textNode(value: string, parent: Parent): Text {
  const node = defaultTreeAdapter.createTextNode(value);
  node.parentNode = parent;
  return node;
}

/** The style that holds without a sheet, and without a symbol font whose letters were read. */
function setStyle(element: Element, declarations: Declarations, hasSymbolFont: boolean): void {
  const left = [...declarations].filter(([property]) => !hasSymbolFont || !/^font(?:-family)?$/.test(property));
  const others = element.attrs.filter(({ name }) => name !== 'style' && !(hasSymbolFont && name === 'face'));
  const style = { name: 'style', value: writeDeclarations(new Map(left)) };
  element.attrs = style.value === '' ? others : [...others, style];
}
