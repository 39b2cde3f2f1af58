import { useElementSize } from '@mantine/hooks';
import type { FieldPlace } from '../../../shared/ipc/contracts/notice';
import { PdfPage } from './PdfPage';
import styles from './Preview.module.css';
import { usePdfDocument } from './use-pdf-document';

interface Props {
  readonly bytes: Uint8Array;
  readonly places?: readonly FieldPlace[];
  readonly focused?: string | null;
  readonly onPick?: (field: string) => void;
  readonly label: string;
}

const noPlaces: readonly FieldPlace[] = [];
const widest = 860;

/** All pages of a PDF, one under another, as wide as the pane. */
export function PdfPages({ bytes, places = noPlaces, focused = null, onPick, label }: Props) {
  const document = usePdfDocument(bytes);
  const { ref, width } = useElementSize();
  const pageWidth = Math.min(widest, Math.max(0, Math.floor(width)));
  return (
    <div ref={ref} className={styles.pages} role="group" aria-label={label} data-pages={document?.numPages ?? 0}>
      {document !== null &&
        Array.from({ length: document.numPages }, (_, index) => (
          <PdfPage
            key={index}
            document={document}
            number={index + 1}
            width={pageWidth}
            places={places}
            focused={focused}
            onPick={onPick}
          />
        ))}
    </div>
  );
}
