import { Anchor, Button, Table, Text } from '@mantine/core';
import { daysBetween } from '../../../shared/time/civil-date';
import { easternDate } from '../../../shared/time/eastern';
import { call } from '../../api/client';
import page from '../../components/Page.module.css';
import { weekdayDate } from '../../lib/format-time';
import { useNow } from '../../lib/use-now';
import { useApp } from '../../stores/app-store';
import { calendarStrings as words } from '../../strings/calendar';
import type { DatedSummary } from './CalendarScreen';

/** The notices by their last day; a signed one waits for its report. */
export function DeadlineTable({ notices }: { readonly notices: readonly DatedSummary[] }) {
  const today = easternDate(useNow(60));
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
            <Table.Th>{words.columns.report}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="numeric">
          {notices.map((notice) => (
            <Row key={notice.id} notice={notice} today={today} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ notice, today }: { readonly notice: DatedSummary; readonly today: string }) {
  const { editDraft, refreshLibrary, refreshFacts } = useApp.getState();
  const { id, registrant, form, deadline, state } = notice;
  const recordFiled = async () => {
    await call('drafts:record-report', { id, filedOn: today });
    await Promise.all([refreshLibrary(), refreshFacts()]);
  };
  return (
    <Table.Tr>
      <Table.Td fw={600}>{weekdayDate(deadline.notifyBy)}</Table.Td>
      <Table.Td>{state === 'signed' ? words.signed : distance(daysBetween(today, deadline.notifyBy))}</Table.Td>
      <Table.Td>
        <Anchor component="button" type="button" onClick={() => void editDraft(id)}>
          {registrant ?? '–'}
        </Anchor>
      </Table.Td>
      <Table.Td>{form}</Table.Td>
      <Table.Td>{weekdayDate(deadline.due)}</Table.Td>
      <Table.Td>
        {weekdayDate(deadline.extendedDue)}
        {state === 'signed' && (
          <Text size="xs" c="dimmed">
            {distance(daysBetween(today, deadline.extendedDue))}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words.reportFiledFor(registrant ?? '–')}
          onClick={() => void recordFiled()}
        >
          {words.reportFiled}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

function distance(days: number): string {
  if (days === 0) return words.today;
  return days > 0 ? words.inDays(days) : words.ago(-days);
}
