import type { Block } from '../../../shared/document/block';
import { assertNever } from '../../../shared/text/assert-never';
import { besidePanel, setPanel, splitHead } from './set-head';
import { setCheckRow, setList } from './set-choices';
import { isFacts, setFacts } from './set-facts';
import { setSignature, type SignatureField } from './set-signature';
import { setTable } from './set-table';
import { setField, setHeading, setParagraph } from './set-text';
import type { Strip, Tag } from './strip';
import { columnWidth, sheet, type TextStyle } from './styles';

/** What kind of document is set. */
export interface Setting {
  readonly root: Tag;
  readonly fields: readonly SignatureField[];
  /** The form's own words: small on the SEC's sheet, larger on a paper. */
  readonly body: TextStyle;
}

/** Sets the blocks of a document as strips, in reading order. */
export function setBlocks(blocks: readonly Block[], setting: Setting): Strip[] {
  const { panel, beside } = splitHead(blocks);
  const centred = beside.flatMap((block) => setBlock(block, setting));
  const strips = panel.length === 0 ? [] : [besidePanel(setPanel(panel, setting.root), centred)];
  let glue = false;
  let force = false;
  let previous: Block | undefined;
  for (const block of blocks.slice(panel.length + beside.length)) {
    const isRedundant = block.kind === 'rule' && endsInLine(previous);
    previous = block;
    if (block.kind === 'page-break') force = true;
    if (isRedundant) continue;
    const [first, ...others] = setBlock(block, setting);
    if (first === undefined) continue;
    strips.push({ ...first, breakBefore: force ? 'force' : glue ? 'avoid' : first.breakBefore }, ...others);
    glue =
      block.kind === 'heading' || block.kind === 'rule' || (block.kind === 'paragraph' && block.keepWithNext === true);
    force = false;
  }
  return strips;
}

function setBlock(block: Block, setting: Setting): Strip[] {
  const { root } = setting;
  switch (block.kind) {
    case 'heading':
      return setHeading(block, root);
    case 'paragraph':
      return setParagraph(block, root, setting.body);
    case 'check-row':
      return setCheckRow(block, root);
    case 'field':
      return setField(block, root);
    case 'list':
      return setList(block, root);
    case 'table':
      return isFacts(block) ? setFacts(block, root) : setTable(block, root);
    case 'signature':
      return setSignature(block, setting);
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
