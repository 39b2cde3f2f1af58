import { UnstyledButton } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import { useEffect } from 'react';
import { useApp } from '../../stores/app-store';
import { markStrings as words } from '../../strings/companies';
import styles from './EditorScreen.module.css';
import { useWaitingMarks } from './use-waiting-marks';

/** How many answers of an earlier notice still wait for a look; a click goes to the next one. */
export function MarksNote() {
  const id = useApp((state) => state.open?.id ?? null);
  const waiting = useWaitingMarks();
  const { loadMarks, goToField } = useApp.getState();
  useEffect(() => {
    if (id !== null) void loadMarks(id);
  }, [id, loadMarks]);
  const [next] = waiting;
  if (next === undefined) return null;
  return (
    <UnstyledButton className={styles.statusButton} title={words.next} onClick={() => goToField(next.path)}>
      <RotateCcw size={14} aria-hidden />
      {words.left(waiting.length)}
    </UnstyledButton>
  );
}
