import { Button } from '@mantine/core';
import { CalendarDays, Download } from 'lucide-react';
import { useEffect } from 'react';
import type { DraftSummary } from '../../../shared/ipc/contracts/drafts';
import { EmptyNote } from '../../components/EmptyNote';
import page from '../../components/Page.module.css';
import { PageHeader } from '../../components/PageHeader';
import { useApp } from '../../stores/app-store';
import { calendarStrings as words } from '../../strings/calendar';
import styles from './Calendar.module.css';
import { ClosuresCard } from './ClosuresCard';
import { DeadlineTable } from './DeadlineTable';
import { saveDates } from './save-dates';

/** A notice whose dates are known and whose report is not. */
export interface DatedSummary extends DraftSummary {
  readonly deadline: NonNullable<DraftSummary['deadline']>;
}

/** All registrants' deadlines on one page, and the calendar they rest on. */
export function CalendarScreen() {
  const drafts = useApp((state) => state.drafts);
  const { refreshLibrary } = useApp.getState();
  useEffect(() => void refreshLibrary(), [refreshLibrary]);
  const dated = datedNotices(drafts ?? []);
  return (
    <>
      <PageHeader title={words.title} lead={words.lead}>
        {dated.length > 0 && (
          <Button
            variant="default"
            leftSection={<Download size={16} aria-hidden />}
            onClick={() => void saveDates(dated.map(({ id }) => id))}
          >
            {words.save}
          </Button>
        )}
      </PageHeader>
      <div className={page.scroll}>
        <div className={styles.sections}>
          {dated.length === 0 ? (
            <EmptyNote icon={CalendarDays} title={words.empty} text={words.emptyText} />
          ) : (
            <DeadlineTable notices={dated} />
          )}
          <ClosuresCard />
        </div>
      </div>
    </>
  );
}

/** A report that was filed has no deadline any more; neither has a notice that was put away. */
function datedNotices(drafts: readonly DraftSummary[]): readonly DatedSummary[] {
  return drafts
    .filter((draft): draft is DatedSummary => draft.deadline !== null && draft.reportFiledOn === null)
    .filter(({ deletedAt, archivedAt }) => deletedAt === null && archivedAt === null)
    .toSorted((a, b) => a.deadline.notifyBy.localeCompare(b.deadline.notifyBy));
}
