import { inTime } from './pdf-document';
import { RenderingCancelledException, TextLayer, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A canvas of more points than this costs more memory than its sharpness is worth (64 MB of pixels). */
const mostPixels = 16 * 1024 * 1024;

export interface PageSurface {
  readonly canvas: HTMLCanvasElement;
  readonly textLayer: HTMLElement;
}

/**
 * Draws a page into a canvas nobody sees, then shows it at once (no flash), and when nobody types the text over it for
 * selection and screen readers. Keys go before both. The answer stops a drawing under way.
 * @param onFailed told when a page of anyone's file cannot be drawn, or not in time; without it that is a fault of the program
 */
export function drawPage(
  page: PDFPageProxy,
  cssWidth: number,
  surface: PageSurface,
  onFailed?: () => void,
): () => void {
  const scale = cssWidth / page.getViewport({ scale: 1 }).width;
  const whole = page.getViewport({ scale });
  const ratio = Math.min(window.devicePixelRatio, Math.sqrt(mostPixels / (whole.width * whole.height)));
  const viewport = page.getViewport({ scale: scale * ratio });
  const hidden = document.createElement('canvas');
  hidden.width = Math.floor(viewport.width);
  hidden.height = Math.floor(viewport.height);
  const task = page.render({ canvas: hidden, viewport });
  task.onContinue = (go: () => void) => void scheduler.postTask(go, { priority: 'background' });
  let isStopped = false;
  let idle = 0;
  // A document that is replaced takes its worker's answer with it.
  const unlessStopped = (reason: unknown) => {
    if (reason instanceof RenderingCancelledException || isStopped) return;
    if (onFailed === undefined) throw reason;
    task.cancel();
    onFailed();
  };
  const drawn = onFailed === undefined ? task.promise : inTime(task.promise);
  drawn.then(() => {
    if (isStopped) return;
    surface.canvas.width = hidden.width;
    surface.canvas.height = hidden.height;
    surface.canvas.getContext('2d')?.drawImage(hidden, 0, 0);
    idle = requestIdleCallback(() => void drawText(page, scale, surface.textLayer).catch(unlessStopped), {
      timeout: 2000,
    });
  }, unlessStopped);
  return () => {
    isStopped = true;
    task.cancel();
    cancelIdleCallback(idle);
  };
}

/** Gives back the memory of a page that nobody sees; its place on the screen stays. */
export function clearPage({ canvas, textLayer }: PageSurface): void {
  canvas.width = 0;
  canvas.height = 0;
  textLayer.replaceChildren();
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
