import { Button, UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { RevisionRow } from '../../../shared/ipc/contracts/drafts';
import { call } from '../../api/client';
import { timestamp } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { compareStrings } from '../../strings/compare';
import { ChosenRevision } from './ChosenRevision';
import styles from './Compare.module.css';

/** So many rows are shown at first; a name keeps a revision in sight. */
const shownAtFirst = 60;

/** Every revision that was saved; any two can be compared, each can be named and brought back. */
export function HistoryPane() {
  const id = useApp((state) => state.open?.id);
  const revision = useApp((state) => state.open?.revision);
  const [rows, setRows] = useState<readonly RevisionRow[]>([]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    if (id !== undefined) void call('drafts:history', { id }).then(setRows);
  }, [id, revision]);
  if (id === undefined) return null;
  const newestFirst = rows.toReversed();
  const shown = newestFirst.filter(({ name }, index) => isWhole || index < shownAtFirst || name !== null);
  const row = rows.find((each) => each.revision === chosen);
  return (
    <div className={styles.pane}>
      {row !== undefined && <ChosenRevision key={row.revision} id={id} row={row} rows={rows} onNamed={setRows} />}
      <ul className={styles.list}>
        {shown.map((each) => (
          <li key={each.revision}>
            <UnstyledButton
              className={styles.revision}
              aria-pressed={each.revision === chosen}
              onClick={() => setChosen(each.revision)}
            >
              <span>{each.name ?? compareStrings.revision(each.revision)}</span>
              <span className="numeric">{timestamp(each.savedAt)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          {compareStrings.earlier(rows.length - shown.length)}
        </Button>
      )}
    </div>
  );
}
