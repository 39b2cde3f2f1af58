import type { Field } from '../../shared/form/fields/field';
import { assertNever } from '../../shared/text/assert-never';
import type { FieldProps } from './field-props';
import { ChoiceControl } from './fields/ChoiceControl';
import { DateControl } from './fields/DateControl';
import { ExhibitsControl } from './fields/ExhibitsControl';
import { NumberControl } from './fields/NumberControl';
import { ProseControl } from './fields/ProseControl';
import { SelectControl } from './fields/SelectControl';
import { TextControl } from './fields/TextControl';
import { YesNoControl } from './fields/YesNoControl';

/** The component of a kind of field; a new kind does not type-check until it has one. */
export function FieldControl({ field, ...rest }: FieldProps) {
  switch (field.kind) {
    case 'text':
      return <TextControl field={field} {...rest} />;
    case 'prose':
      return <ProseControl field={field} {...rest} />;
    case 'date':
      return <DateControl field={field} {...rest} />;
    case 'choice':
      return <ChoiceControl field={field} {...rest} />;
    case 'yes-no':
      return <YesNoControl field={field} {...rest} />;
    case 'select':
      return <SelectControl field={field} {...rest} />;
    case 'number':
      return <NumberControl field={field} {...rest} />;
    case 'exhibits':
      return <ExhibitsControl field={field} {...rest} />;
    default:
      return assertNever(field);
  }
}

/** Kinds made of several controls: their label is a legend. */
export function isGroup(kind: Field['kind']): boolean {
  return kind === 'choice' || kind === 'yes-no' || kind === 'exhibits';
}
