import { useEffect, useRef } from 'react';
import { formParts } from '../../../shared/form/fields/form-fields';
import { FormPart } from '../../form-engine/FormPart';
import { useApp } from '../../stores/app-store';
import type { Reveal } from '../../stores/ui-slice';
import { editorStrings } from '../../strings/editor';
import styles from './EditorScreen.module.css';
import { fieldInSight } from './field-in-sight';

type Wish = { readonly path: string } & Reveal;

/** The whole form on one sheet, in its own order. */
export function FormSheet() {
  const scroll = useRef<HTMLDivElement>(null);
  const wantedField = useApp((state) => state.wantedField);
  const draftId = useApp((state) => state.open?.id);
  const isCovered = useApp((state) => state.isNarrow && state.isSidePaneOpen);
  useEffect(() => {
    if (wantedField !== null) bringIntoView(scroll.current, wantedField);
  }, [wantedField]);
  useEffect(() => {
    const frame = scroll.current;
    if (frame === null) return;
    // A form that is laid out anew, in a narrower window or with larger letters, stands elsewhere without being scrolled.
    const laidOut = new ResizeObserver(() => follow(frame));
    for (const each of [frame, ...frame.children]) laidOut.observe(each);
    return () => laidOut.disconnect();
  }, [draftId]);
  return (
    <div
      className={styles.sheetScroll}
      ref={scroll}
      data-pane="form"
      tabIndex={-1}
      inert={isCovered}
      onScroll={(event) => follow(event.currentTarget)}
      role="region"
      aria-label={editorStrings.sheet}
    >
      <div className={styles.sheet} key={draftId}>
        {formParts.map((part) => (
          <FormPart key={part.id} part={part} />
        ))}
      </div>
    </div>
  );
}

/** Tells the rail and the pages which field the form stands at. */
function follow(frame: HTMLElement): void {
  const field = fieldInSight(frame);
  if (field !== useApp.getState().fieldInSight) useApp.setState({ fieldInSight: field });
}

/** Scrolls to a field and, unless the keyboard is to stay where it is, puts it into the field's first control. */
function bringIntoView(container: HTMLElement | null, { path, keepFocus, selection }: Wish): void {
  const exact = container?.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
  const row = exact ?? container?.querySelector<HTMLElement>(`[data-field="${CSS.escape(path.split('.')[0] ?? '')}"]`);
  row?.scrollIntoView({ block: 'center' });
  if (keepFocus === true) return;
  const control = row?.querySelector<HTMLElement>(
    'input:checked, input, textarea, select, button:not([data-help-toggle], [data-comment-mark])',
  );
  control?.focus({ preventScroll: true });
  const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  if (isText && selection !== undefined) control.setSelectionRange(selection[0], selection[1]);
}
