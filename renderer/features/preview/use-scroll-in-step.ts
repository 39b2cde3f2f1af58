import { useEffect, useRef, type RefObject } from 'react';
import type { FieldPlace } from '../../../shared/ipc/contracts/notice';
import { useApp } from '../../stores/app-store';

/** Letter, in points: the notice is printed on nothing else. */
const pageWidth = 612;

/**
 * The pages follow the form as it is scrolled: what stands at its top comes near the top of the pane. New pages alone move
 * nothing, or each keystroke in a long answer would lead back to its beginning.
 */
export function useScrollInStep(pane: RefObject<HTMLElement | null>, places: readonly FieldPlace[]): void {
  const field = useApp((state) => state.fieldInSight);
  const current = useRef(places);
  useEffect(() => {
    current.current = places;
  }, [places]);
  useEffect(() => {
    const place = current.current.find((each) => each.field === field);
    const page = place && pane.current?.querySelector<HTMLElement>(`[data-page="${place.page}"]`);
    const scroller = pane.current?.parentElement;
    if (!place || !page || !scroller) return;
    const box = page.getBoundingClientRect();
    const above = box.height - (place.y + place.height) * (box.width / pageWidth);
    const quarter = scroller.clientHeight / 4;
    scroller.scrollBy({ top: box.top + above - scroller.getBoundingClientRect().top - quarter });
  }, [field, pane]);
}
