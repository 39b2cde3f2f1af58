import { Anchor, Checkbox, Table } from '@mantine/core';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import { StateBadge } from '../../components/StateBadge';
import { timestamp } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { libraryStrings as words } from '../../strings/library';
import { DraftMenu } from './DraftMenu';
import { FindingsCount } from './FindingsCount';
import styles from './Library.module.css';
import type { LibraryRow } from './library-rows';
import { NextDateLabel } from './NextDateLabel';

/** In pixels; the list counts with it to know which rows are in sight. */
export const rowHeight = 48;

interface Props {
  readonly row: LibraryRow;
  readonly index: number;
  readonly isSelected: boolean;
  readonly onToggle: () => void;
}

/** One notice of the library. */
export function DraftRow({ row, index, isSelected, onToggle }: Props) {
  const { editDraft } = useApp.getState();
  const { draft } = row;
  const name = draft.registrant ?? words.untitled;
  return (
    <Table.Tr
      className={styles.row}
      data-selected={isSelected || undefined}
      aria-rowindex={index + 2}
      onDoubleClick={() => void editDraft(draft.id)}
    >
      <Table.Td>
        <Checkbox size="xs" aria-label={words.select(name)} checked={isSelected} onChange={onToggle} />
      </Table.Td>
      <Table.Td>
        <span className={styles.name}>
          <Anchor component="button" type="button" title={name} onClick={() => void editDraft(draft.id)}>
            {name}
          </Anchor>
          {(draft.state !== 'draft' || draft.archivedAt !== null) && <StateBadge state={draft.state} />}
          {draft.conflictOf !== null && <span className={styles.conflict}>{words.conflict}</span>}
        </span>
      </Table.Td>
      <Table.Td>{draft.form ?? '–'}</Table.Td>
      <Table.Td className="numeric">{draft.periodEnded === null ? '–' : writtenDate(draft.periodEnded)}</Table.Td>
      <Table.Td className="numeric">
        <NextDateLabel next={row.next} />
      </Table.Td>
      <Table.Td>
        <FindingsCount row={row} />
      </Table.Td>
      <Table.Td className={`numeric ${styles.quiet ?? ''}`}>{timestamp(draft.savedAt)}</Table.Td>
      <Table.Td>
        <DraftMenu draft={draft} name={name} />
      </Table.Td>
    </Table.Tr>
  );
}
