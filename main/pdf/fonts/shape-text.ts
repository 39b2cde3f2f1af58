import { fontFace, type ShapedText } from './font-face';
import { fallbackFaces, type FaceName } from './font-files';

/** Text of one face. */
export interface FacedText extends ShapedText {
  readonly face: FaceName;
}

/**
 * Shapes text in a face, and what that face lacks (an arrow, a check mark, a sign of mathematics) in the first fallback face
 * that has it. A mark stays in its letter's face wherever that face has it.
 */
export function shapeText(text: string, face: FaceName): FacedText[] {
  const parts: { face: FaceName; text: string }[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    const wanted = faceOf(character, /^\p{M}$/u.test(character) ? (last?.face ?? face) : face);
    if (last?.face === wanted) last.text += character;
    else parts.push({ face: wanted, text: character });
  }
  return parts.map((part) => ({ face: part.face, ...fontFace(part.face).shape(part.text) }));
}

function faceOf(character: string, face: FaceName): FaceName {
  const codePoint = character.codePointAt(0) ?? 0;
  if (fontFace(face).has(codePoint)) return face;
  return fallbackFaces.find((each) => fontFace(each).has(codePoint)) ?? face;
}
