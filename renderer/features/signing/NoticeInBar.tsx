import { countdown } from '../../../shared/deadlines/countdown';
import type { Deadline } from '../../../shared/deadlines/deadline';
import { weekdayDate } from '../../lib/format-time';
import { useNow } from '../../lib/use-now';
import { useApp } from '../../stores/app-store';
import { deadlineStrings } from '../../strings/deadline';
import { editorStrings } from '../../strings/editor';
import { phaseWords } from '../deadline/phase-words';
import { useDeadline } from '../deadline/use-deadline';
import styles from './Signing.module.css';

/** Whose notice is being signed, and how much time is left for it: the clock of the last day runs on while one signs. */
export function NoticeInBar() {
  const name = useApp((state) => state.open?.draft.registrant.name ?? editorStrings.untitled);
  const report = useApp((state) => state.open?.draft.cover.report ?? null);
  const { deadline } = useDeadline();
  return (
    <div className={styles.notice}>
      <strong>
        {name} · {editorStrings.form(report)}
      </strong>
      {deadline !== null && <TimeLeft deadline={deadline} />}
    </div>
  );
}

function TimeLeft({ deadline }: { readonly deadline: Deadline }) {
  const now = useNow(1);
  const calendar = useApp((state) => state.calendar);
  const count = countdown(deadline, now, calendar);
  const isBefore = count.phase === 'before-due' || count.phase === 'due-day';
  return (
    <span data-urgent={count.urgent || count.phase === 'notice-late' || undefined}>
      {isBefore
        ? `${deadlineStrings.notifyBy} ${weekdayDate(deadline.notifyBy)} ${deadlineStrings.easternCutOff}`
        : phaseWords(count)}
    </span>
  );
}
