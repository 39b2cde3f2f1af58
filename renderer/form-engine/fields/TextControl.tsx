import { TextInput } from '@mantine/core';
import type { TextField } from '../../../shared/form/fields/field';
import { tidyText } from '../../../shared/form/fields/tidy-text';
import { asText, type FieldProps } from '../field-props';

export function TextControl({
  field,
  id,
  value,
  readOnly,
  invalid,
  describedBy,
  labelledBy,
  onChange,
}: FieldProps<TextField>) {
  const text = asText(value);
  return (
    <TextInput
      id={id}
      value={text}
      readOnly={readOnly}
      maxLength={field.maxLength}
      inputMode={field.inputMode}
      error={invalid}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      aria-labelledby={labelledBy}
      aria-required={field.required}
      className={field.format === 'plain' ? undefined : 'numeric'}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => onChange(tidyText(text, field.format))}
    />
  );
}
