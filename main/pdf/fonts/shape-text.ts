import { fontFace, type ShapedText } from './font-face';
import { fallbackFaces, type FaceName } from './font-files';

/** Text of one face. */
export interface FacedText extends ShapedText {
  readonly face: FaceName;
}

/** Words already shaped: a long narrative is mostly the same words, and every keystroke prints it again. */
const known = new Map<string, readonly FacedText[]>();
const mostKnown = 50_000;

/**
 * Shapes text in a face, and what that face lacks (an arrow, a check mark, a sign of mathematics) in the first fallback face
 * that has it. A mark stays in its letter's face wherever that face has it.
 */
export function shapeText(text: string, face: FaceName): readonly FacedText[] {
  const key = `${face} ${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const shaped = shape(text, face);
  if (known.size >= mostKnown) known.clear();
  known.set(key, shaped);
  return shaped;
}

function shape(text: string, face: FaceName): FacedText[] {
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
