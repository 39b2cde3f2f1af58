import type { Countdown } from '../../../shared/deadlines/countdown';
import type { Deadline } from '../../../shared/deadlines/deadline';
import { weekdayDate } from '../../lib/format-time';
import { deadlineStrings } from '../../strings/deadline';
import styles from './DeadlineBand.module.css';

interface Props {
  readonly deadline: Deadline;
  readonly count: Countdown;
  readonly claimed: boolean | null;
}

/** The arithmetic, one step a sentence, and what Part II makes of it. */
export function DeadlineSteps({ deadline, count, claimed }: Props) {
  return (
    <div className={styles.steps}>
      <h2>{deadlineStrings.reasoning}</h2>
      <ol>
        {deadline.steps.map((step) => (
          <li key={`${step.date}-${step.text}`}>
            <strong className="numeric">{weekdayDate(step.date)}</strong> {step.text}
            <span className={styles.authority}>{step.authority}</span>
          </li>
        ))}
      </ol>
      <p>{reliefWords(deadline, claimed)}</p>
      <p className={styles.quiet}>{deadlineStrings.filedAsOf(weekdayDate(count.filedAsOf))}.</p>
      {(count.phase === 'notice-late' || count.phase === 'extension-over') && <p>{deadlineStrings.lateWarning}</p>}
    </div>
  );
}

function reliefWords(deadline: Deadline, claimed: boolean | null): string {
  if (claimed === null) return deadlineStrings.undecided;
  return claimed ? deadlineStrings.claimed(weekdayDate(deadline.extendedDue)) : deadlineStrings.notClaimed;
}
