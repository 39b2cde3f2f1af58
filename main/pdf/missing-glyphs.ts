import type { Block, Run } from '../../shared/document/block';
import { printable } from '../../shared/document/printable';
import { unprintableCharacters, type UnprintableCharacter } from '../../shared/document/printable-characters';
import type { FieldPath } from '../../shared/draft/field-path';
import { assertNever } from '../../shared/text/assert-never';

/** A character that no font of the program can draw, and where it stands: its position counts within its paragraph. */
export interface MissingGlyph extends UnprintableCharacter {
  /** The answer that holds it; `null` in the form's own words. */
  readonly field: FieldPath | null;
  /** Which paragraph of that answer it stands in, counted from 1. */
  readonly paragraph: number;
}

/** Every character of the document that would come out as a missing-glyph box; empty when all of it can be printed. */
export function missingGlyphs(document: { readonly blocks: readonly Block[] }): MissingGlyph[] {
  const paragraphs = new Map<FieldPath | null, number>();
  return document.blocks.flatMap(runsOf).flatMap((run) => {
    const field = run.field ?? null;
    const paragraph = (paragraphs.get(field) ?? 0) + 1;
    paragraphs.set(field, paragraph);
    return unprintableCharacters(printable(run.text)).map((found) => ({ ...found, field, paragraph }));
  });
}

function runsOf(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: block.text }];
    case 'paragraph':
      return block.runs;
    case 'check-row':
      return [{ text: block.lead ?? '' }, ...block.boxes.map(({ label }) => ({ text: label }))];
    case 'field':
      return [{ text: block.label }, ...block.runs];
    case 'list':
      return block.items.flatMap((item) => [{ text: item.marker }, ...item.runs]);
    case 'table':
      return [...block.header.map((text) => ({ text })), ...block.rows.flat(2)];
    case 'signature':
      return [
        ...block.registrant,
        ...block.date,
        ...block.signers.flatMap((signer) => [...signer.conformed, ...signer.name, ...signer.title]),
      ];
    case 'rule':
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}
