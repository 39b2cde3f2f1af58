import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { parseTypedDate, writtenDate } from '../../shared/form/fields/parse-date';

interface Props {
  readonly label: string;
  /** ISO; null while what is typed is no date. */
  readonly value: string | null;
  readonly unreadable: string;
  readonly onChange: (date: string | null) => void;
}

/** A date read off a paper, typed as it stands there; the field answers how it understood it. */
export function PaperDate({ label, value, unreadable, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const [wasLeft, setLeft] = useState(false);
  return (
    <TextInput
      label={label}
      description={value === null ? undefined : writtenDate(value)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={typed}
      error={wasLeft && typed.trim() !== '' && value === null ? unreadable : undefined}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseTypedDate(event.currentTarget.value));
      }}
      onBlur={() => setLeft(true)}
    />
  );
}
