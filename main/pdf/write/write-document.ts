import { createHash } from 'node:crypto';
import type { PDFArray } from 'pdf-lib';
import { PDFContext, PDFHexString, PDFName, PDFWriter, type PDFDict, type PDFRef } from 'pdf-lib';
import type { Running } from '../layout/furniture';
import type { Page } from '../layout/paginate';
import { writeAttachments, type Attachment } from './attachments';
import { srgbProfile } from './icc-profile';
import { writeInfo, xmpPacket, type Metadata } from './metadata';
import { outlines } from './outlines';
import { StructureTree } from './structure-tree';
import { writePages } from './write-pages';

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
