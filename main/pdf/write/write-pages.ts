import { PDFName, type PDFContext, type PDFRef } from 'pdf-lib';
import type { ShapedGlyph } from '../fonts/font-face';
import { faceNames, type FaceName } from '../fonts/font-files';
import { furniture, type Running } from '../layout/furniture';
import type { Page } from '../layout/paginate';
import type { BookmarkMark, Mark } from '../layout/strip';
import { sheet } from '../layout/styles';
import { ballotResource, writeBallotFont } from './ballot-font';
import { EmbeddedFonts, resourceName } from './embedded-fonts';
import { pageContent, type FurnitureMark } from './page-content';
import { writeSignatureField } from './signature-field';
import type { StructureTree } from './structure-tree';

/** The page tree, and what the catalog has to know of what stands on the pages. */
export interface Painted {
  readonly tree: PDFRef;
  readonly fields: readonly PDFRef[];
  readonly bookmarks: readonly { readonly mark: BookmarkMark; readonly page: PDFRef }[];
}

/** Writes the pages with their fonts, their contents and the widgets of signature fields. */
export function writePages(
  context: PDFContext,
  structure: StructureTree,
  { pages, running }: { readonly pages: readonly Page[]; readonly running: Running },
): Painted {
  const borders = pages.map((_, index) => furniture(index + 1, pages.length, running));
  const fonts = EmbeddedFonts.embed(context, usedGlyphs(pages, borders));
  const resources = context.register(context.obj({ Font: fontResources(context, fonts) }));
  const tree = context.nextRef();
  const refs = pages.map(() => context.nextRef());
  const fields: PDFRef[] = [];
  for (const [index, { marks }] of pages.entries()) {
    const page = refs[index] ?? tree;
    const pageKey = structure.openPage();
    const content = pageContent(marks, borders[index] ?? [], { fonts, structure, page, pageKey });
    const widgets = marks
      .filter((mark) => mark.kind === 'widget')
      .map((mark) => writeSignatureField(mark, { context, structure, page }));
    fields.push(...widgets);
    const dict = context.obj({
      Type: 'Page',
      Parent: tree,
      MediaBox: [0, 0, sheet.width, sheet.height],
      Resources: resources,
      Contents: context.register(context.flateStream(content)),
      StructParents: pageKey,
      Tabs: 'S',
    });
    if (widgets.length > 0) dict.set(PDFName.of('Annots'), context.obj(widgets));
    context.assign(page, dict);
  }
  context.assign(tree, context.obj({ Type: 'Pages', Kids: refs, Count: refs.length }));
  const bookmarks = pages.flatMap(({ marks }, index) =>
    marks.filter((mark) => mark.kind === 'bookmark').map((mark) => ({ mark, page: refs[index] ?? tree })),
  );
  return { tree, fields, bookmarks };
}

function usedGlyphs(
  pages: readonly Page[],
  borders: readonly (readonly FurnitureMark[])[],
): Map<FaceName, Set<ShapedGlyph>> {
  const uses = new Map<FaceName, Set<ShapedGlyph>>();
  const marks: (Mark | FurnitureMark)[] = [...pages.flatMap((page) => page.marks), ...borders.flat()];
  for (const mark of marks) {
    if (mark.kind !== 'text') continue;
    const used = uses.get(mark.style.face) ?? new Set();
    for (const glyph of mark.glyphs) used.add(glyph);
    uses.set(mark.style.face, used);
  }
  return uses;
}

function fontResources(context: PDFContext, fonts: EmbeddedFonts): Record<string, PDFRef> {
  const resources: Record<string, PDFRef> = { [ballotResource]: writeBallotFont(context) };
  for (const face of faceNames) {
    const ref = fonts.resources.get(face);
    if (ref !== undefined) resources[resourceName(face)] = ref;
  }
  return resources;
}
