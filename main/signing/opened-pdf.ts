import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFRef, PDFString, type PDFObject } from 'pdf-lib';
import { AppError } from '../../shared/errors/app-error';

/** How a file writes its cross-reference section; every later revision follows (mixed styles confuse readers). */
export type CrossReferenceStyle = 'table' | 'stream';

/** A PDF as it stands: read by pdf-lib, never written by it. What a revision needs to continue the file is kept as found. */
export interface OpenedPdf {
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
  readonly root: PDFRef;
  readonly info: PDFRef | null;
  /** The first of the two file identifiers: it never changes; lower-case hexadecimal. */
  readonly permanentId: string;
  /** Where the last cross-reference section begins, for `/Prev`. */
  readonly startXref: number;
  readonly style: CrossReferenceStyle;
  /** The first object number that is free. */
  readonly size: number;
}

/**
 * Opens a PDF to append a revision to it.
 * @throws AppError `signing-pdf-unusable` for a file that is not a whole, unencrypted PDF with file identifiers
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const document = await load(bytes);
  const { trailerInfo, largestObjectNumber } = document.context;
  const { Root: root, Info: info, ID: id, Encrypt: encrypt } = trailerInfo;
  if (encrypt !== undefined) throw unusable('an encrypted file');
  if (!(root instanceof PDFRef)) throw unusable('a file without a document catalog');
  const startXref = findStartXref(bytes);
  const permanentId = firstIdentifier(id);
  if (permanentId === null) throw unusable('a file without identifiers');
  return {
    bytes,
    document,
    root,
    info: info instanceof PDFRef ? info : null,
    permanentId,
    startXref,
    style: latin1(bytes, startXref, startXref + 4) === 'xref' ? 'table' : 'stream',
    size: largestObjectNumber + 1,
  };
}

/** The dictionary behind a reference or the dictionary itself; undefined for anything else. */
export function dictionaryOf(opened: OpenedPdf, value: PDFObject | undefined): PDFDict | undefined {
  const found = value instanceof PDFRef ? opened.document.context.lookup(value) : value;
  return found instanceof PDFDict ? found : undefined;
}

/** The text of a PDF string, undefined for any other object. */
export function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** The items of an array or of a referenced array; empty for anything else. */
export function itemsOf(opened: OpenedPdf, value: PDFObject | undefined): PDFObject[] {
  const found = value instanceof PDFRef ? opened.document.context.lookup(value) : value;
  return found instanceof PDFArray ? found.asArray() : [];
}

/** Bytes as text, one character a byte. */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, end);
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  } catch (cause) {
    throw unusable('a damaged file or another kind of file', cause);
  }
}

/** ISO 32000-2 section 7.5.5: the last `startxref` of the file, whose number lies within it. */
function findStartXref(bytes: Uint8Array): number {
  const tail = latin1(bytes, Math.max(0, bytes.length - 1024));
  const match = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail);
  const offset = Number(match?.[1] ?? Number.NaN);
  if (Number.isNaN(offset) || offset >= bytes.length) throw unusable('a file whose end is missing');
  return offset;
}

function firstIdentifier(id: PDFObject | undefined): string | null {
  const first = id instanceof PDFArray ? id.get(0) : undefined;
  if (first instanceof PDFHexString || first instanceof PDFString) return Buffer.from(first.asBytes()).toString('hex');
  return null;
}

function unusable(found: string, cause?: unknown): AppError {
  return new AppError('signing-pdf-unusable', {
    message: `Expected a whole PDF that can take another revision, found ${found}.`,
    action: 'Choose the PDF as this program wrote it.',
    cause,
  });
}
