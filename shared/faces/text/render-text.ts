import type { Block, NoticeDocument } from '../../document/block';
import type { CharacterReplacement } from '../../edgar/characters';
import { blockLines } from './block-lines';
import { paginate, type PageUnit } from './paginate';
import { toPlainDocument } from './plain-document';

/** An ASCII document for EDGAR, and every character that could not stand in it with what stands there instead. */
export interface TextFace {
  readonly text: string;
  readonly replacements: readonly CharacterReplacement[];
}

/**
 * The EDGAR ASCII of a notice: lines of at most 80 columns ended by line feeds, EDGAR's 7-bit characters, boxes as `[X]`
 * and `[ ]`, pages parted by `<PAGE>` (EDGAR Filer Manual 5.2.1).
 */
export function renderText(document: NoticeDocument): TextFace {
  const { blocks, replacements } = toPlainDocument(document);
  return { text: paginate(blocks.flatMap(pageUnits)), replacements };
}

function pageUnits(block: Block, index: number, blocks: readonly Block[]): readonly PageUnit[] {
  const lines = blockLines(block);
  if (lines.length === 0) return [];
  return [
    {
      lines,
      keepWithNext: block.kind === 'heading' || ('keepWithNext' in block && block.keepWithNext === true),
      keepTogether: block.kind !== 'paragraph' && block.kind !== 'table',
      breakBefore: blocks[index - 1]?.kind === 'page-break',
    },
  ];
}
