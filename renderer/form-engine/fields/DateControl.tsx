import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { CalendarDays } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { DateField } from '../../../shared/form/fields/field';
import { addDaysTo, parseTypedDate, writtenDate } from '../../../shared/form/fields/parse-date';
import { editorStrings } from '../../strings/editor';
import { asText, type FieldProps } from '../field-props';

/** A date typed freely. What cannot be read stays on the screen with a message; the answer is then unknown, never old. */
export function DateControl(props: FieldProps<DateField>) {
  const { field, id, value, readOnly, invalid, describedBy, labelledBy, onChange, onProblem } = props;
  const iso = asText(value);
  const [typed, setTyped] = useState<string | null>(null);
  const [isPicking, setPicking] = useState(false);
  // A typed text stands as long as it means the answer: undo and the calendar change the answer under it.
  const shown = typed !== null && parseTypedDate(typed) === (iso || null) ? typed : iso === '' ? '' : writtenDate(iso);

  const type = (text: string) => {
    setTyped(text);
    onProblem(null);
    onChange(parseTypedDate(text));
  };
  const leave = () => {
    if (typed === null) return;
    const isUnreadable = typed.trim() !== '' && parseTypedDate(typed) === null;
    onProblem(isUnreadable ? editorStrings.unreadableDate(typed.trim()) : null);
    if (!isUnreadable) setTyped(null);
  };
  const shift = (event: KeyboardEvent) => {
    const days = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    const next = days === 0 || iso === '' ? null : addDaysTo(iso, days);
    if (next === null) return;
    event.preventDefault();
    setTyped(null);
    onChange(next);
  };
  const pick = (picked: string | null) => {
    setTyped(null);
    onProblem(null);
    onChange(picked);
    setPicking(false);
  };

  return (
    <TextInput
      id={id}
      value={shown}
      readOnly={readOnly}
      error={invalid}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      aria-labelledby={labelledBy}
      aria-required={field.required}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={readOnly ? undefined : shift}
      rightSectionPointerEvents="all"
      rightSection={
        <Popover opened={isPicking} onChange={setPicking} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={readOnly}
              aria-label={editorStrings.pickDate(field.label)}
              onClick={() => setPicking((open) => !open)}
            >
              <CalendarDays size={16} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={editorStrings.pickDate(field.label)}>
            <DatePicker
              value={iso === '' ? null : iso}
              {...(iso === '' ? {} : { defaultDate: iso })}
              firstDayOfWeek={0}
              onChange={pick}
              ariaLabels={editorStrings.datePicker}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
