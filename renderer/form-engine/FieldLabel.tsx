import type { Field } from '../../shared/form/fields/field';
import { editorStrings } from '../strings/editor';
import styles from './form-engine.module.css';
import { privatePart } from './private-part';

interface Props {
  readonly field: Field;
  readonly id: string;
  readonly isGroup: boolean;
}

export function FieldLabel({ field, id, isGroup }: Props) {
  const marks = (
    <>
      {!field.required && <Mark words={editorStrings.optional} />}
      {field.notPrinted === true && field.part !== privatePart && <Mark words={editorStrings.notPrinted} />}
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

/** Parted by a space that a narrow caption may break at, and that keeps the words apart in its spoken name. */
function Mark({ words }: { readonly words: string }) {
  return (
    <>
      {'\u2002'}
      <span className={styles.optional}>{words}</span>
    </>
  );
}
