import type { Block, NoticeDocument, Run } from '../../document/block';
import { toEdgarCharacters, type CharacterReplacement } from '../../edgar/characters';
import { assertNever } from '../../text/assert-never';

/** A longer word is cut where text is set in columns of 80: the same place on every page, whatever stands before it. */
const longestWord = 60;

/** A document all of whose text EDGAR takes as ASCII, and what was replaced to get there. */
export interface PlainDocument {
  readonly blocks: readonly Block[];
  readonly replacements: readonly CharacterReplacement[];
}

/**
 * Text as the ASCII face prints it: EDGAR's characters only, words of at most 60 letters, and `<WORD>` as `[WORD]`, because
 * EDGAR reads anything of that shape as one of its own tags (`<PAGE>`, `<TABLE>`).
 */
export function plainText(text: string): string {
  return toEdgarCharacters(text)
    .text.replace(/<(?=[A-Za-z/!?][^<>]*>)([^<>]*)>/g, '[$1]')
    .replace(new RegExp(`\\S{${longestWord}}(?=\\S)`, 'g'), '$& ')
    .replace(/ +/g, ' ');
}

/** The document with every text made plain. Replacements are listed once for each different character. */
export function toPlainDocument(document: NoticeDocument): PlainDocument {
  const replacements = new Map<string, CharacterReplacement>();
  const plain = (text: string): string => {
    for (const replacement of toEdgarCharacters(text).replacements)
      replacements.set(replacement.character, replacement);
    return plainText(text);
  };
  const blocks = document.blocks.map((block) => mapText(block, plain));
  return { blocks, replacements: [...replacements.values()] };
}

/** The block with every text of it replaced by what `change` makes of it. */
function mapText(block: Block, change: (text: string) => string): Block {
  const runs = (parts: readonly Run[]) => parts.map((run) => ({ ...run, text: change(run.text) }));
  switch (block.kind) {
    case 'heading':
      return { ...block, text: change(block.text) };
    case 'paragraph':
      return { ...block, runs: runs(block.runs) };
    case 'check-row':
      return {
        ...block,
        lead: block.lead === null ? null : change(block.lead),
        boxes: block.boxes.map((box) => ({ ...box, label: change(box.label) })),
      };
    case 'field':
      return { ...block, label: change(block.label), runs: runs(block.runs) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, runs: runs(item.runs) })) };
    case 'table':
      return { ...block, header: block.header.map(change), rows: block.rows.map((row) => row.map(runs)) };
    case 'signature':
      return {
        ...block,
        registrant: runs(block.registrant),
        registrantCaption: change(block.registrantCaption),
        attestation: change(block.attestation),
        date: runs(block.date),
        signers: block.signers.map(({ conformed, name, title }) => ({
          ...{ conformed: runs(conformed), name: runs(name), title: runs(title) },
        })),
      };
    case 'rule':
    case 'page-break':
      return block;
    default:
      return assertNever(block);
  }
}
