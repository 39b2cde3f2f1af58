import type { Field } from '../../shared/form/fields/field';
import { editorStrings } from '../strings/editor';
import styles from './form-engine.module.css';

interface Props {
  readonly field: Field;
  readonly id: string;
  readonly isGroup: boolean;
}

export function FieldLabel({ field, id, isGroup }: Props) {
  const marks = (
    <>
      {!field.required && <span className={styles.optional}>{editorStrings.optional}</span>}
      {field.notPrinted === true && <span className={styles.optional}>{editorStrings.notPrinted}</span>}
    </>
  );
  if (isGroup) {
    return (
      <span id={`${id}-label`} className={styles.label}>
        {field.label}
        {marks}
      </span>
    );
  }
  return (
    <label htmlFor={id} className={styles.label}>
      {field.label}
      {marks}
    </label>
  );
}
