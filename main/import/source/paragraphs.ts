import { isPageMark } from '../answers/tidy-answer';

/** A row of figures: its cells stay apart and it keeps its own line. */
const figureRow = /\S(?:\t+\S*){1,}.*\d|\t.*\t/;

/**
 * Prose as paragraphs parted by an empty line. Lines of a paragraph are joined; a paragraph that a scanner or a page end
 * cut in two (no full stop before, a small letter after) is one again; rows of figures keep their lines.
 */
export function toParagraphs(text: string, wrapped: boolean): string {
  const paragraphs: string[] = [];
  for (const block of blocksOf(text, wrapped)) {
    const paragraph = joinLines(block);
    const previous = paragraphs.at(-1);
    if (paragraph === '') continue;
    if (previous !== undefined && isContinued(previous, paragraph)) {
      paragraphs[paragraphs.length - 1] = joinText(previous, paragraph);
    } else paragraphs.push(paragraph);
  }
  return paragraphs.join('\n\n');
}

/** An entry of a list in a table: its sign or number in a cell of its own. */
const listEntry = /^\s*(?:[\u2022\u00b7\u25aa\u25cf\u25e6\u2013-]|\(?[a-z0-9]{1,3}[.)])\t/i;

/** Lines between empty lines. A list entry begins a paragraph, and so does an indented typed line after a full stop. */
function blocksOf(text: string, wrapped: boolean): string[][] {
  const blocks: string[][] = [[]];
  // The first line may have lost its indent with the question before it.
  let indent = Number.POSITIVE_INFINITY;
  for (const line of text.split('\n')) {
    if (isPageMark(line)) continue;
    const last = blocks.at(-1) ?? [];
    const depth = line.length - line.trimStart().length;
    const isNew =
      wrapped && last.length > 0 && depth >= indent + 2 && /[.:;?!)"\u201d]$/.test(last.at(-1)?.trimEnd() ?? '');
    if (line.trim() === '') blocks.push([]);
    else if (listEntry.test(line) || (isNew && !figureRow.test(line.trim()))) blocks.push([line]);
    else last.push(line);
    if (line.trim() !== '' && (indent !== Number.POSITIVE_INFINITY || depth > 0 || last.length > 0)) indent = depth;
  }
  return blocks;
}

function joinLines(lines: readonly string[]): string {
  let result = '';
  let afterRow = false;
  for (const line of lines) {
    const isRow = figureRow.test(line.trim()) && !listEntry.test(line);
    const piece = isRow ? line.trim().replace(/\t+/g, '  ') : line.trim().replace(/\t+| {2,}/g, ' ');
    if (result === '') result = piece;
    else result = isRow || afterRow ? `${result}\n${piece}` : joinText(result, piece);
    afterRow = isRow;
  }
  return result.replace(/ +(?=\n)/g, '');
}

function joinText(one: string, other: string): string {
  const isBroken = one.endsWith('-') && /[a-z]-$/.test(one.slice(-2)) && /^[a-z]/.test(other);
  return isBroken ? one + other : `${one} ${other}`;
}

function isContinued(previous: string, next: string): boolean {
  return /[A-Za-z0-9,\u2019')-]$/.test(previous) && /^[a-z]/.test(next) && !/^(?:i{1,3}|iv|v|[a-z])[.)]/.test(next);
}
