import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';
import { loadPdf } from './pdf-document';

/** The document of some bytes; the one before stays until the new one can be shown. */
export function usePdfDocument(bytes: Uint8Array | null): PDFDocumentProxy | null {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  useEffect(() => {
    if (bytes === null) return undefined;
    let isCurrent = true;
    void loadPdf(bytes).then((loaded) => {
      if (isCurrent) setDocument(loaded);
      else void loaded.loadingTask.destroy();
    });
    return () => {
      isCurrent = false;
    };
  }, [bytes]);
  useEffect(() => () => void document?.loadingTask.destroy(), [document]);
  return bytes === null ? null : document;
}
