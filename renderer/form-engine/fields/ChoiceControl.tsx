import { useApp } from '../../stores/app-store';
import { optionsOf } from '../../../shared/form/fields/edition-words';
import type { ChoiceField } from '../../../shared/form/fields/field';
import type { FieldProps } from '../field-props';
import { BallotBoxes } from './BallotBoxes';

/** Boxes of which one may be checked: radio buttons that look like the form's boxes. */
export function ChoiceControl(props: FieldProps<ChoiceField>) {
  const { field, value } = props;
  const edition = useApp((state) => state.open?.draft.edition ?? 'current');
  const options = optionsOf(field, edition, value);
  const boxes = options.map((option) => ({ key: option.value, value: option.value, label: option.label }));
  const none = field.none === undefined ? [] : [{ key: 'none', value: null, label: field.none }];
  return <BallotBoxes {...props} boxes={[...none, ...boxes]} layout={field.layout} />;
}
