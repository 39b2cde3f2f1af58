import type { Run, TableBlock } from '../../../shared/document/block';
import { breakLines, type StyleOf } from './break-lines';
import { only, setText } from './set-lines';
import { hairline, joined, moved, type Strip, type Tag } from './strip';
import { columnWidth, sheet, styles } from './styles';

const padding = 4;
const body = only(styles.answer);
const head = only(styles.tableHeader);

interface Column {
  readonly left: number;
  readonly width: number;
}

/**
 * A small table. Headers below (the contact row: answers above their captions) are set as on the SEC's sheet; above, a ruled
 * table. A row is never cut unless it is taller than half a sheet.
 */
export function setTable(block: TableBlock, parent: Tag): Strip[] {
  const table: Tag = { type: 'Table', parent };
  const columns = columnsOf(block);
  const header = block.header.length === 0 ? [] : [headerRow(block, columns, table)];
  const rows = block.rows.flatMap((row, index) => bodyRow(row, { block, columns, table, first: index === 0 }));
  if (block.headerPosition === 'above') return [...header, ...rows];
  return [...rows, ...header.map((strip): Strip => ({ ...strip, space: 0, breakBefore: 'avoid' }))];
}

/** Widths by what the cells hold: each column gets its widest text, capped, and its share of what is left over. */
function columnsOf(block: TableBlock): Column[] {
  const count = Math.max(block.header.length, ...block.rows.map((row) => row.length));
  const gap = block.border ? 0 : 14;
  const room = columnWidth - gap * (count - 1);
  const natural = Array.from({ length: count }, (_, column) => {
    const least = block.headerPosition === 'below' && column === 0 ? room * 0.42 : 36;
    const cells = block.rows.map((row) => naturalWidth(row[column] ?? [], body));
    return (
      Math.min(room * 0.6, Math.max(least, naturalWidth([{ text: block.header[column] ?? '' }], head), ...cells)) +
      2 * padding
    );
  });
  const total = natural.reduce((sum, width) => sum + width, 0);
  let left = 0;
  return natural.map((width) => {
    const column = { left, width: (width / total) * room };
    left += column.width + gap;
    return column;
  });
}

function naturalWidth(runs: readonly Run[], styleOf: StyleOf): number {
  return Math.max(0, ...breakLines(runs, columnWidth, styleOf).map((line) => line.width));
}

function headerRow(block: TableBlock, columns: readonly Column[], table: Tag): Strip {
  const row: Tag = { type: 'TR', parent: table };
  const align = block.headerPosition === 'below' ? 'center' : 'left';
  const cells = columns.map((column, index) => {
    const tag: Tag = { type: 'TH', parent: row };
    const runs = [{ text: block.header[index] ?? '' }];
    const styleOf = only(block.headerPosition === 'below' ? styles.label : styles.tableHeader);
    return cell(runs, column, { tag, styleOf, align });
  });
  const strip = sideBySide(cells, block.border ? 2 : 0);
  return block.border ? bordered(strip, 6, true) : { ...strip, space: 4 };
}

interface RowContext {
  readonly block: TableBlock;
  readonly columns: readonly Column[];
  readonly table: Tag;
  readonly first: boolean;
}

function bodyRow(cells: readonly (readonly Run[])[], context: RowContext): Strip[] {
  const { block, columns, table, first } = context;
  const row: Tag = { type: 'TR', parent: table };
  const below = block.headerPosition === 'below';
  const set = columns.map((column, index) => {
    const tag: Tag = { type: 'TD', parent: row };
    return cell(cells[index] ?? [], column, { tag, styleOf: body, align: below ? 'center' : 'left' });
  });
  const strip = sideBySide(set, block.border ? 2 : 0);
  const space = first && (below || block.header.length === 0) ? 8 : 0;
  if (block.border) return cut(bordered(strip, space, first && block.header.length === 0), set);
  const lines = below
    ? columns.map((column) => hairline(column.left, column.left + column.width, strip.height + 0.5))
    : [];
  return [{ ...strip, height: strip.height + (below ? 1.5 : 0), space, marks: [...strip.marks, ...lines] }];
}

/** A row taller than half a sheet is set line by line instead, so that no page overflows. */
function cut(strip: Strip, cells: readonly Strip[][]): Strip[] {
  if (strip.height < sheet.height / 2) return [strip];
  const count = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: count }, (_, index) =>
    sideBySide(
      cells.map((lines) => lines.slice(index, index + 1)),
      0,
    ),
  );
}

function cell(
  runs: readonly Run[],
  column: Column,
  look: { tag: Tag; styleOf: StyleOf; align: 'left' | 'center' },
): Strip[] {
  const strips = setText(runs, { ...look, left: column.left + padding, width: column.width - 2 * padding });
  const [first, ...others] = strips;
  if (first === undefined) return [];
  return [{ ...first, marks: [{ kind: 'anchor', tag: look.tag }, ...first.marks] }, ...others];
}

function sideBySide(cells: readonly Strip[][], inset: number): Strip {
  const set = cells.map((lines) => joined(lines));
  const height = Math.max(...set.map((each) => each.height)) + 2 * inset;
  const marks = set.flatMap((each) => each.marks.map((mark) => moved(mark, 0, inset)));
  return { height, space: 0, breakBefore: 'free', marks };
}

function bordered(strip: Strip, space: number, isTop: boolean): Strip {
  const lines = [...(isTop ? [hairline(0, columnWidth, 0)] : []), hairline(0, columnWidth, strip.height)];
  return { ...strip, space, marks: [...strip.marks, ...lines] };
}
