import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import { StateBadge } from '../../components/StateBadge';
import { timestamp } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { libraryStrings as words } from '../../strings/library';
import { DraftMenuButton, type MenuPlace } from './DraftMenu';
import { FindingsCount } from './FindingsCount';
import styles from './Library.module.css';
import type { LibraryRow } from './library-rows';
import { NextDateLabel } from './NextDateLabel';

/** Cards are for the few notices one works on: so many at a time. */
const batch = 60;

interface Props {
  readonly rows: readonly LibraryRow[];
  readonly onMenu: (place: MenuPlace) => void;
}

/** The notices as cards. */
export function DraftCards({ rows, onMenu }: Props) {
  const [shown, setShown] = useState(batch);
  return (
    <>
      <ul className={styles.cards}>
        {rows.slice(0, shown).map((row) => (
          <li key={row.draft.id} className={styles.card}>
            <DraftCard row={row} onMenu={onMenu} />
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Button variant="subtle" mt="sm" onClick={() => setShown(shown + batch)}>
          {words.more(rows.length - shown)}
        </Button>
      )}
    </>
  );
}

function DraftCard({ row, onMenu }: { readonly row: LibraryRow } & Pick<Props, 'onMenu'>) {
  const { editDraft } = useApp.getState();
  const { draft } = row;
  const name = draft.registrant ?? words.untitled;
  const period = draft.periodEnded === null ? words.noPeriod : writtenDate(draft.periodEnded);
  return (
    <>
      <div className={styles.cardHead}>
        <UnstyledButton className={styles.cardName} onClick={() => void editDraft(draft.id)}>
          {name}
        </UnstyledButton>
        <DraftMenuButton draft={draft} onOpen={onMenu} />
      </div>
      <p className="numeric">
        {draft.form ?? words.noForm} · {period}
      </p>
      <NextDateLabel next={row.next} />
      <div className={styles.cardFoot}>
        <StateBadge state={draft.state} />
        <FindingsCount row={row} />
        <span className={`numeric ${styles.quiet ?? ''}`}>{timestamp(draft.savedAt)}</span>
      </div>
    </>
  );
}
