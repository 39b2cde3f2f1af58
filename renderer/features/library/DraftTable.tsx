import { Anchor, Table, Text } from '@mantine/core';
import { useVirtualRows } from '../../lib/use-virtual-rows';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import type { DraftSummary } from '../../../shared/ipc/contracts/drafts';
import page from '../../components/Page.module.css';
import { StateBadge } from '../../components/StateBadge';
import { timestamp } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { libraryStrings } from '../../strings/library';
import { DraftMenu } from './DraftMenu';
import styles from './Library.module.css';

const rowHeight = 45;

/** The list; only the rows in sight are in the page, so ten thousand notices scroll as ten do. */
export function DraftTable({ drafts }: { readonly drafts: readonly DraftSummary[] }) {
  const { anchor, from, to } = useVirtualRows(drafts.length, rowHeight);
  const { columns } = libraryStrings;
  return (
    <div className={page.card} ref={anchor}>
      <Table verticalSpacing="xs" horizontalSpacing="md" highlightOnHover aria-rowcount={drafts.length + 1}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.registrant}</Table.Th>
            <Table.Th w="8rem">{columns.report}</Table.Th>
            <Table.Th w="12rem">{columns.period}</Table.Th>
            <Table.Th w="8rem">{columns.state}</Table.Th>
            <Table.Th w="13rem">{columns.saved}</Table.Th>
            <Table.Th w="3.5rem">
              <span className="visually-hidden">{columns.actions}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {from > 0 && <tr aria-hidden style={{ height: from * rowHeight }} />}
          {drafts.slice(from, to).map((draft, index) => (
            <DraftRow key={draft.id} draft={draft} index={from + index} />
          ))}
          {to < drafts.length && <tr aria-hidden style={{ height: (drafts.length - to) * rowHeight }} />}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function DraftRow({ draft, index }: { readonly draft: DraftSummary; readonly index: number }) {
  const { editDraft } = useApp.getState();
  const name = draft.registrant ?? libraryStrings.untitled;
  return (
    <Table.Tr className={styles.row} aria-rowindex={index + 2} onDoubleClick={() => void editDraft(draft.id)}>
      <Table.Td>
        <Anchor component="button" type="button" fw={600} ta="left" onClick={() => void editDraft(draft.id)}>
          {name}
        </Anchor>
      </Table.Td>
      <Table.Td>{draft.report === null ? '–' : `NT ${draft.report}`}</Table.Td>
      <Table.Td className="numeric">{draft.periodEnded === null ? '–' : writtenDate(draft.periodEnded)}</Table.Td>
      <Table.Td>
        <StateBadge state={draft.state} />
      </Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed" className="numeric">
          {timestamp(draft.savedAt)}
        </Text>
      </Table.Td>
      <Table.Td>
        <DraftMenu draft={draft} name={name} />
      </Table.Td>
    </Table.Tr>
  );
}
