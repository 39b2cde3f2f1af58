import type { PDFRef } from 'pdf-lib';
import type { BallotMark, LineMark, Mark, Tag, TextMark } from '../layout/strip';
import { sheet } from '../layout/styles';
import { ballotCodes, ballotResource } from './ballot-font';
import { resourceName, type EmbeddedFonts } from './embedded-fonts';
import { number } from './number';
import type { StructureTree } from './structure-tree';

/** What painting a page needs to know of its file. */
export interface PageContext {
  readonly fonts: EmbeddedFonts;
  readonly structure: StructureTree;
  readonly page: PDFRef;
  readonly pageKey: number;
}

/** A mark that belongs to no element: page numbers, continuation headers. */
export type FurnitureMark = Omit<TextMark, 'tag'>;

/**
 * A page's content stream. Every mark is either marked content of a structure element or an artifact; neighbours of one
 * element share one marked-content sequence.
 */
export function pageContent(marks: readonly Mark[], furniture: readonly FurnitureMark[], context: PageContext): string {
  const out: string[] = [];
  let open: Tag | null = null;
  const close = () => {
    if (open !== null) out.push('EMC');
    open = null;
  };
  for (const mark of marks) {
    if (mark.kind === 'text' || mark.kind === 'ballot') {
      if (open !== mark.tag) {
        close();
        const id = context.structure.addContent(mark.tag, context.page, context.pageKey);
        out.push(`/${mark.tag.type} <</MCID ${id}>> BDC`);
        open = mark.tag;
      }
      out.push(mark.kind === 'text' ? text(mark, context.fonts) : ballot(mark));
    } else if (mark.kind === 'anchor') {
      context.structure.element(mark.tag);
    }
  }
  close();
  out.push(...marks.flatMap(decoration));
  for (const mark of furniture) out.push(`/Artifact <</Type /Pagination>> BDC\n${text(mark, context.fonts)}\nEMC`);
  return `${out.join('\n')}\n`;
}

function text(mark: FurnitureMark, fonts: EmbeddedFonts): string {
  const { style, x, y } = mark;
  const font = `/${resourceName(style.face)} ${number(style.size)} Tf`;
  return `BT ${number(style.gray)} g ${font} ${number(x)} ${number(sheet.height - y)} Td ${shown(mark, fonts)} ET`;
}

/**
 * Glyphs as TJ operands: character codes, with the corrections (thousandths of the size, to the left) by which the pen
 * differs from the fonts' own widths: kerning, and marks that stand over the letter before them. Marks moved up or down
 * are shown with a text rise.
 */
function shown(mark: FurnitureMark, fonts: EmbeddedFonts): string {
  const out: string[] = [];
  let codes = '';
  let items = '';
  const flushCodes = () => {
    if (codes !== '') items += `<${codes}>`;
    codes = '';
  };
  const flush = () => {
    flushCodes();
    if (items !== '') out.push(`[${items}] TJ`);
    items = '';
  };
  const shift = (amount: number) => {
    const rounded = Math.round(amount);
    if (rounded === 0) return;
    flushCodes();
    items += String(-rounded);
  };
  for (const glyph of mark.glyphs) {
    shift(glyph.xOffset);
    const code = fonts.code(mark.style.face, glyph);
    if (glyph.yOffset === 0) {
      codes += code;
    } else {
      flush();
      out.push(`${number((glyph.yOffset * mark.style.size) / 1000)} Ts <${code}> Tj 0 Ts`);
    }
    shift(glyph.advance - glyph.width - glyph.xOffset);
  }
  flush();
  return out.join(' ');
}

function ballot(mark: BallotMark): string {
  const code = mark.checked ? ballotCodes.checked : ballotCodes.empty;
  const font = `/${ballotResource} ${number(mark.size * 1.25)} Tf`;
  return `BT 0 g 0 G ${font} ${number(mark.x)} ${number(sheet.height - mark.y)} Td <${code}> Tj ET`;
}

function decoration(mark: Mark): string[] {
  if (mark.kind === 'line') return [line(mark)];
  if (mark.kind !== 'text' || !mark.underline) return [];
  const y = mark.y + mark.style.size * 0.13;
  return [line({ kind: 'line', x1: mark.x, y1: y, x2: mark.x + mark.width, y2: y, thickness: mark.style.size * 0.05 })];
}

function line({ x1, y1, x2, y2, thickness, gray = 0 }: LineMark): string {
  const from = `${number(x1)} ${number(sheet.height - y1)} m`;
  const to = `${number(x2)} ${number(sheet.height - y2)} l`;
  return `/Artifact BMC\n${number(thickness)} w ${number(gray)} G ${from} ${to} S\nEMC`;
}
