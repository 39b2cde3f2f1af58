import { useEffect, useMemo, useRef } from 'react';
import type { FieldPlace } from '../../../shared/ipc/contracts/notice';
import { paragraphStarts } from '../../../shared/document/paragraph-starts';
import type { Draft } from '../../../shared/draft/draft';
import { getField, type FieldPath } from '../../../shared/draft/field-path';
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
  const paragraph = useApp((state) => state.focusedParagraph);
  const { rendered, error, isCurrent } = usePreview(draft);
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => scrollToHighlight(pane.current), [focused, paragraph, rendered]);
  const highlighted = useMemo(
    () => rendered?.places.filter((place) => isFocused(place, focused, paragraph)) ?? noPlaces,
    [rendered, focused, paragraph],
  );
  useScrollInStep(pane, rendered?.places ?? noPlaces);
  return (
    <div className={styles.pane} ref={pane}>
      {error !== null && <ErrorNotice error={error} />}
      {rendered === null && error === null && <p className={styles.status}>{previewStrings.drawing}</p>}
      {rendered !== null && (
        <>
          <PdfPages
            bytes={rendered.pdf}
            places={rendered.places}
            highlighted={highlighted}
            label={previewStrings.label}
            onPick={goToPlace}
          />
          <p className={styles.status} data-testid="preview-status" data-current={isCurrent}>
            {isCurrent ? previewStrings.current(rendered.pages, rendered.pdf.byteLength) : previewStrings.updating}
          </p>
        </>
      )}
    </div>
  );
}

function isFocused(place: FieldPlace, field: string | null, paragraph: number | null): boolean {
  return place.field === field && (paragraph === null || place.paragraph === paragraph);
}

function goToPlace(place: FieldPlace): void {
  const { open, goToField } = useApp.getState();
  goToField(place.field as FieldPath, caretAt(open?.draft ?? null, place));
}

/** Where the caret goes in a long answer: to the paragraph that was clicked on. */
function caretAt(draft: Draft | null, { field, paragraph }: FieldPlace): { selection?: [number, number] } {
  const text = draft === null ? null : getField(draft, field as FieldPath);
  const start = typeof text === 'string' && paragraph > 0 ? paragraphStarts(text)[paragraph] : undefined;
  return start === undefined ? {} : { selection: [start, start] };
}

/**
 * Keeps the focused answer's place in sight, a third from the top, without moving what is in sight already. The observer
 * tells where it stands once the window is laid out; asking for it here would lay everything out at once.
 */
function scrollToHighlight(pane: HTMLElement | null): () => void {
  const scroller = pane?.parentElement;
  const highlight = pane?.querySelector<HTMLElement>('[data-highlight]');
  if (!scroller || !highlight) return () => undefined;
  const observer = new IntersectionObserver(
    ([entry]) => {
      observer.disconnect();
      const frame = entry?.rootBounds;
      if (!entry || !frame || entry.intersectionRatio > 0.99) return;
      const top = entry.boundingClientRect.top - frame.top - frame.height / 3;
      scroller.scrollBy({ top, behavior: prefersStillness() ? 'instant' : 'smooth' });
    },
    { root: scroller },
  );
  observer.observe(highlight);
  return () => observer.disconnect();
}

function prefersStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
