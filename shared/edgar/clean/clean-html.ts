import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { escapeHtml } from '../../faces/html/escape-html';
import { cleanAttributes, cleanTag, droppedElements } from './clean-element';
import { prepareTree } from './prepare-tree';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Passes until nothing changes; a page that needs more is too far from HTML to keep its formatting. */
const maximumPasses = 12;

/**
 * HTML of any origin (Word, a browser, another filing program) as HTML that EDGAR takes: accepted elements, attributes and
 * characters only, no table within a table. Every word of the page is kept. The result is a fixed point: cleaning it again
 * changes nothing.
 */
export function cleanHtml(source: string): string {
  let html = source;
  for (let pass = 0; pass < maximumPasses; pass += 1) {
    const cleaned = cleanOnce(html);
    if (cleaned === html) return html;
    html = cleaned;
  }
  return plainPage(html);
}

/** The words of a page as a browser shows them, white space as it is; without code, styles and the like. */
export function textOfHtml(source: string): string {
  return textOf(readTree(source));
}

function readTree(source: string): DefaultTreeAdapterTypes.Document {
  const document = parse(source, { scriptingEnabled: false });
  prepareTree(document);
  return document;
}

/** Walks with a list instead of recursion: a hostile page may be nested a hundred thousand deep. */
function textOf(root: Parent): string {
  let text = '';
  const open: (Node | Parent)[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    if ('childNodes' in node && !droppedElements.has(node.nodeName)) open.push(...[...node.childNodes].reverse());
  }
  return text;
}

/** Deeper nesting than any page that a person made: its formatting is given up. */
const maximumDepth = 500;

function isTooDeep(root: Parent): boolean {
  let level: readonly Parent[] = [root];
  for (let depth = 0; depth < maximumDepth; depth += 1) {
    level = level.flatMap((parent) => parent.childNodes.flatMap((node) => ('childNodes' in node ? [node] : [])));
    if (level.length === 0) return false;
  }
  return true;
}

function cleanOnce(source: string): string {
  const document = readTree(source);
  if (isTooDeep(document)) return plainPage(source);
  const root = childElement(document, 'html');
  const body = childElement(root, 'body') ?? childElement(root, 'frameset');
  const title = childElement(childElement(root, 'head'), 'title') ?? takeFirstTitle(body);
  const attributes = body === null ? '' : cleanAttributes('body', body.attrs);
  const content = body === null ? '' : writeAll(body, 0);
  return page(title === null ? '' : textOf(title), `<body${attributes}>${content.trim()}</body>`);
}

/** Word's settings in the head end it for a browser: a title that comes before any word of the page is taken out of the body. */
function takeFirstTitle(body: Element | null): Element | null {
  const open: Node[] = body === null ? [] : [...body.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('value' in node && node.nodeName === '#text' && node.value.trim() !== '') return null;
    if (!('tagName' in node) || droppedElements.has(node.tagName)) continue;
    if (node.tagName === 'title') {
      defaultTreeAdapter.detachNode(node);
      return node;
    }
    open.push(...[...node.childNodes].reverse());
  }
  return null;
}

function page(title: string, body: string): string {
  const head = title.trim() === '' ? '' : `<head><title>${escapeHtml(printable(title.trim()))}</title></head>\n`;
  return `<html>${head === '' ? '\n' : head}${body}</html>\n`;
}

function childElement(parent: Parent | null, name: string): Element | null {
  const child = parent?.childNodes.find((node) => node.nodeName === name);
  return child !== undefined && 'tagName' in child ? child : null;
}

function writeAll(parent: Parent, tables: number): string {
  return parent.childNodes.map((node) => write(node, tables)).join('');
}

/**
 * `tables` counts the tables around a node: within a first one, a further one is laid out as paragraphs. A table that only holds others
 * in one column, as mail programs make them, gives way itself.
 */
function write(node: Node, tables: number): string {
  if (node.nodeName === '#text' && 'value' in node) return escapeHtml(printable(node.value));
  if (!('tagName' in node) || droppedElements.has(node.tagName)) return '';
  if (node.tagName === 'table' && (tables > 0 || isLayoutTable(node))) return writeRows(node, tables);
  const tag = cleanTag(node);
  const content = writeAll(node, tables + (node.tagName === 'table' ? 1 : 0));
  if (tag === null) return content;
  return tag.end === '' ? tag.start : `${tag.start}${content}${tag.end}`;
}

/** Whether a table has other tables in it and no row of its own with two cells that hold something. */
function isLayoutTable(table: Element): boolean {
  if (!holdsTable(table)) return false;
  const rows = (parent: Parent): Element[] =>
    parent.childNodes.flatMap((node) => {
      if (!('tagName' in node)) return [];
      return node.tagName === 'tr' ? [node] : ['tbody', 'thead', 'tfoot'].includes(node.tagName) ? rows(node) : [];
    });
  return rows(table).every((row) => row.childNodes.filter(holdsSomething).length <= 1);
}

function holdsTable(parent: Parent): boolean {
  return parent.childNodes.some((node) => 'tagName' in node && (node.tagName === 'table' || holdsTable(node)));
}

function holdsSomething(node: Node): boolean {
  return 'childNodes' in node && textOf(node).trim() !== '';
}

/** Rows as paragraphs, cells parted by spaces. */
function writeRows(table: Element, tables: number): string {
  const rows = (parent: Parent): string[] =>
    parent.childNodes.flatMap((node) => {
      if (!('tagName' in node)) return 'value' in node && node.value.trim() !== '' ? [write(node, tables)] : [];
      if (['tbody', 'thead', 'tfoot'].includes(node.tagName)) return rows(node);
      if (node.tagName !== 'tr') return [write(node, tables)];
      return [
        node.childNodes.map((cell) => ('tagName' in cell ? writeAll(cell, tables) : write(cell, tables))).join(' '),
      ];
    });
  return rows(table)
    .map((row) => `<div>${row}</div>`)
    .join('');
}

/** Control characters and noncharacters have no place in HTML: they show as the replacement character. */
function printable(text: string): string {
  return text.replace(/\r\n?|\f/g, '\n').replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (character) => {
    return character === '\n' || character === '\t' ? character : '\uFFFD';
  });
}

function plainPage(source: string): string {
  const text = printable(textOfHtml(source)).replace(/\s+/g, ' ').trim();
  return page('', `<body><p>${escapeHtml(text)}</p></body>`);
}
