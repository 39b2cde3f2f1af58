import { UnstyledButton } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import { useEffect } from 'react';
import { formFields } from '../../../shared/form/fields/form-fields';
import { useApp } from '../../stores/app-store';
import { isEditable } from '../../../shared/ipc/contracts/drafts';
import { markStrings as words } from '../../strings/companies';
import styles from './EditorScreen.module.css';

/** How many answers of an earlier notice still wait for a look; a click goes to the next one. */
export function MarksNote() {
  const id = useApp((state) => state.open?.id ?? null);
  const marks = useApp(({ marks: each, open }) =>
    open !== null && each.draftId === open.id && isEditable(open.state) ? each : null,
  );
  const { loadMarks, goToField } = useApp.getState();
  useEffect(() => {
    if (id !== null) void loadMarks(id);
  }, [id, loadMarks]);
  const waiting = formFields.filter(
    ({ path }) => marks?.fill.includes(path) === true || marks?.check.includes(path) === true,
  );
  const [next] = waiting;
  if (next === undefined) return null;
  return (
    <UnstyledButton className={styles.statusButton} title={words.next} onClick={() => goToField(next.path)}>
      <RotateCcw size={14} aria-hidden />
      {words.left(waiting.length)}
    </UnstyledButton>
  );
}
