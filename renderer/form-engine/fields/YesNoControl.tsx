import { representationsOf } from '../../../shared/form/fields/edition-words';
import type { YesNoField } from '../../../shared/form/fields/field';
import { useApp } from '../../stores/app-store';
import type { FieldProps } from '../field-props';
import styles from '../form-engine.module.css';
import { BallotBoxes } from './BallotBoxes';

/** A question with two answers; unanswered is neither. */
export function YesNoControl(props: FieldProps<YesNoField>) {
  const { field } = props;
  const edition = useApp((state) => state.open?.draft.edition ?? 'current');
  const boxes = [
    { key: 'yes', value: true, label: field.yes },
    { key: 'no', value: false, label: field.no },
  ];
  return (
    <>
      {field.representations && (
        <ol className={styles.representations}>
          {representationsOf(edition).map(({ marker, text }) => (
            <li key={marker}>
              <span>{marker}</span>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      )}
      <BallotBoxes {...props} boxes={boxes} layout={field.representations ? 'stacked' : 'inline'} />
    </>
  );
}
