import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NumberField } from '../../../shared/form/fields/field';
import { editorStrings } from '../../strings/editor';
import type { FieldProps } from '../field-props';

/** A small whole number. What is no number stays visible with a message; the answer is then unknown. */
export function NumberControl(props: FieldProps<NumberField>) {
  const { field, id, value, readOnly, invalid, describedBy, labelledBy, onChange, onProblem } = props;
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const type = (text: string) => {
    const isNumber = /^\d{1,3}$/.test(text.trim()) && Number(text) >= field.min;
    setUnreadable(isNumber || text === '' ? null : text);
    onProblem(null);
    onChange(isNumber ? Number(text) : null);
  };
  return (
    <TextInput
      id={id}
      value={unreadable ?? (typeof value === 'number' ? String(value) : '')}
      inputMode="numeric"
      className="numeric"
      readOnly={readOnly}
      error={invalid}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      aria-labelledby={labelledBy}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => onProblem(unreadable === null ? null : editorStrings.unreadableNumber(field.min))}
    />
  );
}
