import { lineWidth } from '../text/layout';
import { contactColumns, signatureColumns } from '../text/block-lines';
import { ruleWord, toTokens, type Token } from './token';

/** The rules that an EDGAR ASCII notice of this program has, on lines of their own. */
export const ruleLine = '-'.repeat(lineWidth);

/**
 * The words of an EDGAR ASCII notice as this program draws it (see `render-text.ts`): pages joined, columns undone, boxes
 * as U+2610 and U+2612.
 */
export function textTokens(text: string): Token[] {
  const blocks = text
    .replaceAll('\n<PAGE>\n', '\n')
    .split('\n\n')
    .map((block) => {
      if (block.trim() === ruleLine) return ruleWord;
      const lines = block.split('\n');
      if (/^\(Name\) +\(Area Code\) +\(Telephone Number\)$/.test(lines.at(-1) ?? '')) {
        return `${uncolumn(lines.slice(0, -1), contactColumns)}\n\n${uncolumn(lines.slice(-1), contactColumns)}`;
      }
      return /^Date .* {2}By /.test(lines[0] ?? '') ? uncolumn(lines, signatureColumns) : unwrap(lines);
    });
  return toTokens(blocks.join('\n\n').replaceAll('[ ]', '\u2610').replaceAll('[X]', '\u2612'));
}

/**
 * Joins lines that were broken only because the page is 80 columns wide: the next word would not have fitted. A break
 * before a word that would have fitted is one of the answer's own.
 */
function unwrap(lines: readonly string[]): string {
  return lines.reduce((joined, line, index) => {
    const before = lines[index - 1] ?? '';
    const word = line.trimStart().split(' ')[0] ?? '';
    return joined + (before.length + 1 + word.length > lineWidth ? ' ' : '\n') + line;
  });
}

/** Cells one after another, a tab between them, from lines in which they stand side by side. */
function uncolumn(lines: readonly string[], widths: readonly number[]): string {
  let start = 0;
  const cells = widths.map((width) => {
    const cell = lines.map((line) => line.slice(start, start + width).trim()).filter((line) => line !== '');
    start += width + 2;
    return cell.join('\n');
  });
  return cells.join('\t');
}
