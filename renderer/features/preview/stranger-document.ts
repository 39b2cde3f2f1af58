import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { careful, inTime } from './pdf-document';
import { StandardFonts } from './standard-fonts';

/** Larger than a drawing of 22 by 34 inches at 400 dots to the inch; a file may claim any size, and a dot costs four bytes. */
const mostImageDots = 128 * 1024 * 1024;

/** Fonts of anyone's file never reach the browser, which would take them as its own: letters are drawn one by one. */
const ownDrawing = { disableFontFace: true, useSystemFonts: false, BinaryDataFactory: StandardFonts };

/** What is odd about a file of anyone is no news of this program. */
const silent = 0;

/** The worker behind each document of anyone. */
const workers = new WeakMap<PDFDocumentProxy, PDFWorker>();

/**
 * Reads a PDF of anyone in a worker of its own, which ends with it: no file may hold up the previews. It is drawn and
 * nothing else: no script or XFA form is run, no link is there to be followed.
 * @param onFailed told when something of a page cannot be drawn, now or later
 */
export async function loadStranger(bytes: Uint8Array, onFailed: () => void): Promise<PDFDocumentProxy> {
  const worker = new PDFWorker({ verbosity: silent });
  try {
    await worker.promise;
    worker.port.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => leavesOut(data) && onFailed());
    const limits = { enableXfa: false, verbosity: silent, maxImageSize: mostImageDots };
    const document = await inTime(
      getDocument({ ...careful, ...ownDrawing, ...limits, data: bytes.slice(), worker }).promise,
    );
    workers.set(document, worker);
    return document;
  } catch (reason) {
    worker.destroy();
    throw reason;
  }
}

/** Ends a document, and its worker where it has one of its own. */
export async function closePdf(document: PDFDocumentProxy): Promise<void> {
  await document.loadingTask.destroy();
  workers.get(document)?.destroy();
}

/** What pdf.js's worker says, as far as it is looked at. */
interface WorkerMessage {
  readonly stream?: number;
  readonly reason?: unknown;
  readonly action?: string;
  readonly data?: unknown;
}

/**
 * Where an error cuts a page off, or an image or font cannot be read, pdf.js draws the rest and calls it done: only its
 * worker's messages tell. A broken stream has a reason; an image that is not there is null, such a font an error.
 */
function leavesOut({ stream, reason, action, data }: WorkerMessage): boolean {
  if (stream !== undefined && reason !== undefined) return true;
  if ((action !== 'obj' && action !== 'commonobj') || !Array.isArray(data)) return false;
  const thing: unknown = data.at(-1);
  return thing === null ? data.includes('Image') : typeof thing === 'object' && 'error' in thing;
}
