import type { Run, TableBlock } from '../../../shared/document/block';
import { only, setText } from './set-lines';
import { hairline, joined, type Strip, type Tag } from './strip';
import { columnWidth, styles } from './styles';

const nameWidth = 104;

/** Whether a table is a list of facts: a name and what it is, row by row, without a header. */
export function isFacts(block: TableBlock): boolean {
  return block.header.length === 0 && block.rows.every((row) => row.length === 2);
}

/** Facts of a paper: names small at the left (they are the row's header), hairlines between, one alignment for all tables. */
export function setFacts(block: TableBlock, parent: Tag): Strip[] {
  const table: Tag = { type: 'Table', parent };
  return block.rows.map(([name = [], value = []], index) => {
    const row: Tag = { type: 'TR', parent: table };
    const strip = fact(name, value, row);
    const top = index === 0 ? [hairline(0, columnWidth, 0)] : [];
    const marks = [...strip.marks, ...top, hairline(0, columnWidth, strip.height)];
    return { ...strip, marks, space: index === 0 ? 5 : 0, breakBefore: index === 1 ? 'avoid' : 'free' };
  });
}

function fact(name: readonly Run[], value: readonly Run[], row: Tag): Strip {
  const leading = styles.fact.leading;
  const head: Tag = { type: 'TH', parent: row, scope: 'Row' };
  const data: Tag = { type: 'TD', parent: row };
  const left = joined(setText(name, { tag: head, width: nameWidth, styleOf: only(styles.factName), leading }));
  const frame = { tag: data, left: nameWidth + 6, width: columnWidth - nameWidth - 6 } as const;
  const right = joined(setText(value, { ...frame, styleOf: only(styles.fact) }));
  const anchors = [head, data].map((tag) => ({ kind: 'anchor', tag }) as const);
  const marks = [anchors[0], ...left.marks, anchors[1], ...right.marks].filter((mark) => mark !== undefined);
  return { height: Math.max(left.height, right.height) + 2, space: 0, breakBefore: 'free', marks };
}
