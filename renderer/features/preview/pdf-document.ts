import { getDocument, GlobalWorkerOptions, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

let worker: PDFWorker | null = null;

/** Reads a PDF in the one worker all previews share: a worker of its own for each would cost 400 ms a time. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  worker ??= new PDFWorker({});
  // The worker takes the bytes away; the caller keeps its own.
  return getDocument({ data: bytes.slice(), worker, isEvalSupported: false, useWorkerFetch: false }).promise;
}
