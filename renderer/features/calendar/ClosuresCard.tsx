import { ActionIcon, Button, Text, TextInput } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { closuresReviewedOn, specialClosures } from '../../../shared/deadlines/closures';
import { parseTypedDate } from '../../../shared/form/fields/parse-date';
import { longDate } from '../../../shared/time/civil-date';
import { weekdayDate } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { closureStrings as words } from '../../strings/calendar';
import styles from './Calendar.module.css';

/** The days on which nothing can be filed: what the program knows, and what the user added, without any network. */
export function ClosuresCard() {
  const closures = useApp((state) => state.closures);
  const { saveClosures, readClosures } = useApp.getState();
  return (
    <section className={styles.closures} aria-labelledby="closures-title">
      <h2 id="closures-title">{words.title}</h2>
      <Text size="sm" c="dimmed">
        {words.counted(longDate(closuresReviewedOn))} {words.own}
      </Text>
      {closures.length > 0 && (
        <ul className={styles.days}>
          {closures.map(({ date, name }) => (
            <li key={date}>
              <strong className="numeric">{weekdayDate(date)}</strong>
              <span>{name}</span>
              <span className={styles.quiet}>{words.addedByYou}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.remove(weekdayDate(date))}
                onClick={() => void saveClosures(closures.filter((closure) => closure.date !== date))}
              >
                <Trash2 size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <AddClosure />
      <div>
        <Button size="compact-sm" variant="default" onClick={() => void readClosures()}>
          {words.read}
        </Button>
      </div>
      <ShippedClosures />
    </section>
  );
}

function AddClosure() {
  const closures = useApp((state) => state.closures);
  const { saveClosures } = useApp.getState();
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const date = parseTypedDate(day);
    setProblem(date === null ? words.unreadable : null);
    if (date === null) return;
    const closure = { date, name: name.trim() || words.namePlaceholder, source: words.addedByYou };
    void saveClosures([...closures, closure]);
    setDay('');
    setName('');
  };
  return (
    <form className={styles.add} onSubmit={add}>
      <TextInput
        label={words.date}
        placeholder={words.datePlaceholder}
        value={day}
        error={problem}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <TextInput
        label={words.name}
        placeholder={words.namePlaceholder}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {words.add}
      </Button>
    </form>
  );
}

function ShippedClosures() {
  return (
    <details className={styles.shipped}>
      <summary>{words.shippedTable}</summary>
      <ul className={styles.days}>
        {specialClosures.map(({ date, name, source, status }) => (
          <li key={date}>
            <strong className="numeric">{weekdayDate(date)}</strong>
            <span>
              {name} <span className={styles.quiet}>({source})</span>
            </span>
            <span className={styles.quiet}>{status === 'counted' ? words.countedMark : words.reportedMark}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
