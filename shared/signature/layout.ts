/**
 * The layouts in which this program can draw a notice. A layout is all that turns a draft into files: the composing of blocks,
 * the form's words, the faces, the PDF's typography and its fonts. Its number stands in the signing plan inside every
 * sealed PDF, because a verifier draws the notice again and compares byte for byte: a layout in which anyone may have signed
 * is never changed. How another is added stands in ARCHITECTURE.md.
 */
export const layoutVersions = [1] as const;

/** A layout that this program can draw. */
export type LayoutVersion = (typeof layoutVersions)[number];

/** The layout of every notice that is newly drawn. */
export const currentLayout: LayoutVersion = 1;

/** Whether this program can draw a layout of this number; a newer program may have drawn others. */
export function isKnownLayout(layout: number): layout is LayoutVersion {
  return layoutVersions.some((known) => known === layout);
}
