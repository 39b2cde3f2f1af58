/** F6: puts the keyboard into the next pane of the window, at the control it was in last, else at its start. */
export function cyclePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.querySelector('[data-pane]') === null && pane.offsetParent !== null,
  );
  if (panes.length === 0) return;
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + step + panes.length) % panes.length];
  const control = next?.querySelector<HTMLElement>(
    'button:not(:disabled), [href], input:not(:disabled), select, textarea, [tabindex="0"]',
  );
  (control ?? next)?.focus();
}
