import { Checkbox, UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import { StateBadge } from '../../components/StateBadge';
import { timestamp } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { libraryStrings as words } from '../../strings/library';
import { DraftMenuButton, type MenuPlace } from './DraftMenu';
import { FindingsCount } from './FindingsCount';
import styles from './Library.module.css';
import { moveByArrow } from './focus-row';
import type { LibraryRow } from './library-rows';
import { NextDateLabel } from './NextDateLabel';

/** In pixels; the list counts with it to know which rows are in sight. */
export const rowHeight = 48;

interface Props {
  readonly row: LibraryRow;
  readonly index: number;
  readonly isSelected: boolean;
  readonly onToggle: (id: string) => void;
  readonly onMenu: (place: MenuPlace) => void;
}

/** One notice of the library: plain cells, drawn again only when it changes, for a list that is scrolled through. */
export const DraftRow = memo(function DraftRow({ row, index, isSelected, onToggle, onMenu }: Props) {
  const { editDraft } = useApp.getState();
  const { draft } = row;
  const name = draft.registrant ?? words.untitled;
  return (
    <tr
      className={styles.row}
      data-selected={isSelected || undefined}
      aria-rowindex={index + 2}
      data-library-row={index}
      onDoubleClick={() => void editDraft(draft.id)}
    >
      <td>
        <Checkbox size="xs" aria-label={words.select(name)} checked={isSelected} onChange={() => onToggle(draft.id)} />
      </td>
      <td>
        <span className={styles.name}>
          <UnstyledButton
            title={name}
            data-library-name
            onClick={() => void editDraft(draft.id)}
            onKeyDown={(event) => moveByArrow(event.key, index) && event.preventDefault()}
          >
            {name}
          </UnstyledButton>
          {(draft.state !== 'draft' || draft.archivedAt !== null) && <StateBadge state={draft.state} />}
          {draft.conflictOf !== null && <span className={styles.conflict}>{words.conflict}</span>}
        </span>
      </td>
      <td>{draft.form ?? '–'}</td>
      <td className="numeric">{draft.periodEnded === null ? '–' : writtenDate(draft.periodEnded)}</td>
      <td className="numeric">
        <NextDateLabel next={row.next} />
      </td>
      <td>
        <FindingsCount row={row} />
      </td>
      <td className={`numeric ${styles.quiet ?? ''}`}>{timestamp(draft.savedAt)}</td>
      <td>
        <DraftMenuButton draft={draft} onOpen={onMenu} />
      </td>
    </tr>
  );
});
