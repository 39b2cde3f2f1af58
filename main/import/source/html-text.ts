import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { LineWriter } from './line-writer';
import { isSymbolFont, readPrivateUse, readSymbolFont } from '../../../shared/edgar/symbol-fonts';
import type { SourceText } from './source-text';
import { layOutPlainLine } from './plain-text';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const blocks = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header html li main nav ol p pre section table tbody tfoot thead tr td th ul hr caption'.split(
    ' ',
  ),
);
const unseen = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'object',
  'embed',
  'iframe',
  'svg',
  'title',
]);

/** What a node inherits from those around it. */
interface Inherited {
  readonly font: string | null;
  readonly preformatted: boolean;
  readonly underlined: boolean;
}

/**
 * The text of an HTML page as a reader sees it: blocks and `<br>` end lines, an empty line parts blocks, cells of a row are
 * parted by tabs, hidden elements are left out, letters of symbol fonts are read as boxes. Nothing is run or fetched.
 */
export function htmlToText(html: string): SourceText {
  const writer = new LineWriter();
  writeChildren(parse(html), writer, { font: null, preformatted: false, underlined: false });
  return { text: writer.toString(), wrapped: false };
}

function writeChildren(parent: Node, writer: LineWriter, inherited: Inherited): void {
  if (!('childNodes' in parent)) return;
  for (const child of parent.childNodes) writeNode(child, writer, inherited);
}

function writeNode(node: Node, writer: LineWriter, inherited: Inherited): void {
  if (node.nodeName === '#text' && 'value' in node) writeText(node.value, writer, inherited);
  else if ('tagName' in node) writeElement(node, writer, inherited);
}

function writeText(value: string, writer: LineWriter, inherited: Inherited): void {
  const text = inherited.font === null ? readPrivateUse(value) : readSymbolFont(value, inherited.font);
  if (inherited.preformatted) {
    text.split('\n').forEach((line, index) => {
      if (index > 0) writer.endLine();
      writer.write(layOutPlainLine(line));
    });
  } else if (inherited.underlined && /^[\s\u00a0]*\u00a0[\s\u00a0]*$/.test(text)) writer.write('__');
  else writer.write(text.replace(/[\t\n ]+/g, ' '));
}

function writeElement(element: Element, writer: LineWriter, around: Inherited): void {
  const { tagName } = element;
  const style = attribute(element, 'style');
  if (unseen.has(tagName) || /display\s*:\s*none/i.test(style)) return;
  if (tagName === 'br') writer.endLine();
  else if (tagName === 'table') writeTable(element, writer, around);
  else if (tagName === 'input' || tagName === 'img') writer.write(drawnBox(element));
  else {
    const isBlock = blocks.has(tagName);
    if (isBlock) writer.endBlock();
    writeChildren(element, writer, inherit(element, style, around));
    if (isBlock) writer.endBlock();
  }
}

function inherit(element: Element, style: string, around: Inherited): Inherited {
  const { tagName } = element;
  const face =
    /font(?:-family)?\s*:\s*([^;]*)/i.exec(style)?.[1] ?? (tagName === 'font' ? attribute(element, 'face') : '');
  const font = face === '' ? around.font : isSymbolFont(face) ? face : null;
  return {
    font,
    preformatted: around.preformatted || tagName === 'pre',
    underlined: around.underlined || tagName === 'u' || /text-decoration[^;]*underline/i.test(style),
  };
}

/** Check boxes of a Word form, and pictures of boxes that say so in words. */
function drawnBox(element: Element): string {
  const words = `${attribute(element, 'alt')} ${attribute(element, 'src')}`.toLowerCase();
  if (element.tagName === 'input') {
    if (attribute(element, 'type').toLowerCase() !== 'checkbox') return '';
    return element.attrs.some(({ name }) => name === 'checked') ? '\u2612' : '\u2610';
  }
  if (!/check|box/.test(words)) return '';
  return /un-?check|empty|blank|not.?check|no.?check/.test(words) || !/check|\bx\b/.test(words) ? '\u2610' : '\u2612';
}

function attribute(element: Element, name: string): string {
  for (const entry of element.attrs) if (entry.name === name) return entry.value;
  return '';
}

function writeTable(table: Element, writer: LineWriter, inherited: Inherited): void {
  writer.endBlock();
  for (const row of rowsOf(table)) {
    const cells = row.childNodes
      .filter((node): node is Element => node.nodeName === 'td' || node.nodeName === 'th')
      .map((cell) => linesOfCell(cell, inherited));
    writeRow(
      cells.filter((lines) => lines.length > 0),
      writer,
    );
  }
  writer.endBlock();
}

function rowsOf(table: Element): Element[] {
  return table.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    if (node.tagName === 'tr') return [node];
    return ['tbody', 'thead', 'tfoot', 'caption'].includes(node.tagName) ? rowsOf(node) : [];
  });
}

function linesOfCell(cell: Element, inherited: Inherited): string[] {
  const style = attribute(cell, 'style');
  if (/display\s*:\s*none/i.test(style)) return [];
  const writer = new LineWriter();
  writeChildren(cell, writer, inherit(cell, style, inherited));
  return writer.lines();
}

/** One line where every cell is one line; a column of boxes beside a column of words line by line; else cell by cell. */
function writeRow(cells: readonly string[][], writer: LineWriter): void {
  const longest = Math.max(0, ...cells.map((lines) => lines.length));
  if (longest === 0) return;
  if (longest === 1 || isBoxColumn(cells, longest)) {
    for (let index = 0; index < longest; index++) {
      writer.startLine();
      writer.write(cells.map((lines) => lines[index] ?? '').join('\t'));
    }
    writer.startLine();
    return;
  }
  for (const lines of cells) {
    writer.startLine();
    for (const line of lines) {
      writer.write(line);
      writer.endLine();
    }
  }
}

function isBoxColumn(cells: readonly string[][], longest: number): boolean {
  const filled = cells.map((lines) => lines.filter((line) => line !== ''));
  if (!filled.every((lines) => lines.length === filled[0]?.length)) return false;
  return longest > 1 && filled.some((lines) => lines.every((line) => /^[\u2610\u2612xXo[\]() ]{1,4}$/.test(line)));
}
