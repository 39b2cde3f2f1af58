import { getDocument, GlobalWorkerOptions, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { StandardFonts } from './standard-fonts';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

const careful = { stopAtErrors: true, isEvalSupported: false, useWorkerFetch: false } as const;

let worker: PDFWorker | null = null;

/**
 * Reads a PDF of this program in the one worker all previews share: a worker of its own for each would cost 400 ms a time. An error in one
 * is never drawn over: nobody may read, or sign, half a page.
 */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  worker ??= new PDFWorker({});
  // The worker takes the bytes away; the caller keeps its own.
  return getDocument({ ...careful, data: bytes.slice(), worker }).promise;
}

/** What a person waits for a page of a file from anyone; whoever made it may want it to take for ever. */
const strangerMilliseconds = 30_000;

/** Fonts of anyone's file never reach the browser, which would take them as its own: letters are drawn one by one. */
const ownDrawing = { disableFontFace: true, useSystemFonts: false, BinaryDataFactory: StandardFonts };

/**
 * Reads a PDF of anyone in a worker of its own, which ends with it: no file may hold up the previews. It is drawn and
 * nothing else: no script or XFA form is run, no link is there to be followed.
 */
export function loadStranger(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const task = getDocument({ ...careful, ...ownDrawing, data: bytes.slice(), enableXfa: false, verbosity: 0 });
  return inTime(task.promise).catch(async (reason: unknown) => {
    await task.destroy();
    throw reason;
  });
}

/** Rejects where something takes longer than a person would wait. */
export function inTime<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('took too long')), strangerMilliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
