import type { FieldPath } from '../../../shared/draft/field-path';

/** What lies higher than this in the frame is about to leave it. */
const margin = 48;

/**
 * The field at the top of the frame that a form is scrolled in; `null` while the field of the keyboard is in sight, for then
 * the pages show that one.
 */
export function fieldInSight(frame: HTMLElement): FieldPath | null {
  const { top, bottom } = frame.getBoundingClientRect();
  const active = document.activeElement?.closest<HTMLElement>('[data-field]');
  if (active && frame.contains(active)) {
    const box = active.getBoundingClientRect();
    if (box.bottom > top && box.top < bottom) return null;
  }
  const rows = frame.querySelectorAll<HTMLElement>('[data-field]');
  for (const row of rows) {
    if (row.getBoundingClientRect().bottom > top + margin) return (row.dataset['field'] ?? null) as FieldPath | null;
  }
  return null;
}
