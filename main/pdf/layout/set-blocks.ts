import type { Block } from '../../../shared/document/block';
import { assertNever } from '../../../shared/text/assert-never';
import { besidePanel, setPanel, splitHead } from './set-head';
import { setCheckRow, setList } from './set-choices';
import { setSignature, type SignatureField } from './set-signature';
import { setTable } from './set-table';
import { setField, setHeading, setParagraph } from './set-text';
import type { Strip, Tag } from './strip';
import { columnWidth, sheet } from './styles';

/** Sets the blocks of a document as strips, in reading order. */
export function setBlocks(blocks: readonly Block[], root: Tag, fields: readonly SignatureField[]): Strip[] {
  const { panel, beside } = splitHead(blocks);
  const centred = beside.flatMap((block) => setBlock(block, root, fields));
  const strips = panel.length === 0 ? [] : [besidePanel(setPanel(panel, root), centred)];
  let glue = false;
  let force = false;
  let previous: Block | undefined;
  for (const block of blocks.slice(panel.length + beside.length)) {
    const isRedundant = block.kind === 'rule' && endsInLine(previous);
    previous = block;
    if (block.kind === 'page-break') force = true;
    if (isRedundant) continue;
    const [first, ...others] = setBlock(block, root, fields);
    if (first === undefined) continue;
    strips.push({ ...first, breakBefore: force ? 'force' : glue ? 'avoid' : first.breakBefore }, ...others);
    glue =
      block.kind === 'heading' || block.kind === 'rule' || (block.kind === 'paragraph' && block.keepWithNext === true);
    force = false;
  }
  return strips;
}

function setBlock(block: Block, root: Tag, fields: readonly SignatureField[]): Strip[] {
  switch (block.kind) {
    case 'heading':
      return setHeading(block, root);
    case 'paragraph':
      return setParagraph(block, root);
    case 'check-row':
      return setCheckRow(block, root);
    case 'field':
      return setField(block, root);
    case 'list':
      return setList(block, root);
    case 'table':
      return setTable(block, root);
    case 'signature':
      return setSignature(block, root, fields);
    case 'rule':
      return [rule];
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}

/** A labelled answer's own line across the sheet parts it from what follows. */
function endsInLine(block: Block | undefined): boolean {
  return block?.kind === 'field' && block.layout === 'label-above';
}

/** Parts what follows from what stands above, so it goes with what follows and is left out at the top of a page. */
const rule: Strip = {
  height: 1,
  space: 8,
  breakBefore: 'free',
  fleeting: true,
  marks: [{ kind: 'line', x1: 0, y1: 0.5, x2: columnWidth, y2: 0.5, thickness: sheet.rule }],
};
