import type {
  Align,
  Block,
  CheckBox,
  CheckRowBlock,
  FieldBlock,
  ListBlock,
  NoticeDocument,
  Run,
  SignatureBlock,
  TableBlock,
} from '../../document/block';
import { assertNever } from '../../text/assert-never';
import { escapeHtml } from './escape-html';

/** A line to write on, where an answer is not given. */
const blank = '_'.repeat(30);
const pageStyle = 'font-family:Times New Roman,serif;line-height:1.3;margin:auto;max-width:7.5in';
/** The sheet prints four report boxes in a row. */
const boxesInRow = 4;
const styleElements = { bold: 'b', italic: 'i', underline: 'u' } as const;

/**
 * The EDGAR HTML of a notice: elements html, head, title, body, div, h1, h2, p, b, i, u, br, hr, table, tr and td only, no
 * table within a table, no `style` element, boxes as `&#9744;` and `&#9746;` (EDGAR Filer Manual 5.2.2).
 * @returns 7-bit text, one line a block; the same document always gives the same text
 */
export function renderHtml(document: NoticeDocument): string {
  const lines = [
    `<html><head><title>${escapeHtml(document.title)}</title></head>`,
    `<body><div style="${pageStyle}">`,
    ...document.blocks.map(htmlOf),
    '</div></body></html>',
  ];
  return `${lines.join('\n')}\n`;
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.align, block.text);
    case 'paragraph':
      return paragraph(block.align, runsHtml(block.runs));
    case 'check-row':
      return checkRow(block);
    case 'field':
      return field(block);
    case 'list':
      return list(block);
    case 'table':
      return table(block);
    case 'signature':
      return signature(block);
    case 'rule':
    case 'page-break':
      return '<hr>';
    default:
      return assertNever(block);
  }
}

function heading(level: number, align: Align, text: string): string {
  const tag = `h${level}`;
  const size = level === 1 ? '' : ' style="font-size:1em"';
  return `<${tag}${alignment(align)}${size}>${lineBreaks(text)}</${tag}>`;
}

function paragraph(align: Align, html: string): string {
  return `<p${alignment(align)}>${html}</p>`;
}

function alignment(align: Align): string {
  return align === 'left' ? '' : ` align="${align}"`;
}

/** Yes and No stand in a line, transition reports under one another, the cover's reports in columns as on the sheet. */
function checkRow({ lead, boxes, layout, align }: CheckRowBlock): string {
  const labelled = boxes.map((box) => `${boxHtml(box)} ${escapeHtml(box.label)}`);
  if (layout === 'stacked') return paragraph(align, labelled.join('<br>'));
  if (boxes.length <= 2) return paragraph(align, [lead ?? '', ...labelled].filter(Boolean).join(' &nbsp; '));
  const rows: string[] = [];
  for (let start = 0; start < labelled.length; start += boxesInRow) {
    const first = start === 0 ? escapeHtml(lead ?? '') : '';
    rows.push(`<tr>${cells([first, ...labelled.slice(start, start + boxesInRow)])}</tr>`);
  }
  return `<table cellpadding="4">${rows.join('')}</table>`;
}

function boxHtml({ checked }: CheckBox): string {
  return checked ? '&#9746;' : '&#9744;';
}

function field({ label, runs, layout, align }: FieldBlock): string {
  const answer = answerHtml(runs);
  switch (layout) {
    case 'label-above':
      return paragraph(align, `${escapeHtml(label)}<br>${answer}`);
    case 'inline':
      return paragraph(align, `${escapeHtml(label)} ${answer}`);
    case 'caption-below':
      return paragraph(align, `${answer}<br>${escapeHtml(label)}`);
    default:
      return assertNever(layout);
  }
}

/** Paragraphs with their numbers; with a box (Part II), a table whose first column holds the one box. */
function list({ box, items }: ListBlock): string {
  if (box === null) return items.map((item) => `<p>${escapeHtml(item.marker)} ${runsHtml(item.runs)}</p>`).join('\n');
  const rows = items.map((item, index) => {
    const first = index === 0 ? boxHtml(box) : '';
    return `<tr valign="top"><td>${first}</td><td>${escapeHtml(item.marker)}</td><td>${runsHtml(item.runs)}</td></tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

function table({ header, headerPosition, rows, border }: TableBlock): string {
  const captions = `<tr align="center">${cells(header.map(escapeHtml))}</tr>`;
  const answers = rows.map((row) => `<tr align="${border ? 'left' : 'center'}">${cells(row.map(answerHtml))}</tr>`);
  const lines = headerPosition === 'above' ? [captions, ...answers] : [...answers, captions];
  const frame = border ? ' border="1" cellpadding="4" cellspacing="0"' : '';
  return `<table width="100%"${frame}>${lines.join('')}</table>`;
}

function cells(contents: readonly string[]): string {
  return contents.map((content) => `<td>${content}</td>`).join('');
}

function signature(block: SignatureBlock): string {
  const signers = block.signers.map((signer) => {
    const lines = [
      `${escapeHtml(block.byLabel)} ${answerHtml(signer.conformed)}`,
      `${escapeHtml(block.nameLabel)} ${answerHtml(signer.name)}`,
      `${escapeHtml(block.titleLabel)} ${answerHtml(signer.title)}`,
    ];
    return lines.join('<br>');
  });
  const date = `${escapeHtml(block.dateLabel)} ${answerHtml(block.date)}`;
  return [
    paragraph('center', `${answerHtml(block.registrant)}<br>${escapeHtml(block.registrantCaption)}`),
    paragraph('left', escapeHtml(block.attestation)),
    `<table width="100%"><tr valign="top"><td width="50%">${date}</td><td>${signers.join('<br><br>')}</td></tr></table>`,
  ].join('\n');
}

function answerHtml(runs: readonly Run[]): string {
  return runs.length === 0 ? blank : runsHtml(runs);
}

/** Runs, those of one style that follow one another within one element. */
function runsHtml(runs: readonly Run[]): string {
  let html = '';
  let open: Run['style'];
  for (const { text, style } of runs) {
    const wanted = text.trim() === '' || text.trim() === ',' ? open : style;
    if (wanted !== open) html += closing(open) + opening(wanted);
    open = wanted;
    html += lineBreaks(text);
  }
  return html + closing(open);
}

function opening(style: Run['style']): string {
  return style === undefined ? '' : `<${styleElements[style]}>`;
}

function closing(style: Run['style']): string {
  return style === undefined ? '' : `</${styleElements[style]}>`;
}

function lineBreaks(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
