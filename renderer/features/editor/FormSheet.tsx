import { useEffect, useRef } from 'react';
import { formParts } from '../../../shared/form/fields/form-fields';
import { FormPart } from '../../form-engine/FormPart';
import { useApp } from '../../stores/app-store';
import { editorStrings } from '../../strings/editor';
import styles from './EditorScreen.module.css';

/** The whole form on one sheet, in its own order. */
export function FormSheet() {
  const scroll = useRef<HTMLDivElement>(null);
  const wantedField = useApp((state) => state.wantedField);
  const draftId = useApp((state) => state.open?.id);
  useEffect(() => {
    if (wantedField !== null) bringIntoView(scroll.current, wantedField.path);
  }, [wantedField]);
  return (
    <div
      className={styles.sheetScroll}
      ref={scroll}
      data-pane="form"
      tabIndex={-1}
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

/** Scrolls to a field and puts the keyboard into its first control. */
function bringIntoView(container: HTMLElement | null, path: string): void {
  const exact = container?.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
  const row = exact ?? container?.querySelector<HTMLElement>(`[data-field="${CSS.escape(path.split('.')[0] ?? '')}"]`);
  row?.scrollIntoView({ block: 'center' });
  const control = row?.querySelector<HTMLElement>(
    'input:checked, input, textarea, select, button:not([data-help-toggle])',
  );
  control?.focus({ preventScroll: true });
}
