import { Select, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { Draft } from '../../../shared/draft/draft';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import { call } from '../../api/client';
import { useApp } from '../../stores/app-store';
import { compareStrings } from '../../strings/compare';
import { ChangeList } from './ChangeList';
import styles from './Compare.module.css';
import { lastNoticeOf } from './last-notice';

/** More would not be read; typing narrows the list. */
const mostChoices = 50;

/** The open notice against another one: the registrant's last, until another is chosen. */
export function ComparePane() {
  const open = useApp((state) => state.open?.draft ?? null);
  const openId = useApp((state) => state.open?.id);
  const drafts = useApp((state) => state.drafts);
  const { refreshLibrary } = useApp.getState();
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  useEffect(() => void refreshLibrary(), [refreshLibrary]);
  const last = useMemo(() => lastNoticeOf(drafts ?? [], openId), [drafts, openId]);
  const conflictOf = drafts?.find(({ id }) => id === openId)?.conflictOf ?? null;
  const otherId = chosen === undefined ? (conflictOf ?? last) : chosen;
  const other = useDraft(otherId);
  const choices = (drafts ?? [])
    .filter(({ id, deletedAt }) => deletedAt === null && id !== openId)
    .map(({ id, registrant, form, periodEnded }) => ({
      value: id,
      label: [registrant, form, periodEnded === null ? null : writtenDate(periodEnded)].filter(Boolean).join(', '),
    }));
  return (
    <div className={styles.pane}>
      <Select
        label={compareStrings.with}
        data={choices}
        value={otherId}
        limit={mostChoices}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': compareStrings.clear }}
        nothingFoundMessage={compareStrings.nothing}
        onChange={setChosen}
      />
      {other === null && (
        <Text size="sm" c="dimmed">
          {compareStrings.hint}
        </Text>
      )}
      {other !== null && open !== null && <ChangeList before={other} after={open} />}
    </div>
  );
}

/** A draft of the library, read when it is wanted. */
function useDraft(id: string | null): Draft | null {
  const [read, setRead] = useState<{ id: string; draft: Draft } | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (id !== null) void call('drafts:open', { id }).then(({ draft }) => isWanted && setRead({ id, draft }));
    return () => {
      isWanted = false;
    };
  }, [id]);
  return read?.id === id ? read.draft : null;
}
