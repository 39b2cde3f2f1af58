/** EDGAR's limit for a line of ASCII text outside a table (EDGAR Filer Manual 5.2.1; Regulation S-T, Rule 305). */
export const lineWidth = 80;

/**
 * Breaks text into lines at spaces. `indent` stands before every line but the first, `first` before the first one; both
 * count into `width`. A word longer than a line is cut, because no longer line may be filed.
 */
export function wrap(text: string, width: number = lineWidth, first = '', indent = first): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of pieces(text, width - Math.max(first.length, indent.length))) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line.trimEnd()];
}

function pieces(text: string, width: number): string[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => {
      const parts: string[] = [];
      for (let start = 0; start < word.length; start += width) parts.push(word.slice(start, start + width));
      return parts;
    });
}

/** Lays whole units (a box with its word) in a row, breaking only between them. */
export function flow(units: readonly string[], first: string): string[] {
  const lines: string[] = [];
  const indent = ' '.repeat(first.length);
  let line = first;
  for (const unit of units) {
    const separator = line.trim() === '' || line === first ? '' : '  ';
    if (line.length + separator.length + unit.length > lineWidth && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = `${indent}${unit}`;
    } else {
      line += separator + unit;
    }
  }
  return [...lines, line.trimEnd()];
}

/** Puts each line in the middle, or at the right, of an 80-column page. */
export function aligned(lines: readonly string[], align: 'left' | 'center' | 'right'): string[] {
  if (align === 'left') return [...lines];
  return lines.map((line) => {
    const room = Math.max(0, lineWidth - line.length);
    return (' '.repeat(align === 'right' ? room : Math.floor(room / 2)) + line).trimEnd();
  });
}

/** Sets cells side by side, each wrapped within its column; `widths` and the gaps of two add up to a line at most. */
export function columns(cellTexts: readonly string[], widths: readonly number[]): string[] {
  const cells = cellTexts.map((text, index) => text.split('\n').flatMap((line) => wrap(line, widths[index])));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, row) =>
    cells
      .map((cell, index) => (cell[row] ?? '').padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
