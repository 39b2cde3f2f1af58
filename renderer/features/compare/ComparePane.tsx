import { Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Draft } from '../../../shared/draft/draft';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import { call } from '../../api/client';
import { useApp } from '../../stores/app-store';
import { compareStrings } from '../../strings/compare';
import { ChangeList } from './ChangeList';
import styles from './Compare.module.css';

/** The open notice against another one, such as last year’s. */
export function ComparePane() {
  const open = useApp((state) => state.open);
  const drafts = useApp((state) => state.drafts);
  const { refreshLibrary } = useApp.getState();
  const [other, setOther] = useState<{ id: string; draft: Draft } | null>(null);
  useEffect(() => void refreshLibrary(), [refreshLibrary]);
  const choices = (drafts ?? [])
    .filter(({ id, deletedAt }) => deletedAt === null && id !== open?.id)
    .map(({ id, registrant, report, periodEnded }) => ({
      value: id,
      label: [registrant, `NT ${report ?? ''}`, periodEnded === null ? '' : writtenDate(periodEnded)].join(', '),
    }));
  const choose = (id: string | null) => {
    if (id === null) setOther(null);
    else void call('drafts:open', { id }).then(({ draft }) => setOther({ id, draft }));
  };
  return (
    <div className={styles.pane}>
      <Select
        label={compareStrings.with}
        data={choices}
        value={other?.id ?? null}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': compareStrings.clear }}
        nothingFoundMessage={compareStrings.nothing}
        onChange={choose}
      />
      {other !== null && open !== null && <ChangeList before={other.draft} after={open.draft} />}
    </div>
  );
}
