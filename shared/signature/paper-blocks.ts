import type { HeadingBlock, ListBlock, ParagraphBlock, TableBlock } from '../document/block';

/** A heading of a paper of Rule 302(b). */
export function heading(text: string): HeadingBlock {
  return { kind: 'heading', level: 2, align: 'left', text };
}

/** A paragraph of a paper. */
export function paragraph(text: string, align: ParagraphBlock['align'] = 'left'): ParagraphBlock {
  return { kind: 'paragraph', align, runs: [{ text }] };
}

/** Facts with their names, row by row. */
export function facts(rows: readonly (readonly [string, string])[]): TableBlock {
  return {
    kind: 'table',
    header: [],
    headerPosition: 'above',
    rows: rows.map((row) => row.map((text) => [{ text }])),
    border: false,
  };
}

/** Numbered items. */
export function items(texts: readonly string[]): ListBlock {
  return {
    kind: 'list',
    box: null,
    items: texts.map((text, index) => ({ marker: `(${index + 1})`, runs: [{ text }] })),
  };
}
