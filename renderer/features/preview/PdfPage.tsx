import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import type { FieldPlace } from '../../../shared/ipc/contracts/notice';
import { previewStrings } from '../../strings/preview';
import { clearPage, drawPage } from './draw-page';
import { inTime } from './pdf-document';
import styles from './Preview.module.css';
import { useNearScreen } from './use-near-screen';

interface Props {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly width: number;
  /** The answers on this page, and those to highlight. */
  readonly places: readonly FieldPlace[];
  readonly highlighted: readonly FieldPlace[];
  readonly onPick?: ((place: FieldPlace) => void) | undefined;
  /** Told when a page of anyone's file cannot be drawn. */
  readonly onFailed?: (() => void) | undefined;
}

/** A page longer or wider than this many times its other side is no paper: no canvas would hold it. */
const oddestProportion = 20;

/** US Letter in points: the size of a page that was not opened yet. */
const letter = { width: 612, height: 792 } as const;

/** One page as it will be printed, drawn while it is near the screen. */
export function PdfPage({ document, number, width, places, highlighted, onPick, onFailed }: Props) {
  const [opened, setOpened] = useState<{ readonly page: PDFPageProxy; readonly of: PDFDocumentProxy } | null>(null);
  // A page of a document that was replaced is gone with it; what it drew stays until the new one is drawn.
  const page = opened?.of === document ? opened.page : null;
  const sheet = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const textLayer = useRef<HTMLDivElement>(null);
  const isNear = useNearScreen(sheet);
  useEffect(() => {
    if (!isNear) return undefined;
    let isCurrent = true;
    const opening = document.getPage(number);
    (onFailed === undefined ? opening : inTime(opening)).then(
      (loaded) => {
        if (!isCurrent) return;
        if (onFailed !== undefined && !isPaper(loaded)) onFailed();
        else setOpened({ page: loaded, of: document });
      },
      (reason: unknown) => {
        if (!isCurrent) return;
        if (onFailed === undefined) throw reason;
        onFailed();
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [document, number, isNear, onFailed]);
  useEffect(() => {
    if (canvas.current === null || textLayer.current === null || width === 0) return undefined;
    const surface = { canvas: canvas.current, textLayer: textLayer.current };
    if (isNear) return page === null ? undefined : drawPage(page, width, surface, onFailed);
    clearPage(surface);
    return undefined;
  }, [page, width, isNear, onFailed]);

  const size = page?.getViewport({ scale: 1 }) ?? letter;
  const scale = width / size.width;
  const pick = (event: MouseEvent<HTMLDivElement>) => {
    // Whoever selects words on the page wants to copy them, not to leave for the form.
    if (window.getSelection()?.isCollapsed === false) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left) / scale;
    const y = size.height - (event.clientY - box.top) / scale;
    const place = places.find((each) => isInside(each, x, y));
    if (place !== undefined) onPick?.(place);
  };
  const box = { width, aspectRatio: `${size.width} / ${size.height}` };
  return (
    <div
      ref={sheet}
      className={styles.page}
      data-page={number}
      data-picks={onPick !== undefined || undefined}
      style={box}
      onClick={pick}
    >
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={previewStrings.page(number)} />
      <div ref={textLayer} className={styles.textLayer} />
      {highlighted.map((place, index) => (
        <div key={index} className={styles.highlight} data-highlight style={boxOf(place, size)} />
      ))}
    </div>
  );
}

function isPaper(page: PDFPageProxy): boolean {
  const { width, height } = page.getViewport({ scale: 1 });
  return width > 0 && height > 0 && Math.max(width / height, height / width) <= oddestProportion;
}

function isInside(place: FieldPlace, x: number, y: number): boolean {
  const slack = 3;
  return (
    x >= place.x - slack &&
    x <= place.x + place.width + slack &&
    y >= place.y - slack &&
    y <= place.y + place.height + slack
  );
}

/** A place is measured from the page's lower left corner, a box on the screen from its upper left, in parts of the page. */
function boxOf(place: FieldPlace, page: { readonly width: number; readonly height: number }) {
  const across = (points: number) => `${(100 * points) / page.width}%`;
  const down = (points: number) => `${(100 * points) / page.height}%`;
  return {
    left: `calc(${across(place.x)} - 3px)`,
    top: `calc(${down(page.height - place.y - place.height)} - 2px)`,
    width: `calc(${across(place.width)} + 6px)`,
    height: `calc(${down(place.height)} + 4px)`,
  };
}
