import { Anchor, Table } from '@mantine/core';
import { CalendarDays } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Deadline } from '../../../shared/deadlines/deadline';
import { draftDeadline } from '../../../shared/deadlines/draft-deadline';
import type { DraftSummary } from '../../../shared/ipc/contracts/drafts';
import { daysBetween } from '../../../shared/time/civil-date';
import { easternDate } from '../../../shared/time/eastern';
import { call } from '../../api/client';
import { EmptyNote } from '../../components/EmptyNote';
import page from '../../components/Page.module.css';
import { PageHeader } from '../../components/PageHeader';
import { secCalendar } from '../../lib/business-calendar';
import { weekdayDate } from '../../lib/format-time';
import { useNow } from '../../lib/use-now';
import { useApp } from '../../stores/app-store';
import { calendarStrings as words } from '../../strings/screens';

interface Entry {
  readonly summary: DraftSummary;
  readonly deadline: Deadline;
}

/** All registrants' deadlines on one page. */
export function CalendarScreen() {
  const drafts = useApp((state) => state.drafts);
  const { refreshLibrary } = useApp.getState();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(() => void refreshLibrary(), [refreshLibrary]);
  useEffect(() => {
    let isWanted = true;
    void deadlinesOf(drafts ?? []).then((found) => isWanted && setEntries(found));
    return () => {
      isWanted = false;
    };
  }, [drafts]);
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <div className={page.scroll}>
        {entries.length === 0 ? (
          <EmptyNote icon={CalendarDays} title={words.empty} text={words.emptyText} />
        ) : (
          <DeadlineTable entries={entries} />
        )}
      </div>
    </>
  );
}

function DeadlineTable({ entries }: { readonly entries: readonly Entry[] }) {
  const today = easternDate(useNow(60));
  const { editDraft } = useApp.getState();
  return (
    <div className={`${page.card ?? ''} ${page.wide ?? ''}`}>
      <Table verticalSpacing="sm" horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.notifyBy}</Table.Th>
            <Table.Th>{words.columns.when}</Table.Th>
            <Table.Th>{words.columns.registrant}</Table.Th>
            <Table.Th>{words.columns.form}</Table.Th>
            <Table.Th>{words.columns.due}</Table.Th>
            <Table.Th>{words.columns.extended}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="numeric">
          {entries.map(({ summary, deadline }) => (
            <Table.Tr key={summary.id}>
              <Table.Td fw={600}>{weekdayDate(deadline.notifyBy)}</Table.Td>
              <Table.Td>{distance(daysBetween(today, deadline.notifyBy))}</Table.Td>
              <Table.Td>
                <Anchor component="button" type="button" onClick={() => void editDraft(summary.id)}>
                  {summary.registrant ?? '–'}
                </Anchor>
              </Table.Td>
              <Table.Td>NT {summary.report}</Table.Td>
              <Table.Td>{weekdayDate(deadline.due)}</Table.Td>
              <Table.Td>{weekdayDate(deadline.extendedDue)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

async function deadlinesOf(drafts: readonly DraftSummary[]): Promise<readonly Entry[]> {
  const open = drafts.filter(
    ({ state, deletedAt, report }) => state === 'draft' && deletedAt === null && report !== null,
  );
  const entries: Entry[] = [];
  for (const summary of open) {
    const { draft } = await call('drafts:open', { id: summary.id });
    const deadline = draftDeadline(draft, secCalendar);
    if (deadline !== null) entries.push({ summary, deadline });
  }
  return entries.toSorted((a, b) => a.deadline.notifyBy.localeCompare(b.deadline.notifyBy));
}

function distance(days: number): string {
  if (days === 0) return words.today;
  return days > 0 ? words.inDays(days) : words.ago(-days);
}
