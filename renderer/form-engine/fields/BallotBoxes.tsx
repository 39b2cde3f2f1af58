import { Check } from 'lucide-react';
import type { FieldProps } from '../field-props';
import styles from './BallotBoxes.module.css';

interface Box {
  readonly key: string;
  readonly value: string | boolean | null;
  readonly label: string;
}

type Props = FieldProps & { readonly boxes: readonly Box[]; readonly layout: 'inline' | 'stacked' };

/** Native radio buttons (arrow keys, names and groups come with them) drawn as the sheet draws its boxes. */
export function BallotBoxes({ id, value, readOnly, describedBy, invalid, onChange, boxes, layout }: Props) {
  return (
    <div className={styles.boxes} data-layout={layout} data-invalid={invalid || undefined}>
      {boxes.map((box, index) => (
        <label key={box.key} className={styles.box} data-checked={value === box.value || undefined}>
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${box.key}`}
            name={id}
            className={styles.input}
            checked={value === box.value}
            disabled={readOnly}
            aria-describedby={describedBy}
            onChange={() => onChange(box.value)}
          />
          <span className={styles.square} aria-hidden>
            {value === box.value && <Check size={13} strokeWidth={3} />}
          </span>
          <span>{box.label}</span>
        </label>
      ))}
    </div>
  );
}
