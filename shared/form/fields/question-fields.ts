import { questions, type Question } from '../../rules/interview';
import { assertNever } from '../../text/assert-never';
import type { Field } from './field';

/** The pre-flight interview as fields: the same kinds, the same components, never printed. */
export const questionFields: readonly Field[] = questions.map(questionField);

function questionField(question: Question): Field {
  const base = {
    path: `preflight.${question.id}`,
    part: 'preflight',
    label: question.text,
    help: question.help,
    required: true,
    visibleWhen: question.askedWhen,
    span: 12,
    notPrinted: true,
  } as const;
  switch (question.answer) {
    case 'yes-no':
      return { ...base, kind: 'yes-no', yes: 'Yes', no: 'No' };
    case 'date':
      return { ...base, kind: 'date' };
    case 'percent':
      return { ...base, kind: 'number', min: 0 };
    case 'month-day':
      return { ...base, kind: 'text', format: 'plain', inputMode: 'text', maxLength: 5 };
    default:
      return assertNever(question.answer);
  }
}
