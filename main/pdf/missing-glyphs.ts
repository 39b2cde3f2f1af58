import type { Block, Run } from '../../shared/document/block';
import type { FieldPath } from '../../shared/draft/field-path';
import { assertNever } from '../../shared/text/assert-never';
import { fontFace } from './fonts/font-face';
import { printable } from './layout/printable';

/** A character that no font of the program can draw, and where it stands. */
export interface MissingGlyph {
  readonly character: string;
  /** Such as `U+4E2D`. */
  readonly codePoint: string;
  /** The answer that holds it; `null` in the form's own words. */
  readonly field: FieldPath | null;
  /** Which character of that answer it is, counted from 1. */
  readonly position: number;
}

/** Every character of the document that would come out as a missing-glyph box; empty when all of it can be printed. */
export function missingGlyphs(document: { readonly blocks: readonly Block[] }): MissingGlyph[] {
  return document.blocks.flatMap(runsOf).flatMap((run) => {
    const missing: MissingGlyph[] = [];
    for (const [index, character] of [...printable(run.text)].entries()) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (character === '\n' || fontFace('serif').has(codePoint)) continue;
      const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
      missing.push({ character, codePoint: name, field: run.field ?? null, position: index + 1 });
    }
    return missing;
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
