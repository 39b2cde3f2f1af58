import { useMemo } from 'react';
import type { Field } from '../../../shared/form/fields/field';
import { formFields } from '../../../shared/form/fields/form-fields';
import { isEditable } from '../../../shared/ipc/contracts/drafts';
import { useApp } from '../../stores/app-store';

/** The fields of a notice started from an earlier one that nobody has filled in or looked at yet. */
export function useWaitingMarks(): readonly Field[] {
  const marks = useApp(({ marks: each, open }) =>
    open !== null && each.draftId === open.id && isEditable(open.state) ? each : null,
  );
  return useMemo(
    () => formFields.filter(({ path }) => marks?.fill.includes(path) === true || marks?.check.includes(path) === true),
    [marks],
  );
}
