import { Code, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import type { Output } from '../../../shared/ipc/contract';
import { asAppError, call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { timestamp } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { signingStrings } from '../../strings/signing';
import styles from './Audit.module.css';

const words = signingStrings.audit;
type Entries = Output<'signing:history'>;

/** What happened to the notice, newest first, as its hash-chained log tells it. */
export function AuditPane() {
  const draftId = useApp((state) => state.open?.id);
  const revision = useApp((state) => state.open?.revision);
  const [entries, setEntries] = useState<Entries>([]);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    if (draftId === undefined) return;
    call('signing:history', { draftId }).then(setEntries, (thrown: unknown) => setError(asAppError(thrown)));
  }, [draftId, revision]);
  return (
    <section className={styles.pane} aria-label={words.heading}>
      {error !== null && <ErrorNotice error={error} />}
      {entries.length === 0 && error === null && <Text size="sm">{words.empty}</Text>}
      <ol className={styles.timeline}>
        {entries.toReversed().map(({ seq, at, actor, text, hash }) => (
          <li key={seq}>
            <Text size="xs" c="dimmed" className="numeric">
              {seq} · {timestamp(Date.parse(at))} · {actor}
            </Text>
            <Text size="sm">{text}</Text>
            <Code>{hash.slice(0, 16)}…</Code>
          </li>
        ))}
      </ol>
    </section>
  );
}
