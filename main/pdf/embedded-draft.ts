import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import type { Draft } from '../../shared/draft/draft';
import { parseDraft } from '../../shared/draft/parse-draft';
import { AppError } from '../../shared/errors/app-error';
import { embeddedNames } from '../../shared/signature/signing-plan';

/** No draft is larger than this, in bytes: a decompression bomb is refused, not unpacked. */
const limit = 16 * 1024 * 1024;

/**
 * The draft that a notice's PDF carries.
 * @throws AppError `pdf-unreadable`, `pdf-without-draft`, or what `parseDraft` throws for a draft that is not one
 */
export async function readEmbeddedDraft(bytes: Uint8Array): Promise<Draft> {
  return parseDraft(new TextDecoder().decode(await readEmbeddedFile(bytes, embeddedNames.draft)));
}

/**
 * The bytes of an associated file of the document (ISO 19005-3, annex E), by its name.
 * @throws AppError `pdf-unreadable` or `pdf-without-draft`
 */
export async function readEmbeddedFile(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const catalog = await openCatalog(bytes);
  const files = catalog.lookup(PDFName.of('AF'));
  const found = files instanceof PDFArray ? itemsOf(files).find((file) => nameOf(file) === name) : undefined;
  const content = found?.lookup(PDFName.of('EF'));
  const stream = content instanceof PDFDict ? content.lookup(PDFName.of('F')) : undefined;
  if (stream instanceof PDFRawStream) return unpacked(stream);
  throw new AppError('pdf-without-draft', {
    message: `Expected a PDF with an embedded file ${name}, found none.`,
    action: 'Import the PDF by its text instead.',
  });
}

async function openCatalog(bytes: Uint8Array): Promise<PDFDict> {
  const { context } = await load(bytes);
  const catalog = context.lookup(context.trailerInfo.Root);
  if (catalog instanceof PDFDict) return catalog;
  throw unreadable('a file without a document catalog');
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false });
  } catch (cause) {
    throw unreadable('a damaged or encrypted file', cause);
  }
}

function itemsOf(array: PDFArray): PDFDict[] {
  return array.asArray().flatMap((_, index) => {
    const item: PDFObject | undefined = array.lookup(index);
    return item instanceof PDFDict ? [item] : [];
  });
}

function nameOf(file: PDFDict): string | null {
  const name = file.lookup(PDFName.of('UF'));
  return name instanceof PDFHexString || name instanceof PDFString ? name.decodeText() : null;
}

function unpacked(stream: PDFRawStream): Uint8Array {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  if (filter === undefined) return stream.contents;
  try {
    if (filter === PDFName.of('FlateDecode')) return inflateSync(stream.contents, { maxOutputLength: limit });
  } catch (cause) {
    throw unreadable('an embedded file that is damaged or too large', cause);
  }
  throw unreadable('an embedded file in an unknown compression');
}

function unreadable(found: string, cause?: unknown): AppError {
  return new AppError('pdf-unreadable', {
    message: `Expected a PDF that can be read, found ${found}.`,
    action: 'Choose another file.',
    cause,
  });
}
