import { getDocument, GlobalWorkerOptions, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

let worker: PDFWorker | null = null;

/**
 * Reads a PDF of this program in the one worker all previews share: a worker of its own for each would cost 400 ms a time. An error in one
 * is never drawn over: nobody may read, or sign, half a page.
 */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  worker ??= new PDFWorker({});
  // The worker takes the bytes away; the caller keeps its own.
  return getDocument({ data: bytes.slice(), worker, stopAtErrors: true, isEvalSupported: false, useWorkerFetch: false })
    .promise;
}
