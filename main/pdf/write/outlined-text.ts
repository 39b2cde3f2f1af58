import type { PathCommand } from '@cantoo/fontkit';
import { fontFace } from '../fonts/font-face';
import type { FaceName } from '../fonts/font-files';
import { shapeText, type FacedText } from '../fonts/shape-text';
import { number } from './number';

/** Text as filled outlines: for a drawing that must look right without a font, such as a field's appearance. */
export interface OutlinedText {
  readonly text: string;
  readonly face: FaceName;
  readonly size: number;
  /** The start of the baseline, in points. */
  readonly x: number;
  readonly y: number;
}

/** The PDF operators that fill the text's outlines; `text` is cut with an ellipsis at `width` points. */
export function outlinedText({ text, face, size, x, y }: OutlinedText, width: number): string {
  const out: string[] = [];
  let pen = x;
  for (const part of shaped(text, face, (width / size) * 1000)) {
    const { font } = fontFace(part.face);
    const scale = size / font.unitsPerEm;
    for (const { glyphId, advance } of part.glyphs) {
      const outline = font.getGlyph(glyphId)?.path.scale(scale).translate(pen, y);
      if (outline !== undefined) out.push(...operators(outline.commands));
      pen += (advance * size) / 1000;
    }
  }
  return out.length === 0 ? '' : `${out.join(' ')} f`;
}

function shaped(text: string, face: FaceName, room: number): readonly FacedText[] {
  const whole = shapeText(text, face);
  if (advanceOf(whole) <= room) return whole;
  const characters = [...text];
  const cut = () => shapeText(`${characters.join('')}\u2026`, face);
  while (characters.length > 0 && advanceOf(cut()) > room) characters.pop();
  return cut();
}

function advanceOf(parts: readonly FacedText[]): number {
  return parts.reduce((sum, { advance }) => sum + advance, 0);
}

/** Path operators; TrueType's quadratic curves as the cubic ones that PDF knows (same shape, by degree elevation). */
function operators(commands: readonly PathCommand[]): string[] {
  let here: readonly [number, number] = [0, 0];
  return commands.map(({ command, args }) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = args;
    const from = here;
    if (command === 'closePath') return 'h';
    here = command === 'quadraticCurveTo' ? [x2, y2] : [x1, y1];
    if (command === 'moveTo') return `${numbers(x1, y1)} m`;
    if (command === 'lineTo') return `${numbers(x1, y1)} l`;
    const third = (a: number, b: number) => a + ((b - a) * 2) / 3;
    return `${numbers(third(from[0], x1), third(from[1], y1), third(x2, x1), third(y2, y1), x2, y2)} c`;
  });
}

function numbers(...values: readonly number[]): string {
  return values.map(number).join(' ');
}
