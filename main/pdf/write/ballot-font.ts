import type { PDFContext, PDFRef } from 'pdf-lib';
import { toUnicode } from './to-unicode';

/** The name the ballot boxes' font has in a page's resources. */
export const ballotResource = 'Ballot';
/** Codes of the two boxes, as hexadecimal digits. */
export const ballotCodes = { empty: '01', checked: '02' } as const;

const outline = '60 w 50 0 700 700 re S';
const cross = '70 w 1 J 185 135 m 615 565 l S 185 565 m 615 135 l S';

/**
 * Check boxes as a Type 3 font (ISO 32000-1, 9.6.5): each is a drawing of lines, equally sharp at any zoom, and is at the
 * same time the character U+2610 or U+2612 to whoever selects, copies, searches or reads the text aloud. No text font of
 * the sheet has these characters, and a drawing without a character would be silent.
 */
export function writeBallotFont(context: PDFContext): PDFRef {
  const glyph = (drawing: string) => context.register(context.flateStream(`800 0 d0\n${drawing}\n`));
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type3',
      Name: ballotResource,
      FontBBox: [0, -50, 800, 750],
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      CharProcs: { empty: glyph(outline), checked: glyph(`${outline} ${cross}`) },
      Encoding: { Type: 'Encoding', Differences: [1, 'empty', 'checked'] },
      FirstChar: 1,
      LastChar: 2,
      Widths: [800, 800],
      Resources: {},
      ToUnicode: context.register(context.flateStream(toUnicode(['\u2610', '\u2612'], 1))),
    }),
  );
}
