import type { CheckBox, CheckRowBlock, ListBlock } from '../../../shared/document/block';
import { breakLines } from './break-lines';
import { baseline, glued, only, setText } from './set-lines';
import { joined, moved, type Mark, type Strip, type Tag } from './strip';
import { columnWidth, styles } from './styles';

const markerWidth = 20;
const ballot = { size: 8.5, gap: 5 } as const;
const style = styles.choice;

/** Boxes that belong together, as a list: each item is labelled by its box, whose alternative says what it shows. */
export function setCheckRow(block: CheckRowBlock, parent: Tag): Strip[] {
  const list: Tag = { type: 'L', parent };
  const width = Math.max(0, ...block.boxes.map((each) => choiceWidth(each)));
  const lead = block.lead === null ? null : setLead(block.lead, parent);
  const leadWidth = lead?.inline === true ? lead.width + 8 : 0;
  const columns = block.layout === 'stacked' ? 1 : columnsFor(block.boxes.length, columnWidth - leadWidth, width + 16);
  const used = leadWidth + Math.min(columns, block.boxes.length) * (width + 16) - 16;
  const left = start(block, used);
  const rows = inRows(block.boxes, columns).map((row, index): Strip => {
    const marks = row.flatMap((each, column) => {
      return choiceMarks(each, list).map((mark) => moved(mark, left + leadWidth + column * (width + 16), 0));
    });
    const leadMarks = index === 0 && lead?.inline === true ? lead.marks.map((mark) => moved(mark, left, 0)) : [];
    const space = index === 0 ? 4 : 0;
    return {
      height: style.leading,
      space,
      breakBefore: index === 0 ? 'free' : 'avoid',
      marks: [...leadMarks, ...marks],
    };
  });
  return lead === null || lead.inline ? rows : [...lead.strips, ...glued(rows)];
}

interface Lead {
  readonly inline: boolean;
  readonly width: number;
  readonly marks: readonly Mark[];
  readonly strips: readonly Strip[];
}

/** A short lead such as "(Check one):" stands before the boxes on their line, a question above them. */
function setLead(text: string, parent: Tag): Lead {
  const [line, more] = breakLines([{ text }], columnWidth, only(styles.form));
  const width = line?.width ?? 0;
  const tag: Tag = { type: 'P', parent };
  if (more === undefined && width < columnWidth / 4) {
    const strips = setText([{ text }], { tag, styleOf: only(styles.form), leading: style.leading });
    return { inline: true, width, marks: strips.flatMap((strip) => strip.marks), strips: [] };
  }
  return { inline: false, width, marks: [], strips: setText([{ text }], { tag, space: 5 }) };
}

function columnsFor(count: number, width: number, columnStep: number): number {
  const fit = Math.max(1, Math.floor((width + 16) / columnStep));
  return Math.ceil(count / Math.ceil(count / fit));
}

/** Boxes without a lead belong to the question or the line above them and are indented like a list's text. */
function start(block: CheckRowBlock, used: number): number {
  if (block.align === 'left') return block.lead === null ? markerWidth : 0;
  return block.align === 'right' ? columnWidth - used : (columnWidth - used) / 2;
}

function inRows<Item>(items: readonly Item[], columns: number): Item[][] {
  const rows: Item[][] = [];
  for (let index = 0; index < items.length; index += columns) rows.push(items.slice(index, index + columns));
  return rows;
}

function choiceWidth(choice: CheckBox): number {
  const text = breakLines([{ text: choice.label }], columnWidth, only(style))[0]?.width ?? 0;
  return ballot.size + ballot.gap + text;
}

function choiceMarks(choice: CheckBox, list: Tag): Mark[] {
  const item: Tag = { type: 'LI', parent: list };
  const label = setText([{ text: choice.label }], {
    tag: { type: 'LBody', parent: item },
    left: ballot.size + ballot.gap,
    styleOf: only(style),
  });
  const place: Mark = {
    kind: 'place',
    field: choice.field,
    x: 0,
    y: 0,
    width: choiceWidth(choice),
    height: style.leading,
  };
  return [ballotMark(choice, { type: 'Lbl', parent: item }), ...joined(label).marks, place];
}

function ballotMark(choice: CheckBox, tag: Tag): Mark {
  return {
    kind: 'ballot',
    x: 0,
    y: baseline(style, style.leading) - 0.4,
    size: ballot.size,
    checked: choice.checked,
    tag: { ...tag, alternative: choice.checked ? 'checked' : 'not checked' },
  };
}

/** A lettered list in the form's own numbering; the box of Part II stands in the margin before the first item. */
export function setList(block: ListBlock, parent: Tag): Strip[] {
  const list: Tag = { type: 'L', parent };
  const indent = block.box === null ? 0 : ballot.size + 12;
  const strips = block.items.flatMap((item) => {
    const entry: Tag = { type: 'LI', parent: list };
    const marker = setText([{ text: item.marker }], { tag: { type: 'Lbl', parent: entry }, left: indent });
    const body = setText(item.runs, {
      tag: { type: 'LBody', parent: entry },
      left: indent + markerWidth,
      width: columnWidth - indent - markerWidth,
      space: 4,
    });
    const [first, ...others] = body;
    if (first === undefined) return [];
    return [{ ...first, marks: [...joined(marker).marks, ...first.marks] }, ...others];
  });
  return block.box === null ? strips : withBox(strips, block.box, parent);
}

function withBox(strips: readonly Strip[], box: CheckBox, parent: Tag): Strip[] {
  const [first, ...others] = strips;
  if (first === undefined) return [];
  const mark = moved(ballotMark(box, { type: 'P', parent }), 0, (first.height - style.leading) / 2);
  const side = ballot.size + 8;
  const place: Mark = { kind: 'place', field: box.field, x: 0, y: 0, width: side, height: first.height };
  return [{ ...first, marks: [mark, place, ...first.marks] }, ...others];
}
