import { getDocument, GlobalWorkerOptions, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Nothing of a file is evaluated, and an error is told of. */
export const careful = { stopAtErrors: true, isEvalSupported: false, useWorkerFetch: false } as const;

let worker: PDFWorker | null = null;

/**
 * Reads a PDF of this program in the one worker all previews share: a worker of its own for each would cost 400 ms a time. It is
 * read strictly: nobody may read, or sign, what was guessed.
 */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  worker ??= new PDFWorker({});
  // The worker takes the bytes away; the caller keeps its own.
  return getDocument({ ...careful, data: bytes.slice(), worker }).promise;
}

/** What a person waits for a page of a file from anyone; whoever made it may want it to take for ever. */
const strangerMilliseconds = 30_000;

/** Rejects where something takes longer than a person would wait. */
export function inTime<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('took too long')), strangerMilliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
