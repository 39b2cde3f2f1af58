import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApp } from '../stores/app-store';
import type { Task } from '../stores/tasks-slice';
import { shellStrings } from '../strings/shell';
import styles from './TaskPanel.module.css';

/** Shorter work is over before it could be read. */
const silenceMilliseconds = 500;

/** What the program is busy with for longer than half a second, how far it is, and the way out. */
export function TaskPanel() {
  const tasks = useApp((state) => state.tasks);
  return (
    <div className={styles.panel} role="status" aria-label={shellStrings.tasks}>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} />
      ))}
    </div>
  );
}

/** One work: nothing for its first half second. */
export function TaskRow({ task: { label, done, total, cancel } }: { readonly task: Omit<Task, 'id'> }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), silenceMilliseconds);
    return () => window.clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  const percent = total === 0 ? 100 : Math.round((100 * done) / total);
  return (
    <div className={styles.task}>
      <span>{label}</span>
      <span className="numeric">{total === 0 ? '' : shellStrings.progress(done, total)}</span>
      <Progress value={percent} animated={total === 0} aria-label={label} className={styles.bar ?? ''} />
      {cancel !== null && (
        <Button size="compact-xs" variant="default" onClick={cancel}>
          {shellStrings.cancel}
        </Button>
      )}
    </div>
  );
}
