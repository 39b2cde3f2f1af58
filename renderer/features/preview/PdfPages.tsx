import { useElementSize } from '@mantine/hooks';
import { memo } from 'react';
import type { FieldPlace } from '../../../shared/ipc/contracts/notice';
import { useApp } from '../../stores/app-store';
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
}

const noPlaces: readonly FieldPlace[] = [];
const widest = 860;

/** All pages of a PDF, one under another, as wide as the pane or zoomed. Only those near the screen are drawn. */
export const PdfPages = memo(function PdfPages(props: Props) {
  const { bytes, places = noPlaces, highlighted = noPlaces, onPick, label, withZoomBar = true } = props;
  const document = usePdfDocument(bytes);
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
        data-pages={document?.numPages ?? 0}
        data-zoomed={zoom > 1 || undefined}
      >
        {document !== null &&
          Array.from({ length: document.numPages }, (_, index) => (
            <PdfPage
              key={index}
              document={document}
              number={index + 1}
              width={Math.floor(fitting * zoom)}
              places={onPage(places, index + 1)}
              highlighted={onPage(highlighted, index + 1)}
              onPick={onPick}
            />
          ))}
      </div>
    </>
  );
});
