import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import type { FieldPlace } from '../../../shared/ipc/contracts/notice';
import { previewStrings } from '../../strings/preview';
import { drawPage } from './draw-page';
import styles from './Preview.module.css';

interface Props {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly width: number;
  readonly places: readonly FieldPlace[];
  readonly focused: string | null;
  readonly onPick?: ((field: string) => void) | undefined;
}

/** One page as it will be printed. */
export function PdfPage({ document, number, width, places, focused, onPick }: Props) {
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const textLayer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isCurrent = true;
    void document.getPage(number).then((loaded) => isCurrent && setPage(loaded));
    return () => {
      isCurrent = false;
    };
  }, [document, number]);
  useEffect(() => {
    if (page === null || canvas.current === null || textLayer.current === null || width === 0) return undefined;
    return drawPage(page, width, { canvas: canvas.current, textLayer: textLayer.current });
  }, [page, width]);

  const size = page?.getViewport({ scale: 1 }) ?? { width: 612, height: 792 };
  const scale = width / size.width;
  const here = places.filter((place) => place.page === number);
  const pick = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left) / scale;
    const y = size.height - (event.clientY - box.top) / scale;
    const place = here.find((each) => isInside(each, x, y));
    if (place !== undefined) onPick?.(place.field);
  };
  return (
    <div className={styles.page} data-page={number} style={{ width, height: size.height * scale }} onClick={pick}>
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={previewStrings.page(number)} />
      <div ref={textLayer} className={styles.textLayer} />
      {here
        .filter((place) => place.field === focused)
        .map((place, index) => (
          <div key={index} className={styles.highlight} data-highlight style={boxOf(place, size.height, scale)} />
        ))}
    </div>
  );
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

/** A place is measured from the page's lower left corner, a box on the screen from its upper left. */
function boxOf(place: FieldPlace, pageHeight: number, scale: number) {
  return {
    left: place.x * scale - 3,
    top: (pageHeight - place.y - place.height) * scale - 2,
    width: place.width * scale + 6,
    height: place.height * scale + 4,
  };
}
