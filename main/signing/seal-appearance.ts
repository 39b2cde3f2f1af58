import { PDFContext, type PDFObject, type PDFRef } from 'pdf-lib';
import { easternIso } from '../../shared/signature/claimed-time';
import type { ShapedGlyph } from '../pdf/fonts/font-face';
import type { FaceName } from '../pdf/fonts/font-files';
import { shapeText, type FacedText } from '../pdf/fonts/shape-text';
import { EmbeddedFonts, resourceName } from '../pdf/write/embedded-fonts';
import { fingerprintOf, type SigningIdentity } from './signing-identity';

/**
 * What a sealed signature field shows: the conformed signature, the claimed time called by its name, and the certificate's
 * fingerprint. Drawn at the moment of sealing with a font subset of its own (PDF/A: every font embedded), from the same
 * values that the signature holds, so that it can say nothing else.
 */
export interface AppearanceBox {
  readonly width: number;
  readonly height: number;
  /** The field's appearance while it was empty: named as a resource and no longer drawn, so that no object is orphaned. */
  readonly appearance: PDFRef | undefined;
}

/** The new objects of an appearance by their numbers, and the reference of the form XObject. */
export interface SealAppearance {
  readonly objects: ReadonlyMap<number, Uint8Array>;
  readonly form: PDFRef;
}

interface Line {
  readonly text: string;
  readonly size: number;
  /** From the top of the box to the baseline, as a share of the box's height. */
  readonly down: number;
}

const margin = 6;

/** The lines of a signature's appearance. @param at milliseconds since 1970, of the local clock */
export function appearanceLines(identity: Pick<SigningIdentity, 'name' | 'title' | 'certificate'>, at: number): Line[] {
  const [date = '', time = ''] = easternIso(at).split('T');
  const title = identity.title === '' ? '' : `${identity.title}. `;
  const sealed = `Sealed ${date} ${time.slice(0, 8)} ${time.slice(8)} by the signer\u2019s local clock`;
  return [
    { text: `/s/ ${identity.name}`, size: 10, down: 0.36 },
    { text: `${title}${sealed}`, size: 6.5, down: 0.63 },
    { text: `Certificate SHA-256 ${fingerprintOf(identity.certificate)}`, size: 6.5, down: 0.86 },
  ];
}

/**
 * Draws an appearance as objects numbered from `firstNumber` on. A line that is too long for the box is set smaller.
 */
export function drawAppearance(lines: readonly Line[], box: AppearanceBox, firstNumber: number): SealAppearance {
  const context = PDFContext.create();
  context.largestObjectNumber = firstNumber - 1;
  const shaped = lines.map(({ text, ...line }) => ({ ...line, parts: shapeText(text, 'sans') }));
  const fonts = EmbeddedFonts.embed(context, glyphsByFace(shaped.flatMap(({ parts }) => parts)));
  const drawn = shaped.map(({ parts, size, down }) => {
    const advance = parts.reduce((sum, part) => sum + part.advance, 0);
    const fitting = Math.min(size, ((box.width - 2 * margin) * 1000) / Math.max(advance, 1));
    const baseline = box.height * (1 - down);
    const shown = parts.map(({ face, glyphs }) => {
      const codes = glyphs.map((glyph) => fonts.code(face, glyph)).join('');
      return `/${resourceName(face)} ${fitting.toFixed(2)} Tf <${codes}> Tj`;
    });
    return `1 0 0 1 ${margin} ${baseline.toFixed(2)} Tm ${shown.join(' ')}`;
  });
  const frame = `0.75 w 0.35 G 0.375 0.375 ${(box.width - 0.75).toFixed(2)} ${(box.height - 0.75).toFixed(2)} re S`;
  const under = box.appearance === undefined ? {} : { XObject: { Empty: box.appearance } };
  const content = `q ${frame} Q\nBT 0 g\n${drawn.join('\n')}\nET`;
  const resources = [...fonts.resources].map(([face, ref]) => [resourceName(face), ref] as const);
  const form = context.register(
    context.flateStream(content, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, box.width, box.height],
      Resources: { Font: Object.fromEntries(resources), ...under },
    }),
  );
  const objects = context
    .enumerateIndirectObjects()
    .map(([ref, object]) => [ref.objectNumber, bytesOf(object)] as const);
  return { objects: new Map(objects), form };
}

function glyphsByFace(parts: readonly FacedText[]): Map<FaceName, readonly ShapedGlyph[]> {
  const uses = new Map<FaceName, ShapedGlyph[]>();
  for (const { face, glyphs } of parts) uses.set(face, [...(uses.get(face) ?? []), ...glyphs]);
  return uses;
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}
