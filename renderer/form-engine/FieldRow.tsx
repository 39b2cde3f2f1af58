import { memo, useState } from 'react';
import { paragraphAt } from '../../shared/document/paragraph-starts';
import { getField } from '../../shared/draft/field-path';
import { isEditable } from '../../shared/ipc/contracts/drafts';
import type { Field } from '../../shared/form/fields/field';
import { CommentMark } from '../features/comments/CommentMark';
import { useFieldFindings } from '../features/findings/use-findings';
import { useApp } from '../stores/app-store';
import { FieldControl, isGroup } from './FieldControl';
import { FieldHelp, HelpToggle } from './FieldHelp';
import type { FieldProps } from './field-props';
import { FieldLabel } from './FieldLabel';
import { FieldMessages } from './FieldMessages';
import { StartMark } from './StartMark';
import styles from './form-engine.module.css';

/** One field of the form: label, help on demand, control, and what the rules say about it. */
export const FieldRow = memo(function FieldRow({ field }: { readonly field: Field }) {
  const edition = useApp((state) => state.open?.draft.edition ?? 'current');
  const focusField = useApp((state) => state.focusField);
  const isFound = useApp((state) => state.dialog === 'find' && state.wantedField?.path === field.path);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [wasLeft, setLeft] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { findings, isInvalid } = useFieldFindings(field.path, wasLeft);
  const id = controlId(field.path);
  const group = isGroup(field.kind);
  return (
    <div
      className={styles.row}
      data-span={field.span}
      data-short={isShort(field) || undefined}
      data-field={field.path}
      data-found={isFound || undefined}
      role={group ? 'group' : undefined}
      aria-labelledby={group ? `${id}-label` : undefined}
      onFocus={(event) => focusField(field.path, paragraphOf(event.target))}
      onSelect={(event) => focusField(field.path, paragraphOf(event.target))}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setLeft(true)}
    >
      <div className={styles.caption}>
        <div className={styles.labelLine}>
          <FieldLabel field={field} id={id} isGroup={group} />
          <CommentMark path={field.path} label={field.label} />
          <HelpToggle label={field.label} isOpen={isHelpOpen} onToggle={() => setHelpOpen((open) => !open)} />
        </div>
        {isHelpOpen && <FieldHelp id={`${id}-help`} field={field} edition={edition} />}
      </div>
      <Answer field={field} id={id} invalid={isInvalid || problem !== null} onProblem={setProblem} />
      <div>
        <StartMark path={field.path} label={field.label} />
        <FieldMessages id={`${id}-messages`} problem={problem} findings={findings} />
      </div>
    </div>
  );
});

/** The one part of the row that is drawn anew with every key. */
function Answer({ field, id, ...rest }: Pick<FieldProps, 'field' | 'id' | 'invalid' | 'onProblem'>) {
  const value = useApp((state) => (state.open === null ? null : getField(state.open.draft, field.path)));
  const readOnly = useApp((state) => state.open !== null && !isEditable(state.open.state));
  const changeField = useApp((state) => state.changeField);
  return (
    <FieldControl
      field={field}
      id={id}
      value={value}
      readOnly={readOnly}
      describedBy={`${id}-messages`}
      onChange={(next) => changeField(field.path, next)}
      {...rest}
    />
  );
}

/** Dates, numbers and the like: few characters, whatever the width. */
function isShort(field: Field): boolean {
  return field.kind === 'date' || field.kind === 'number' || (field.kind === 'text' && field.maxLength <= 6);
}

/** The paragraph the caret is in, so that the pages show that one. */
function paragraphOf(control: EventTarget): number | null {
  return control instanceof HTMLTextAreaElement ? paragraphAt(control.value, control.selectionStart) : null;
}

/** The id of a field's control; dots would need escaping in selectors. */
export function controlId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}
