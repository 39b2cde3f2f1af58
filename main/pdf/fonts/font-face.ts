import { readFileSync } from 'node:fs';
import { create, type Font } from '@cantoo/fontkit';
import { fontFiles, type FaceName } from './font-files';

/** One glyph of shaped text; lengths in thousandths of the type size. */
export interface ShapedGlyph {
  /** The characters this glyph stands for: what text extraction gives back. */
  readonly text: string;
  readonly glyphId: number;
  /** The width in the font program, which the PDF's /W array repeats. */
  readonly width: number;
  /** How far the pen moves: the width, or nothing where a mark stands over a letter. */
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A word or a space, measured. */
export interface ShapedText {
  readonly glyphs: readonly ShapedGlyph[];
  /** Total advance in thousandths of the type size. */
  readonly advance: number;
}

/**
 * For marks over letters. Substitutions are off: ligatures and composed marks lose characters when text is copied out of a
 * PDF again.
 */
const features = {
  liga: false,
  ccmp: false,
  clig: false,
  calt: false,
  rlig: false,
  locl: false,
  rclt: false,
  kern: false,
};

/**
 * A font program, opened lazily. Text is set by the font's own widths; the shaping engine, slow to warm up, is asked only
 * where marks stand over letters that have no composed form. Kerning is not used: at the sheet's sizes it cannot be seen,
 * and every program start would pay for it.
 */
export class FontFace {
  readonly name: FaceName;
  readonly font: Font;
  private readonly glyphs = new Map<string, ShapedGlyph>();
  private readonly scale: number;

  constructor(name: FaceName) {
    const font = create(readFileSync(fontFiles[name]));
    if (!('unitsPerEm' in font)) throw new TypeError(`expected one font in ${fontFiles[name]}`);
    this.name = name;
    this.font = font;
    this.scale = 1000 / font.unitsPerEm;
  }

  /** A length in font units as thousandths of the type size. */
  perMille(units: number): number {
    return units * this.scale;
  }

  /** Whether the font draws this character itself, not by a missing-glyph box. */
  has(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint);
  }

  /** The glyphs of a word or a space. */
  shape(text: string): ShapedText {
    const glyphs = /\p{M}/u.test(text)
      ? this.shapeMarks(text)
      : Array.from(text, (character) => this.glyphOf(character));
    return { glyphs, advance: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) };
  }

  private glyphOf(character: string): ShapedGlyph {
    const known = this.glyphs.get(character);
    if (known !== undefined) return known;
    const glyph = this.font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const width = this.perMille(glyph?.advanceWidth ?? 0);
    const shaped = { text: character, glyphId: glyph?.id ?? 0, width, advance: width, xOffset: 0, yOffset: 0 };
    this.glyphs.set(character, shaped);
    return shaped;
  }

  private shapeMarks(text: string): ShapedGlyph[] {
    const run = this.font.layout(text, features, undefined, undefined, 'ltr');
    return run.glyphs.map((glyph, index): ShapedGlyph => {
      const position = run.positions?.[index];
      return {
        text: String.fromCodePoint(...glyph.codePoints),
        glyphId: glyph.id,
        width: this.perMille(glyph.advanceWidth),
        advance: this.perMille(position?.xAdvance ?? glyph.advanceWidth),
        xOffset: this.perMille(position?.xOffset ?? 0),
        yOffset: this.perMille(position?.yOffset ?? 0),
      };
    });
  }
}

const opened = new Map<FaceName, FontFace>();

/** The face of that name; its file is read once a process. */
export function fontFace(name: FaceName): FontFace {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const face = new FontFace(name);
  opened.set(name, face);
  return face;
}
