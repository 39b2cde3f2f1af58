import { Button, UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { getField } from '../../../shared/draft/field-path';
import type { Output } from '../../../shared/ipc/contract';
import { call } from '../../api/client';
import { timestamp } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { compareStrings } from '../../strings/compare';
import { ChangeList } from './ChangeList';
import { changedFields } from './changed-fields';
import styles from './Compare.module.css';

type Revision = Output<'drafts:history'>[number];

/** Every revision that was saved; each can be compared with the notice as it is, and brought back. */
export function HistoryPane() {
  const open = useApp((state) => state.open);
  const id = open?.id;
  const revision = open?.revision;
  const [revisions, setRevisions] = useState<readonly Revision[]>([]);
  const [chosen, setChosen] = useState<Revision | null>(null);
  useEffect(() => {
    if (id !== undefined) void call('drafts:history', { id }).then(setRevisions);
  }, [id, revision]);
  if (open === null) return null;
  return (
    <div className={styles.pane}>
      {chosen !== null && (
        <section className={styles.chosen} aria-label={compareStrings.revision(chosen.revision)}>
          <strong>{`${compareStrings.revision(chosen.revision)}, ${timestamp(chosen.savedAt)}`}</strong>
          <ChangeList before={chosen.draft} after={open.draft} />
          <Button variant="default" disabled={open.state === 'signed'} onClick={() => bringBack(chosen)}>
            {compareStrings.restore}
          </Button>
        </section>
      )}
      <ul className={styles.list}>
        {revisions.toReversed().map((each) => (
          <li key={each.revision}>
            <UnstyledButton
              className={styles.revision}
              aria-pressed={each.revision === chosen?.revision}
              onClick={() => setChosen(each)}
            >
              <span>{compareStrings.revision(each.revision)}</span>
              <span className="numeric">{timestamp(each.savedAt)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A revision's answers become the present ones in one step that can be undone. */
function bringBack({ draft, revision }: Revision): void {
  const { open, changeFields } = useApp.getState();
  if (open === null) return;
  const [first, ...others] = changedFields(open.draft, draft).map(({ path }) => ({
    path,
    value: getField(draft, path),
  }));
  if (first !== undefined) changeFields([first, ...others], compareStrings.revision(revision));
}
