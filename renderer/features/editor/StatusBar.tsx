import { UnstyledButton } from '@mantine/core';
import { Clock3, ListChecks, WifiOff } from 'lucide-react';
import { easternTimestamp } from '../../lib/format-time';
import { useNow } from '../../lib/use-now';
import { useApp } from '../../stores/app-store';
import { findingsStrings } from '../../strings/findings';
import { shellStrings } from '../../strings/shell';
import { useCountWords } from '../findings/use-findings';
import styles from './EditorScreen.module.css';
import { MarksNote } from './MarksNote';
import { SaveStateLabel } from './SaveStateLabel';

/** What is always worth knowing: findings, save state, and that nothing leaves this laptop. */
export function StatusBar() {
  const count = useCountWords();
  const showPane = useApp((state) => state.showPane);
  return (
    <footer className={styles.status}>
      <UnstyledButton className={styles.statusButton} onClick={() => showPane('findings')}>
        <ListChecks size={14} aria-hidden />
        {count === '' ? findingsStrings.asking : count}
      </UnstyledButton>
      <MarksNote />
      <SaveStateLabel />
      <ClockNote />
      <span className={styles.saveState} style={{ marginLeft: 'auto' }}>
        <WifiOff size={13} aria-hidden />
        {shellStrings.offline}
      </span>
    </footer>
  );
}

/** A clock other than the laptop's is never hidden. */
function ClockNote() {
  const isClockSet = useApp((state) => state.isClockSet);
  const now = useNow(30);
  if (!isClockSet) return null;
  return (
    <span className={styles.clockNote}>
      <Clock3 size={13} aria-hidden />
      {shellStrings.clockSet(easternTimestamp(now))}
    </span>
  );
}
