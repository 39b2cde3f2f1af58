import { weekdayDate } from '../../lib/format-time';
import { libraryStrings as words } from '../../strings/library';
import styles from './Library.module.css';
import type { NextDate } from './next-date';

/** Two days or less are said in the colour of what cannot wait. */
const soon = 2;

/** The next date of a notice: what for, when, and how far off. */
export function NextDateLabel({ next }: { readonly next: NextDate | null }) {
  if (next === null) return <span className={styles.quiet}>{words.noDate}</span>;
  const isSoon = next.kind !== 'passed' && next.days <= soon;
  return (
    <span className={styles.next} data-soon={isSoon || undefined} data-passed={next.kind === 'passed' || undefined}>
      <span>{weekdayDate(next.date)}</span>
      <span className={styles.quiet}>{words.next[next.kind](words.distance(next.days))}</span>
    </span>
  );
}
