import { createHash } from 'node:crypto';
import { PDFHexString, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';
import { fontFace, type FontFace, type ShapedGlyph } from '../fonts/font-face';
import { faceNames, fallbackFaces, type FaceName } from '../fonts/font-files';
import { toUnicode } from './to-unicode';

/** What a subset must hold: one entry for each character (and its glyph) that the document uses. */
type UsedGlyph = Pick<ShapedGlyph, 'text' | 'glyphId' | 'width'>;

/**
 * Printable ASCII is in every text face's subset, so that typing seldom changes the subset (which is then taken from memory) and a
 * later revision, such as a signature's appearance, can write with the page's fonts.
 */
const always = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index));

/**
 * The fonts of one file. Character codes (CIDs) number the used characters in code-point order, not in order of
 * appearance, so the same characters always make the same font. Each character has a code of its own even where two share
 * a glyph (space and no-break space): text extraction then gives back exactly what was written.
 */
export class EmbeddedFonts {
  private readonly codes: ReadonlyMap<FaceName, ReadonlyMap<string, number>>;
  readonly resources: ReadonlyMap<FaceName, PDFRef>;
  /** By the glyph itself, which belongs to one face: a long text asks for each many times. */
  private readonly digits = new Map<ShapedGlyph, string>();

  private constructor(
    codes: ReadonlyMap<FaceName, ReadonlyMap<string, number>>,
    resources: ReadonlyMap<FaceName, PDFRef>,
  ) {
    this.codes = codes;
    this.resources = resources;
  }

  /** Embeds a subset of each face for the glyphs that `uses` lists. */
  static embed(context: PDFContext, uses: ReadonlyMap<FaceName, Iterable<ShapedGlyph>>): EmbeddedFonts {
    const codes = new Map<FaceName, Map<string, number>>();
    const resources = new Map<FaceName, PDFRef>();
    for (const name of faceNames) {
      const shaped = uses.get(name);
      if (shaped === undefined) continue;
      const face = fontFace(name);
      const glyphs = usedGlyphs(face, shaped);
      codes.set(name, new Map(glyphs.map((glyph, index) => [keyOf(glyph), index + 1])));
      resources.set(name, writeFont(context, face, glyphs));
    }
    return new EmbeddedFonts(codes, resources);
  }

  /** The four hexadecimal digits that show this glyph. */
  code(face: FaceName, glyph: ShapedGlyph): string {
    const known = this.digits.get(glyph);
    if (known !== undefined) return known;
    const code = this.codes.get(face)?.get(keyOf(glyph)) ?? 0;
    const digits = code.toString(16).padStart(4, '0');
    this.digits.set(glyph, digits);
    return digits;
  }
}

/** The name a face has in a page's resources. */
export function resourceName(face: FaceName): string {
  return `F${faceNames.indexOf(face)}`;
}

function keyOf(glyph: { text: string; glyphId: number }): string {
  return `${glyph.text}\0${glyph.glyphId}`;
}

function usedGlyphs(face: FontFace, shaped: Iterable<ShapedGlyph>): UsedGlyph[] {
  const used = new Map<string, UsedGlyph>();
  const isFallback = fallbackFaces.some((name) => name === face.name);
  for (const text of isFallback ? [] : always)
    for (const glyph of face.shape(text).glyphs) used.set(keyOf(glyph), glyph);
  for (const glyph of shaped) used.set(keyOf(glyph), glyph);
  return [...used].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, glyph]) => glyph);
}

interface Subset {
  readonly file: Uint8Array;
  /** The subset's glyph number for each used glyph. */
  readonly glyphOf: readonly number[];
}

/** Font programs by face and glyphs: encoding one takes longer than laying out a page. */
const subsets = new Map<string, Subset>();

function subsetOf(face: FontFace, glyphs: readonly UsedGlyph[]): Subset {
  const key = `${face.name}:${glyphs.map((glyph) => glyph.glyphId).join(',')}`;
  const known = subsets.get(key);
  if (known !== undefined) return known;
  const subset = face.font.createSubset();
  const glyphOf = glyphs.map((glyph) => subset.includeGlyph(glyph.glyphId));
  const made = { file: subset.encode(), glyphOf };
  if (subsets.size >= 32) subsets.clear();
  subsets.set(key, made);
  return made;
}

/** A composite font (ISO 32000-1, 9.7) with TrueType outlines. */
function writeFont(context: PDFContext, face: FontFace, glyphs: readonly UsedGlyph[]): PDFRef {
  const { file, glyphOf } = subsetOf(face, glyphs);
  const name = `${subsetTag(face, glyphs)}+${face.font.postscriptName ?? face.name}`;
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: {
      Registry: PDFHexString.of(Buffer.from('Adobe').toString('hex')),
      Ordering: PDFHexString.of(Buffer.from('Identity').toString('hex')),
      Supplement: 0,
    },
    FontDescriptor: context.register(descriptor(context, face, { name, file })),
    DW: 0,
    W: [1, glyphs.map((glyph) => Math.round(glyph.width))],
    CIDToGIDMap: context.register(context.flateStream(glyphMap(glyphOf))),
  });
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(toUnicode(glyphs.map((glyph) => glyph.text)))),
    }),
  );
}

/** Six capitals that name the subset (ISO 32000-1, 9.6.4), from its content, so that equal subsets have equal names. */
function subsetTag(face: FontFace, glyphs: readonly UsedGlyph[]): string {
  const digest = createHash('sha256')
    .update(`${face.name}\0${glyphs.map(keyOf).join('\0')}`)
    .digest();
  return [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

/** Two bytes a character code: the glyph in the subset that draws it; code 0 is the missing glyph, never shown. */
function glyphMap(glyphOf: readonly number[]): Uint8Array {
  const map = new Uint8Array(2 * (glyphOf.length + 1));
  for (const [index, glyph] of glyphOf.entries()) {
    map[2 * (index + 1)] = glyph >> 8;
    map[2 * (index + 1) + 1] = glyph & 0xff;
  }
  return map;
}

/** Font descriptor flags (ISO 32000-1, table 123). */
const flags = { serif: 1 << 1, symbolic: 1 << 2, italic: 1 << 6 } as const;

function descriptor(context: PDFContext, face: FontFace, { name, file }: { name: string; file: Uint8Array }): PDFDict {
  const { font } = face;
  const size = (units: number) => Math.round(face.perMille(units));
  const isSerif = face.name.startsWith('serif') ? flags.serif : 0;
  return context.obj({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flags.symbolic | isSerif | (font.italicAngle === 0 ? 0 : flags.italic),
    FontBBox: [size(font.bbox.minX), size(font.bbox.minY), size(font.bbox.maxX), size(font.bbox.maxY)],
    ItalicAngle: font.italicAngle,
    Ascent: size(font.ascent),
    Descent: size(font.descent),
    CapHeight: size(font.capHeight),
    XHeight: size(font.xHeight),
    StemV: face.name.endsWith('bold') ? 140 : 80,
    FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
  });
}
