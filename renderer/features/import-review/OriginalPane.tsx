import { useEffect, useRef } from 'react';
import type { FieldSource } from '../../../shared/ipc/contracts/filings';
import { importStrings } from '../../strings/import-review';
import styles from './Review.module.css';

interface Props {
  readonly lines: readonly string[];
  readonly source: FieldSource | null;
}

/** The original as plain lines, with the place the current field was read from. */
export function OriginalPane({ lines, source }: Props) {
  const marked = useRef<HTMLDivElement>(null);
  const from = source?.fromLine ?? null;
  const to = source?.toLine ?? from;
  useEffect(() => marked.current?.scrollIntoView({ block: 'center' }), [from]);
  return (
    <section className={styles.original} aria-label={importStrings.original} tabIndex={0} data-pane="form">
      {lines.map((line, index) => {
        const number = index + 1;
        const isMarked = from !== null && to !== null && number >= from && number <= to;
        return (
          <div
            key={number}
            ref={number === from ? marked : undefined}
            className={styles.line}
            data-marked={isMarked || undefined}
          >
            <span className={styles.number} aria-hidden>
              {number}
            </span>
            <span>{line === '' ? '\u00A0' : line}</span>
          </div>
        );
      })}
    </section>
  );
}
