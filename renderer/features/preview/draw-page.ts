import { RenderingCancelledException, TextLayer, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PageSurface {
  readonly canvas: HTMLCanvasElement;
  readonly textLayer: HTMLElement;
}

/**
 * Draws a page into a canvas nobody sees, then shows it at once (no flash), with the text over it for selection and
 * screen readers. The answer stops a drawing under way.
 */
export function drawPage(page: PDFPageProxy, cssWidth: number, surface: PageSurface): () => void {
  const scale = cssWidth / page.getViewport({ scale: 1 }).width;
  const ratio = window.devicePixelRatio;
  const viewport = page.getViewport({ scale: scale * ratio });
  const hidden = document.createElement('canvas');
  hidden.width = Math.floor(viewport.width);
  hidden.height = Math.floor(viewport.height);
  const task = page.render({ canvas: hidden, viewport });
  let isStopped = false;
  task.promise.then(
    () => {
      if (isStopped) return;
      surface.canvas.width = hidden.width;
      surface.canvas.height = hidden.height;
      surface.canvas.getContext('2d')?.drawImage(hidden, 0, 0);
      drawText(page, scale, surface.textLayer).catch((reason: unknown) => {
        // A document that is replaced takes its worker's answer with it.
        if (!isStopped) throw reason;
      });
    },
    (reason: unknown) => {
      if (!(reason instanceof RenderingCancelledException) && !isStopped) throw reason;
    },
  );
  return () => {
    isStopped = true;
    task.cancel();
  };
}

async function drawText(page: PDFPageProxy, scale: number, container: HTMLElement): Promise<void> {
  const fresh = document.createElement('div');
  const viewport = page.getViewport({ scale });
  const layer = new TextLayer({ textContentSource: await page.getTextContent(), container: fresh, viewport });
  await layer.render();
  container.style.setProperty('--total-scale-factor', String(scale));
  container.replaceChildren(...fresh.childNodes);
  // pdf.js measures text on a canvas of its own at the end of the page: nothing to be read there.
  document.querySelector('.hiddenCanvasElement')?.setAttribute('aria-hidden', 'true');
}
