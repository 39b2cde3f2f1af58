import { useEffect, useRef } from 'react';
import type { FieldPlace } from '../../../shared/ipc/contracts/notice';
import type { FieldPath } from '../../../shared/draft/field-path';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useApp } from '../../stores/app-store';
import { previewStrings } from '../../strings/preview';
import { PdfPages } from './PdfPages';
import styles from './Preview.module.css';
import { usePreview } from './use-preview';
import { useScrollInStep } from './use-scroll-in-step';

const noPlaces: readonly FieldPlace[] = [];

/** The pages beside the form: they follow the typing, and a click goes to the field. */
export function PreviewPane() {
  const draft = useApp((state) => state.open?.draft ?? null);
  const focused = useApp((state) => state.focusedField);
  const goToField = useApp((state) => state.goToField);
  const { rendered, error, isCurrent } = usePreview(draft);
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => scrollToHighlight(pane.current), [focused, rendered]);
  useScrollInStep(pane, rendered?.places ?? noPlaces);
  return (
    <div className={styles.pane} ref={pane}>
      {error !== null && <ErrorNotice error={error} />}
      {rendered !== null && (
        <>
          <PdfPages
            bytes={rendered.pdf}
            places={rendered.places}
            focused={focused}
            label={previewStrings.label}
            onPick={(field) => goToField(field as FieldPath)}
          />
          <p className={styles.status} data-testid="preview-status" data-current={isCurrent}>
            {isCurrent ? previewStrings.current(rendered.pages, rendered.pdf.byteLength) : previewStrings.updating}
          </p>
        </>
      )}
    </div>
  );
}

/** Keeps the focused answer's place in sight, a third from the top, without moving what is in sight already. */
function scrollToHighlight(pane: HTMLElement | null): void {
  const scroller = pane?.parentElement;
  const highlight = pane?.querySelector<HTMLElement>('[data-highlight]');
  if (!scroller || !highlight) return;
  const box = highlight.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  if (box.top >= frame.top && box.bottom <= frame.bottom) return;
  scroller.scrollBy({ top: box.top - frame.top - frame.height / 3, behavior: 'smooth' });
}
