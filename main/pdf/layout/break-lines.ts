import type { Run } from '../../../shared/document/block';
import type { FieldPath } from '../../../shared/draft/field-path';
import { printable } from '../../../shared/document/printable';
import type { ShapedGlyph } from '../fonts/font-face';
import { shapeText } from '../fonts/shape-text';
import { variant, type TextStyle } from './styles';

/** Text of one style and one answer on one line; `x` from the line's start, widths in points. */
export interface Segment {
  readonly x: number;
  readonly width: number;
  readonly glyphs: readonly ShapedGlyph[];
  readonly style: TextStyle;
  readonly underline: boolean;
  readonly field: FieldPath | undefined;
}

/** One line of text; `width` without the space that a broken line ends in. */
export interface Line {
  readonly segments: readonly Segment[];
  readonly width: number;
}

/** How a run is set: the form's own words and answers differ. */
export type StyleOf = (run: Run) => TextStyle;

interface Piece {
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
  readonly style: TextStyle;
  readonly underline: boolean;
  readonly field: FieldPath | undefined;
}

interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly kind: 'word' | 'space' | 'newline';
}

/**
 * Breaks runs into lines of at most `width` points. Lines break at white space only, so that no word is ever split when the
 * text is copied out again; a word wider than the line (a 300-letter one) is cut between characters because it must.
 */
export function breakLines(runs: readonly Run[], width: number, styleOf: StyleOf): Line[] {
  const lines: Line[] = [];
  let line: Word[] = [];
  let used = 0;
  const finish = () => {
    lines.push(toLine(line));
    line = [];
    used = 0;
  };
  for (const word of wordsOf(runs, styleOf).flatMap((each) => fitting(each, width))) {
    if (word.kind === 'newline') {
      finish();
      continue;
    }
    if (word.kind === 'word' && used + word.width > width && line.length > 0) finish();
    if (word.kind === 'space' && line.length === 0) continue;
    line.push(word);
    used += word.width;
  }
  if (line.length > 0 || lines.length === 0) finish();
  return lines;
}

/** Splits runs at white space. A word may cross runs, as in a bold name followed by a comma. */
function wordsOf(runs: readonly Run[], styleOf: StyleOf): Word[] {
  const words: Word[] = [];
  let pieces: Piece[] = [];
  const finish = () => {
    if (pieces.length > 0) words.push(toWord(pieces, 'word'));
    pieces = [];
  };
  for (const run of runs) {
    for (const [token] of printable(run.text).matchAll(/\n| +|[^\n ]+/g)) {
      if (token === '\n') {
        finish();
        words.push({ pieces: [], width: 0, kind: 'newline' });
      } else if (token.startsWith(' ')) {
        finish();
        if (words.at(-1)?.kind !== 'space') words.push(toWord(toPieces(' ', run, styleOf), 'space'));
      } else {
        pieces.push(...toPieces(token, run, styleOf));
      }
    }
  }
  finish();
  return words;
}

function toPieces(text: string, run: Run, styleOf: StyleOf): Piece[] {
  const base = styleOf(run);
  const style = run.style === 'bold' || run.style === 'italic' ? variant(base, run.style) : base;
  return shapeText(text, style.face).map(({ face, glyphs, advance }) => ({
    glyphs,
    width: (advance * style.size) / 1000,
    style: { ...style, face },
    underline: run.style === 'underline',
    field: run.field,
  }));
}

function toWord(pieces: readonly Piece[], kind: 'word' | 'space'): Word {
  return { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0), kind };
}

/** The word itself, or its parts where it is wider than a line. Marks stay with their letter. */
function fitting(word: Word, width: number): Word[] {
  if (word.width <= width || word.kind !== 'word') return [word];
  const parts: Word[] = [];
  let part: Piece[] = [];
  let used = 0;
  for (const piece of word.pieces) {
    for (const glyph of piece.glyphs) {
      const advance = (glyph.advance * piece.style.size) / 1000;
      if (used + advance > width && !/^\p{M}/u.test(glyph.text)) {
        parts.push(toWord(part, 'word'));
        part = [];
        used = 0;
      }
      part.push({ ...piece, glyphs: [glyph], width: advance });
      used += advance;
    }
  }
  return [...parts, toWord(part, 'word')];
}

/** Merges neighbours of one style and one answer into segments that are painted in one go. */
function toLine(words: readonly Word[]): Line {
  const segments: (Segment & { glyphs: ShapedGlyph[]; width: number })[] = [];
  let x = 0;
  for (const piece of words.flatMap((word) => word.pieces)) {
    const last = segments.at(-1);
    if (last !== undefined && sameLook(last, piece)) {
      last.glyphs.push(...piece.glyphs);
      last.width += piece.width;
    } else {
      segments.push({ ...piece, glyphs: [...piece.glyphs], x });
    }
    x += piece.width;
  }
  const end = words.at(-1);
  return { segments, width: end?.kind === 'space' ? x - end.width : x };
}

function sameLook(segment: Segment, piece: Piece): boolean {
  const sameStyle = segment.style.face === piece.style.face && segment.style.size === piece.style.size;
  return sameStyle && segment.underline === piece.underline && segment.field === piece.field;
}
