import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
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

/** Cards are for the few notices one works on: so many at a time. */
const batch = 60;

/** The notices as cards. */
export function DraftCards({ rows }: { readonly rows: readonly LibraryRow[] }) {
  const [shown, setShown] = useState(batch);
  return (
    <>
      <ul className={styles.cards}>
        {rows.slice(0, shown).map((row) => (
          <li key={row.draft.id} className={styles.card}>
            <DraftCard row={row} />
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

function DraftCard({ row }: { readonly row: LibraryRow }) {
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
        <DraftMenu draft={draft} name={name} />
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
