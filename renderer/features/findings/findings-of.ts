import type { Draft } from '../../../shared/draft/draft';
import { getField } from '../../../shared/draft/field-path';
import { formFields } from '../../../shared/form/fields/form-fields';
import { holds, isAnswered } from '../../../shared/form/fields/visibility';
import type { Finding } from '../../../shared/rules/finding';

/** What the form's own data says is missing. */
export function findingsOf(draft: Draft): readonly Finding[] {
  return formFields
    .filter((field) => field.required && holds(field.visibleWhen, draft) && !isAnswered(getField(draft, field.path)))
    .map((field) => ({
      rule: 'answer-required',
      severity: 'block',
      field: field.path,
      message: `${field.label} is missing.`,
      authority: 'Form 12b-25',
    }));
}
