import type { PathCommand } from '@cantoo/fontkit';
import { fontFace } from '../fonts/font-face';
import type { FaceName } from '../fonts/font-files';
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
  const { font, glyphs } = shaped(text, face, (width / size) * 1000);
  const scale = size / font.unitsPerEm;
  const out: string[] = [];
  let pen = x;
  for (const { glyphId, advance } of glyphs) {
    const outline = font.getGlyph(glyphId)?.path.scale(scale).translate(pen, y);
    if (outline !== undefined) out.push(...operators(outline.commands));
    pen += (advance * size) / 1000;
  }
  return out.length === 0 ? '' : `${out.join(' ')} f`;
}

function shaped(text: string, face: FaceName, room: number) {
  const { font } = fontFace(face);
  const whole = fontFace(face).shape(text);
  if (whole.advance <= room) return { font, glyphs: whole.glyphs };
  const characters = [...text];
  while (characters.length > 0 && fontFace(face).shape(`${characters.join('')}\u2026`).advance > room) characters.pop();
  return { font, glyphs: fontFace(face).shape(`${characters.join('')}\u2026`).glyphs };
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
