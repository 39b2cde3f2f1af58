import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TaskHandle } from '../../stores/tasks-slice';
import { loadPdf } from './pdf-document';

const pointsPerInch = 72;
/** Letter pages hold 8.4 million dots at 300 to the inch: long notices are drawn coarser rather than not at all. */
const resolutions = [
  { upTo: 6, dots: 300 },
  { upTo: 20, dots: 200 },
  { upTo: Infinity, dots: 120 },
] as const;

/** Prints the very pages of a PDF through the platform's dialog. Answers false when it was cancelled before the dialog. */
export async function printPdf(bytes: Uint8Array, { signal, report }: TaskHandle): Promise<boolean> {
  const pdf = await loadPdf(bytes);
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  sheets.setAttribute('aria-hidden', 'true');
  document.body.append(sheets);
  document.documentElement.dataset['printing'] = '';
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (signal.aborted) return false;
      sheets.append(await drawSheet(pdf, number));
      report(number, pdf.numPages);
    }
    // The page stands still while the platform's dialog is open.
    window.print();
    return true;
  } finally {
    delete document.documentElement.dataset['printing'];
    sheets.remove();
    await pdf.loadingTask.destroy();
  }
}

async function drawSheet(pdf: PDFDocumentProxy, number: number): Promise<HTMLCanvasElement> {
  const { dots } = resolutions.find(({ upTo }) => pdf.numPages <= upTo) ?? resolutions[0];
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: dots / pointsPerInch });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  return canvas;
}
