import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { useMemo } from 'react';
import { checklist } from '../../../shared/rules/checklist';
import { weekdayDate } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { calendarStrings, checklistStrings as words } from '../../strings/calendar';
import { saveDates } from '../calendar/save-dates';
import styles from './FindingsPane.module.css';

/** What the notice brings with it: dates, marks on the report's cover, the legend, Form S-3, the exchange, retention. */
export function Checklist() {
  const id = useApp((state) => state.open?.id);
  const draft = useApp((state) => state.open?.draft ?? null);
  const calendar = useApp((state) => state.calendar);
  const tasks = useMemo(() => (draft === null ? [] : checklist(draft, calendar)), [draft, calendar]);
  if (id === undefined || draft === null) return null;
  return (
    <section aria-labelledby="what-follows">
      <h3 className={styles.heading} id="what-follows">
        {words.title}
      </h3>
      <p className={styles.keys}>{words.lead}</p>
      <ul className={styles.list}>
        {tasks.map((task) => (
          <li key={task.id} className={styles.task}>
            {task.by !== null && <strong className="numeric">{words.by(weekdayDate(task.by))}</strong>}
            <span>{task.text}</span>
            <span className={styles.authority}>{task.authority}</span>
          </li>
        ))}
      </ul>
      <Button
        mt="xs"
        size="compact-sm"
        variant="default"
        leftSection={<Download size={14} aria-hidden />}
        onClick={() => void saveDates([id])}
      >
        {calendarStrings.addTo}
      </Button>
    </section>
  );
}
