import { createHash } from 'node:crypto';
import type { PDFArray } from 'pdf-lib';
import { PDFContext, PDFHexString, PDFName, PDFWriter, type PDFDict, type PDFRef } from 'pdf-lib';
import type { ShapedGlyph } from '../fonts/font-face';
import { faceNames, type FaceName } from '../fonts/font-files';
import { furniture, type Running } from '../layout/furniture';
import type { Page } from '../layout/paginate';
import type { BookmarkMark, Mark } from '../layout/strip';
import { sheet } from '../layout/styles';
import { writeAttachments, type Attachment } from './attachments';
import { ballotResource, writeBallotFont } from './ballot-font';
import { EmbeddedFonts, resourceName } from './embedded-fonts';
import { srgbProfile } from './icc-profile';
import { writeInfo, xmpPacket, type Metadata } from './metadata';
import { number } from './number';
import { pageContent, type FurnitureMark } from './page-content';
import { writeSignatureField } from './signature-field';
import { StructureTree } from './structure-tree';

/** All that is written to a file. */
export interface Manuscript {
  readonly pages: readonly Page[];
  readonly running: Running;
  readonly language: string;
  readonly metadata: Metadata;
  readonly attachments: readonly Attachment[];
  /** What the file identifier is a hash of. */
  readonly seed: string;
}

/**
 * Writes the file: PDF 1.7 with a cross-reference table and no object streams, so that every later revision (a signature)
 * can append a table in the same style; ends in one line feed. Nothing of the machine or the moment reaches the bytes.
 */
export async function writeDocument(manuscript: Manuscript): Promise<Uint8Array<ArrayBuffer>> {
  const context = PDFContext.create();
  const catalog = context.obj({ Type: 'Catalog' });
  const root = context.register(catalog);
  const structure = new StructureTree(context);
  const painted = writePages(context, structure, manuscript);
  structure.finish();
  fill(catalog, {
    Pages: painted.tree,
    Lang: PDFHexString.fromText(manuscript.language),
    MarkInfo: context.obj({ Marked: true }),
    StructTreeRoot: structure.ref,
    ViewerPreferences: context.obj({ DisplayDocTitle: true }),
    Metadata: writeXmp(context, manuscript.metadata),
    OutputIntents: context.obj([writeOutputIntent(context)]),
    ...outlines(context, painted),
    ...acroForm(context, painted.fields),
    ...associatedFiles(context, manuscript),
  });
  const identifier = PDFHexString.of(createHash('sha256').update(manuscript.seed).digest('hex').slice(0, 32));
  context.trailerInfo = {
    Root: root,
    Info: writeInfo(context, manuscript.metadata),
    ID: context.obj([identifier, identifier]),
  };
  const bytes = await PDFWriter.forContext(context, 10_000).serializeToBuffer();
  return withLineFeed(bytes);
}

function fill(dict: PDFDict, entries: Record<string, PDFRef | PDFDict | PDFArray | PDFHexString>): void {
  for (const [key, value] of Object.entries(entries)) dict.set(PDFName.of(key), value);
}

/** A revision that ends in a line feed cannot have a foreign end-of-line counted into it. */
function withLineFeed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const ended = new Uint8Array(bytes.length + 1);
  ended.set(bytes);
  ended[bytes.length] = 0x0a;
  return ended;
}

interface Painted {
  readonly tree: PDFRef;
  readonly fields: readonly PDFRef[];
  readonly bookmarks: readonly { readonly mark: BookmarkMark; readonly page: PDFRef }[];
}

function writePages(context: PDFContext, structure: StructureTree, manuscript: Manuscript): Painted {
  const { pages, running } = manuscript;
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

function writeXmp(context: PDFContext, metadata: Metadata): PDFRef {
  // Not compressed, so that a reader that knows no PDF still finds it (ISO 19005-1's advice, kept here).
  return context.register(
    context.stream(Buffer.from(xmpPacket(metadata), 'utf8'), { Type: 'Metadata', Subtype: 'XML' }),
  );
}

function writeOutputIntent(context: PDFContext): PDFRef {
  const name = 'sRGB IEC61966-2.1';
  return context.register(
    context.obj({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: PDFHexString.fromText(name),
      Info: PDFHexString.fromText(name),
      DestOutputProfile: context.register(context.flateStream(srgbProfile(), { N: 3 })),
    }),
  );
}

/** Headings as bookmarks, in one flat list: a notice has few. */
function outlines(context: PDFContext, { bookmarks }: Painted): Record<string, PDFRef> {
  if (bookmarks.length === 0) return {};
  const root = context.nextRef();
  const refs = bookmarks.map(() => context.nextRef());
  for (const [index, { mark, page }] of bookmarks.entries()) {
    const ref = refs[index];
    if (ref === undefined) continue;
    const top = Number(number(sheet.height - mark.y + 6));
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(mark.title),
        Parent: root,
        Prev: refs[index - 1],
        Next: refs[index + 1],
        Dest: [page, 'XYZ', null, top, null],
      }),
    );
  }
  context.assign(root, context.obj({ Type: 'Outlines', First: refs[0], Last: refs.at(-1), Count: refs.length }));
  return { Outlines: root };
}

/**
 * The interactive form, only where there are signature fields. /SigFlags says from the start that there are signatures and
 * that changes must be appended (3), so that signing need not touch this dictionary.
 */
function acroForm(context: PDFContext, fields: readonly PDFRef[]): Record<string, PDFRef> {
  if (fields.length === 0) return {};
  return { AcroForm: context.register(context.obj({ Fields: [...fields], SigFlags: 3 })) };
}

function associatedFiles(
  context: PDFContext,
  { attachments, metadata }: Manuscript,
): Record<string, PDFDict | PDFArray> {
  if (attachments.length === 0) return {};
  const files = writeAttachments(context, attachments, metadata.date);
  const names = files.flatMap(({ name, ref }) => [PDFHexString.fromText(name), ref]);
  return {
    AF: context.obj(files.map(({ ref }) => ref)),
    Names: context.obj({ EmbeddedFiles: { Names: names } }),
  };
}
