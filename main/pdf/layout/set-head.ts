import type { Block, FieldBlock, ParagraphBlock } from '../../../shared/document/block';
import { only, setText } from './set-lines';
import { joined, moved, type Mark, type Strip, type Tag } from './strip';
import { columnWidth, sheet, styles } from './styles';

type PanelBlock = ParagraphBlock | FieldBlock;

/**
 * The head of the SEC's sheet: a panel at the top right (OMB approval, SEC file number, CUSIP number), and beside it the
 * agency and the form's name, centred on the sheet. A document that opens otherwise has no panel.
 */
export function splitHead(blocks: readonly Block[]): { panel: PanelBlock[]; beside: Block[] } {
  const panel: PanelBlock[] = [];
  for (const block of blocks) {
    if (!isPanel(block)) break;
    panel.push(block);
  }
  if (panel.length === 0) return { panel, beside: [] };
  const rest = blocks.slice(panel.length);
  const end = rest.findIndex((block) => !isCentred(block));
  return { panel, beside: rest.slice(0, end === -1 ? rest.length : end) };
}

function isPanel(block: Block): block is PanelBlock {
  if (block.kind === 'paragraph') return block.align === 'right';
  return block.kind === 'field' && block.align === 'right' && block.layout === 'label-above';
}

function isCentred(block: Block): boolean {
  return (block.kind === 'paragraph' || (block.kind === 'heading' && block.level === 1)) && block.align === 'center';
}

const width = 134;
const inset = 5;
const left = columnWidth - width;

/** The panel as one strip: notes share a frame, each field has its own. */
export function setPanel(blocks: readonly PanelBlock[], parent: Tag): Strip {
  const notes = blocks.filter((block) => block.kind === 'paragraph');
  const fields = blocks.filter((block) => block.kind === 'field');
  const cells = notes.length === 0 ? [] : [cell(notes.flatMap((note, index) => setNote(note, parent, index === 0)))];
  return joined([...cells, ...fields.map((field) => cell(setBox(field, parent)))]);
}

function setNote(note: ParagraphBlock, parent: Tag, isTitle: boolean): Strip[] {
  const styleOf = only(isTitle ? styles.tableHeader : styles.label);
  const frame = { tag: { type: 'P', parent }, left: left + inset, width: width - 2 * inset } as const;
  return setText(note.runs, { ...frame, styleOf, align: isTitle ? 'center' : 'left' });
}

function setBox(field: FieldBlock, parent: Tag): Strip[] {
  const frame = { tag: { type: 'P', parent }, left: left + inset, width: width - 2 * inset } as const;
  const label = setText([{ text: field.label }], { ...frame, styleOf: only(styles.label) });
  const blank: Strip = { height: styles.answer.leading, space: 0, breakBefore: 'avoid', marks: [] };
  const answer = field.runs.length === 0 ? [blank] : setText(field.runs, { ...frame, styleOf: only(styles.answer) });
  const place: Mark[] =
    field.field === undefined
      ? []
      : [{ kind: 'place', field: field.field, x: left, y: -10, width, height: 10 + styles.answer.leading }];
  return [...label, ...answer.map((strip) => ({ ...strip, marks: [...strip.marks, ...place] }))];
}

function cell(strips: readonly Strip[]): Strip {
  const inside = joined(strips);
  const height = inside.height + 4;
  const marks = inside.marks.map((mark) => moved(mark, 0, 2));
  return { height, space: 0, breakBefore: 'avoid', marks: [...frame(height), ...marks] };
}

function frame(height: number): Mark[] {
  const side = { kind: 'line', thickness: sheet.rule } as const;
  return [
    { ...side, x1: left, y1: 0, x2: columnWidth, y2: 0 },
    { ...side, x1: left, y1: height, x2: columnWidth, y2: height },
    { ...side, x1: left, y1: 0, x2: left, y2: height },
    { ...side, x1: columnWidth, y1: 0, x2: columnWidth, y2: height },
  ];
}

/** The panel and what is centred beside it, as high as the higher of the two. */
export function besidePanel(panel: Strip, centred: readonly Strip[]): Strip {
  const middle = joined(centred);
  const drop = Math.max(0, (panel.height - middle.height) / 2);
  const marks = [...panel.marks, ...middle.marks.map((mark) => moved(mark, 0, drop))];
  return { height: Math.max(panel.height, middle.height), space: 0, breakBefore: 'free', marks };
}
