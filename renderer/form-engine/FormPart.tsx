import { partHeading } from '../../shared/form/fields/edition-words';
import type { Field } from '../../shared/form/fields/field';
import { fieldsOfPart, type Part } from '../../shared/form/fields/form-fields';
import { isVisible } from '../../shared/form/fields/visibility';
import { useApp } from '../stores/app-store';
import { editorStrings } from '../strings/editor';
import { FieldRow } from './FieldRow';
import styles from './form-engine.module.css';
import { privatePart } from './private-part';

/** A part of the sheet: its heading in the edition's words and its fields. */
export function FormPart({ part }: { readonly part: Part }) {
  const edition = useApp((state) => state.open?.draft.edition ?? 'current');
  return (
    <section className={styles.part} id={`part-${part.id}`} aria-labelledby={`heading-${part.id}`}>
      <h2 className={styles.heading} id={`heading-${part.id}`} tabIndex={-1}>
        {partHeading(part.id, edition)}
      </h2>
      {part.id === privatePart && <p className={styles.partNote}>{editorStrings.privatePart}</p>}
      <div className={styles.grid}>
        {fieldsOfPart(part.id).map((field) => (
          <VisibleField key={field.path} field={field} />
        ))}
      </div>
    </section>
  );
}

function VisibleField({ field }: { readonly field: Field }) {
  const isShown = useApp((state) => state.open !== null && isVisible(field, state.open.draft));
  return isShown ? <FieldRow field={field} /> : null;
}
