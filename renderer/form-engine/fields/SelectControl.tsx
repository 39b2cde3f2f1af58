import { Select } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import type { SelectField } from '../../../shared/form/fields/field';
import { editorStrings } from '../../strings/editor';
import { asText, type FieldProps } from '../field-props';

/** One of a long list, found by code or name; an answer outside the list (from an import) stays selectable. */
export function SelectControl(props: FieldProps<SelectField>) {
  const { field, id, value, readOnly, invalid, describedBy, labelledBy, onChange } = props;
  const chosen = asText(value);
  const isForeign = chosen !== '' && !field.options.some((option) => option.value === chosen);
  const data = field.options.map(({ value: code, label }) => ({ value: code, label }));
  return (
    <Select
      id={id}
      data={isForeign ? [{ value: chosen, label: chosen }, ...data] : data}
      value={chosen === '' ? null : chosen}
      searchable
      clearable={!readOnly}
      readOnly={readOnly}
      error={invalid}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      aria-labelledby={labelledBy}
      nothingFoundMessage={editorStrings.nothingFound}
      clearButtonProps={{ 'aria-label': editorStrings.clear(field.label) }}
      selectFirstOptionOnChange
      maxDropdownHeight={260}
      openOnFocus={false}
      comboboxProps={{ position: 'bottom-start' }}
      styles={{ dropdown: { minWidth: '16rem' } }}
      onFocus={selectAll}
      onClick={selectAll}
      onChange={onChange}
    />
  );
}

/** What is typed takes the place of the answer: put after it, it would be looked for with it. */
function selectAll({ currentTarget }: SyntheticEvent<HTMLInputElement>): void {
  currentTarget.select();
}
