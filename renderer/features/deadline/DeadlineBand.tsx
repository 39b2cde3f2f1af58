import { Popover, UnstyledButton } from '@mantine/core';
import { CalendarClock, ChevronDown } from 'lucide-react';
import { countdown } from '../../../shared/deadlines/countdown';
import type { Deadline } from '../../../shared/deadlines/deadline';
import type { DeadlineProblem } from '../../../shared/deadlines/deadline-input';
import { missingForDeadline } from '../../../shared/deadlines/draft-deadline';
import { weekdayDate } from '../../lib/format-time';
import { useNow } from '../../lib/use-now';
import { useApp } from '../../stores/app-store';
import { deadlineStrings } from '../../strings/deadline';
import styles from './DeadlineBand.module.css';
import { DeadlineSteps } from './DeadlineSteps';
import { phaseWords } from './phase-words';
import { useDeadline } from './use-deadline';

/** What is due when and why, with the clock the SEC goes by. */
export function DeadlineBand() {
  const hasDraft = useApp((state) => state.open !== null);
  const { deadline, problem } = useDeadline();
  if (!hasDraft) return null;
  return deadline === null ? <NoDeadline problem={problem} /> : <KnownDeadline deadline={deadline} />;
}

function NoDeadline({ problem }: { readonly problem: DeadlineProblem | null }) {
  const missing = useApp(({ open }) => (open === null ? null : missingForDeadline(open.draft)));
  const { goToField } = useApp.getState();
  return (
    <div className={styles.band} data-pane="deadline">
      <CalendarClock size={17} aria-hidden />
      <strong>{deadlineStrings.unknown}</strong>
      <span className={styles.quiet}>{problem === null ? deadlineStrings.unknownText : problem.action}</span>
      {missing !== null && (
        <UnstyledButton className={styles.state} onClick={() => goToField(missing)}>
          {deadlineStrings.goTo}
        </UnstyledButton>
      )}
    </div>
  );
}

function KnownDeadline({ deadline }: { readonly deadline: Deadline }) {
  const now = useNow(1);
  const claimed = useApp((state) => state.open?.draft.relief.claimed ?? null);
  const calendar = useApp((state) => state.calendar);
  const count = countdown(deadline, now, calendar);
  return (
    <section
      className={styles.band}
      data-phase={count.phase}
      data-urgent={count.urgent || undefined}
      aria-label={deadlineStrings.reasoning}
    >
      <CalendarClock size={17} aria-hidden />
      <Fact label={deadlineStrings.due} date={deadline.due} />
      <Fact label={deadlineStrings.notifyBy} date={deadline.notifyBy} extra={deadlineStrings.easternCutOff} />
      {claimed !== false && <Fact label={deadlineStrings.extended} date={deadline.extendedDue} />}
      <Popover width={440} position="bottom-end" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={styles.state} data-testid="deadline-state">
            <span>{phaseWords(count)}</span>
            <ChevronDown size={14} aria-hidden />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={deadlineStrings.reasoning}>
          <DeadlineSteps deadline={deadline} count={count} claimed={claimed} />
        </Popover.Dropdown>
      </Popover>
    </section>
  );
}

function Fact({ label, date, extra }: { readonly label: string; readonly date: string; readonly extra?: string }) {
  return (
    <span className={styles.fact}>
      <span className={styles.quiet}>{label}</span> <strong className="numeric">{weekdayDate(date)}</strong>
      {extra !== undefined && <span className={styles.quiet}> {extra}</span>}
    </span>
  );
}
