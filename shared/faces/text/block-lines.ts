import type {
  Block,
  CheckBox,
  CheckRowBlock,
  FieldBlock,
  ListBlock,
  Run,
  SignatureBlock,
  TableBlock,
} from '../../document/block';
import { assertNever } from '../../text/assert-never';
import { aligned, columns, flow, lineWidth, wrap } from './layout';

/** A line to write on, where an answer is not given. */
const blank = '_'.repeat(30);

/** Columns of the contact row, of the list of exhibits, and of date and signers; two spaces stand between columns. */
export const contactColumns = [42, 12, 22] as const;
const exhibitColumns = [16, 62] as const;
export const signatureColumns = [36, 42] as const;

/** The lines of one block (characters must be plain already), at most 80 columns each, without blank lines around. */
export function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return aligned(wrapLines(block.text), block.align);
    case 'paragraph':
      return aligned(wrapLines(textOf(block.runs)), block.align);
    case 'check-row':
      return checkRow(block);
    case 'field':
      return aligned(field(block), block.align);
    case 'list':
      return list(block);
    case 'table':
      return table(block);
    case 'signature':
      return signature(block);
    case 'rule':
      return ['-'.repeat(lineWidth)];
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function answer(runs: readonly Run[]): string {
  return runs.length === 0 ? blank : textOf(runs);
}

function wrapLines(text: string, width = lineWidth, indent = ''): string[] {
  return text.split('\n').flatMap((line) => wrap(line, width, indent));
}

function checkRow({ lead, boxes, layout, align }: CheckRowBlock): string[] {
  const units = boxes.map((box) => `${boxText(box)} ${box.label}`);
  if (layout === 'stacked') return aligned(units, align);
  return aligned(flow(units, lead === null ? '' : `${lead} `), align);
}

function boxText({ checked }: CheckBox): string {
  return checked ? '[X]' : '[ ]';
}

function field({ label, runs, layout, align }: FieldBlock): string[] {
  switch (layout) {
    case 'label-above':
      return [...wrap(label), ...wrapLines(answer(runs), lineWidth, align === 'left' ? '    ' : '')];
    case 'inline':
      return wrapLines(`${label} ${answer(runs)}`);
    case 'caption-below':
      return [...wrapLines(answer(runs)), ...wrap(label)];
    default:
      return assertNever(layout);
  }
}

function list({ box, items }: ListBlock): string[] {
  return items.flatMap((item, index) => {
    const mark = box === null ? '' : index === 0 ? `${boxText(box)} ` : '    ';
    const first = `${mark}${item.marker} `;
    const lines = wrap(textOf(item.runs), lineWidth, first, ' '.repeat(first.length));
    return index === 0 ? lines : ['', ...lines];
  });
}

function table({ header, headerPosition, rows, border }: TableBlock): string[] {
  const widths = border ? exhibitColumns : contactColumns;
  const captions = columns(header, widths);
  const lines = rows.flatMap((row) => columns(row.map(answerCell), widths));
  if (headerPosition === 'below') return [...lines, ...captions];
  return [...captions, widths.map((width) => '-'.repeat(width)).join('  '), ...lines];
}

function answerCell(runs: readonly Run[]): string {
  return runs.length === 0 ? '_'.repeat(10) : textOf(runs);
}

/** Registrant and caption in the middle, then the date at the left and the signers at the right. */
function signature(block: SignatureBlock): string[] {
  const signers = block.signers.map((signer) =>
    [
      `${block.byLabel} ${answer(signer.conformed)}`,
      `${block.nameLabel} ${answer(signer.name)}`,
      `${block.titleLabel} ${answer(signer.title)}`,
    ].join('\n'),
  );
  return [
    ...aligned([...wrapLines(answer(block.registrant)), block.registrantCaption], 'center'),
    '',
    ...wrap(block.attestation),
    '',
    ...columns([`${block.dateLabel} ${answer(block.date)}`, signers.join('\n\n')], signatureColumns),
  ];
}
