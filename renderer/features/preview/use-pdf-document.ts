import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';
import { loadPdf } from './pdf-document';
import { closePdf, loadStranger } from './stranger-document';

/**
 * The document of some bytes; the one before stays until the new one can be shown.
 * @param onFailed told when a file of anyone cannot be read; without it the bytes are this program's own
 */
export function usePdfDocument(bytes: Uint8Array | null, onFailed?: () => void): PDFDocumentProxy | null {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  useEffect(() => {
    if (bytes === null) return undefined;
    let isCurrent = true;
    const show = (loaded: PDFDocumentProxy) => {
      if (isCurrent) setDocument(loaded);
      else void closePdf(loaded);
    };
    if (onFailed === undefined) void loadPdf(bytes).then(show);
    else loadStranger(bytes, () => isCurrent && onFailed()).then(show, () => isCurrent && onFailed());
    return () => {
      isCurrent = false;
    };
  }, [bytes, onFailed]);
  useEffect(() => () => void (document && closePdf(document)), [document]);
  return bytes === null ? null : document;
}
