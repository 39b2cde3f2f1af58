import type { FieldBlock, HeadingBlock, ParagraphBlock } from '../../../shared/document/block';
import type { FieldPath } from '../../../shared/draft/field-path';
import { breakLines } from './break-lines';
import { formStyle, only, setText } from './set-lines';
import { hairline, joined, underlined, type Strip, type Tag } from './strip';
import { columnWidth, styles, type TextStyle } from './styles';

const headings = {
  1: { type: 'H1', style: styles.heading1, space: 10 },
  2: { type: 'H2', style: styles.heading2, space: 14 },
  3: { type: 'H3', style: styles.heading3, space: 9 },
} as const;

/** A heading of the sheet: the form's name, a part, or what stands below a part. */
export function setHeading(block: HeadingBlock, parent: Tag): Strip[] {
  const { type, style, space } = headings[block.level];
  const frame = { tag: { type, parent } as const, align: block.align, styleOf: only(style), space };
  const strip = joined(setText([{ text: block.text }], frame));
  return [{ ...strip, marks: [{ kind: 'bookmark', title: block.text, x: 0, y: 0 }, ...strip.marks] }];
}

/** A paragraph of the form's words or of an answer. */
export function setParagraph(block: ParagraphBlock, parent: Tag, body: TextStyle): Strip[] {
  const answered = block.runs.some((run) => run.field !== undefined);
  return setText(block.runs, {
    tag: { type: 'P', parent },
    align: block.align,
    space: answered || body === styles.paper ? 7 : 5,
    // A centred line is a heading of the form: what is typed into it, such as an amendment's number, is set as its words are.
    styleOf: (run) => (run.field === undefined || block.align === 'center' ? body : styles.answer),
  });
}

/** A labelled answer in one of its three layouts. */
export function setField(block: FieldBlock, parent: Tag): Strip[] {
  if (block.layout === 'inline') return [inlineField(block, parent)];
  if (block.layout === 'caption-below') return [captionBelow(block, parent)];
  return [labelAbove(block, parent)];
}

function labelAbove(block: FieldBlock, parent: Tag): Strip {
  const label = setText([{ text: block.label }], { tag: { type: 'P', parent }, styleOf: only(styles.label), space: 6 });
  const answer = setText(block.runs, { tag: { type: 'P', parent }, styleOf: only(styles.answer) });
  const strip = withPlace(joined([...label, ...answer]), block.field, { x: 0, width: columnWidth });
  return underlined(strip, 0, columnWidth);
}

const blankWidth = 140;

/** "For Period Ended: December 31, 2003", the answer on a hairline that is as long as a date even when it is blank. */
function inlineField(block: FieldBlock, parent: Tag): Strip {
  const runs = [{ text: `${block.label} ` }, ...block.runs];
  const strips = setText(runs, { tag: { type: 'P', parent }, align: block.align, space: 4 });
  const label = breakLines([{ text: block.label }], columnWidth, formStyle)[0]?.width ?? 0;
  const whole = breakLines(runs, columnWidth, formStyle)[0]?.width ?? 0;
  const strip = joined(strips);
  if (strips.length > 1) return strip;
  const isBlank = block.runs.length === 0;
  const start = block.align === 'left' ? 0 : (columnWidth - whole) / (block.align === 'center' ? 2 : 1);
  const from = start + label + 3;
  const to = Math.max(from + blankWidth, start + whole + 3);
  const placed = withPlace(strip, isBlank ? block.field : undefined, { x: from, width: blankWidth });
  return { ...placed, marks: [...placed.marks, hairline(from, to, strip.height - 1.5)] };
}

/** A blank line is found by a click too. */
function withPlace(strip: Strip, field: FieldPath | undefined, { x, width }: { x: number; width: number }): Strip {
  if (field === undefined) return strip;
  return { ...strip, marks: [...strip.marks, { kind: 'place', field, x, y: 0, width, height: strip.height }] };
}

function captionBelow(block: FieldBlock, parent: Tag): Strip {
  const width = block.align === 'center' ? columnWidth : columnWidth / 2;
  const left = block.align === 'right' ? columnWidth - width : 0;
  const answer = setText(block.runs, {
    tag: { type: 'P', parent },
    left,
    width,
    align: 'center',
    styleOf: only(styles.answer),
    space: 10,
  });
  const line = underlined(joined(answer), left, left + width);
  const caption = setText([{ text: block.label }], {
    tag: { type: 'P', parent },
    left,
    width,
    align: 'center',
    styleOf: only(styles.label),
    space: 1,
  });
  return joined([line, ...caption]);
}
