import type { Field } from '../../shared/form/fields/field';

/** What every kind of field gets; the label stands outside, in `FieldRow`. */
export interface FieldProps<Kind extends Field = Field> {
  readonly field: Kind;
  /** The control's id: the label points to it. */
  readonly id: string;
  /** The label's id where no `<label>` points to the control. */
  readonly labelledBy?: string;
  readonly value: unknown;
  readonly readOnly: boolean;
  readonly invalid: boolean;
  /** Ids of help and findings. */
  readonly describedBy: string;
  readonly onChange: (value: unknown) => void;
  /** A wish of the control itself to show a message, such as a date that cannot be read; `null` takes it back. */
  readonly onProblem: (message: string | null) => void;
}

/** The value of a text answer; what is unknown reads as empty. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
