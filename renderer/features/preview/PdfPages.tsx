import { useElementSize } from '@mantine/hooks';
import { memo } from 'react';
import type { FieldPlace } from '../../../shared/ipc/contracts/notice';
import { useApp } from '../../stores/app-store';
import { previewStrings } from '../../strings/preview';
import { PdfPage } from './PdfPage';
import styles from './Preview.module.css';
import { usePdfDocument } from './use-pdf-document';
import { ZoomBar } from './ZoomBar';

interface Props {
  readonly bytes: Uint8Array;
  readonly places?: readonly FieldPlace[];
  /** Where the keyboard is: highlighted on the pages. */
  readonly highlighted?: readonly FieldPlace[];
  readonly onPick?: (place: FieldPlace) => void;
  readonly label: string;
  /** Above the pages; without it, where words must not be hidden, it stands elsewhere. */
  readonly withZoomBar?: boolean;
  /** Given for a file of anyone, which may not be fit to be drawn: told when it, or one of its pages, is not. */
  readonly onFailed?: () => void;
}

const noPlaces: readonly FieldPlace[] = [];
const widest = 860;
/** Of a file from anyone: each page costs a place on the screen, and a file may claim a million. */
const mostOfAnyone = 500;

/** All pages of a PDF, one under another, as wide as the pane or zoomed. Only those near the screen are drawn. */
export const PdfPages = memo(function PdfPages(props: Props) {
  const { bytes, places = noPlaces, highlighted = noPlaces, onPick, onFailed, label, withZoomBar = true } = props;
  const document = usePdfDocument(bytes, onFailed);
  const pages = document === null ? 0 : Math.min(document.numPages, onFailed === undefined ? Infinity : mostOfAnyone);
  const zoom = useApp((state) => state.pageZoom);
  const { ref, width } = useElementSize();
  const fitting = Math.min(widest, Math.max(0, Math.floor(width)));
  const onPage = (all: readonly FieldPlace[], page: number) => all.filter((place) => place.page === page);
  return (
    <>
      {withZoomBar && <ZoomBar />}
      <div
        ref={ref}
        className={styles.pages}
        role="group"
        aria-label={label}
        data-pages={pages}
        data-zoomed={zoom > 1 || undefined}
      >
        {document !== null &&
          Array.from({ length: pages }, (_, index) => (
            <PdfPage
              key={index}
              document={document}
              number={index + 1}
              width={Math.floor(fitting * zoom)}
              places={onPage(places, index + 1)}
              highlighted={onPage(highlighted, index + 1)}
              onPick={onPick}
              onFailed={onFailed}
            />
          ))}
        {document !== null && pages < document.numPages && <p>{previewStrings.onlyFirst(pages, document.numPages)}</p>}
      </div>
    </>
  );
});
