import { Button, Group, Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Draft } from '../../../shared/draft/draft';
import { getField } from '../../../shared/draft/field-path';
import { isEditable, type RevisionRow } from '../../../shared/ipc/contracts/drafts';
import { call } from '../../api/client';
import { timestamp } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { compareStrings } from '../../strings/compare';
import { ChangeList } from './ChangeList';
import { changedFields } from './changed-fields';
import styles from './Compare.module.css';

interface Props {
  readonly id: string;
  readonly row: RevisionRow;
  readonly rows: readonly RevisionRow[];
  readonly onNamed: (rows: readonly RevisionRow[]) => void;
}

/** One revision: its name, what differs from the notice as it is or from another revision, and the way back to it. */
export function ChosenRevision({ id, row, rows, onNamed }: Props) {
  const open = useApp((state) => state.open);
  const [against, setAgainst] = useState<number | null>(null);
  const before = useRevision(id, row.revision);
  const other = useRevision(id, against);
  const after = against === null ? open?.draft : other;
  const title = row.name ?? compareStrings.revision(row.revision);
  return (
    <section className={styles.chosen} aria-label={title}>
      <strong>{`${title}, ${timestamp(row.savedAt)}`}</strong>
      <NameForm id={id} row={row} onNamed={onNamed} />
      <Select
        label={compareStrings.against}
        data={choices(rows, row.revision)}
        value={against === null ? '' : String(against)}
        allowDeselect={false}
        onChange={(next) => setAgainst(next === null || next === '' ? null : Number(next))}
      />
      {before !== null && after !== null && after !== undefined && <ChangeList before={before} after={after} />}
      <Button
        variant="default"
        disabled={before === null || (open !== null && !isEditable(open.state))}
        onClick={() => before !== null && bringBack(before, title)}
      >
        {compareStrings.restore}
      </Button>
    </section>
  );
}

function NameForm({ id, row, onNamed }: Omit<Props, 'rows'>) {
  const [name, setName] = useState(row.name ?? '');
  const keep = async () => onNamed(await call('drafts:name-revision', { id, revision: row.revision, name }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          label={compareStrings.name}
          placeholder={compareStrings.namePlaceholder}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={name.trim() === (row.name ?? '')}>
          {compareStrings.keepName}
        </Button>
      </Group>
    </form>
  );
}

function choices(rows: readonly RevisionRow[], chosen: number) {
  const others = rows.toReversed().filter(({ revision }) => revision !== chosen);
  return [
    { value: '', label: compareStrings.asItIs },
    ...others.map(({ revision, name, savedAt }) => ({
      value: String(revision),
      label: `${name ?? compareStrings.revision(revision)}, ${timestamp(savedAt)}`,
    })),
  ];
}

/** What a revision said; `null` while it is fetched, or where none is wanted. */
function useRevision(id: string, revision: number | null): Draft | null {
  const [fetched, setFetched] = useState<{ revision: number; draft: Draft } | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (revision !== null) {
      void call('drafts:revision', { id, revision }).then(({ draft }) => isWanted && setFetched({ revision, draft }));
    }
    return () => {
      isWanted = false;
    };
  }, [id, revision]);
  return fetched?.revision === revision ? fetched.draft : null;
}

/** A revision's answers become the present ones in one step that can be undone. */
function bringBack(draft: Draft, title: string): void {
  const { open, changeFields } = useApp.getState();
  if (open === null) return;
  const [first, ...others] = changedFields(open.draft, draft).map(({ path }) => ({
    path,
    value: getField(draft, path),
  }));
  if (first !== undefined) changeFields([first, ...others], title);
}
