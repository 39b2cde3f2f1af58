import type { ReactNode } from 'react';
import { Mark } from '../../components/Mark';
import styles from './Gate.module.css';

interface Props {
  readonly title: string;
  readonly text?: string;
  /** What waits behind the card. */
  readonly note?: string | null;
  readonly children: ReactNode;
}

/** One calm card in the middle of the window. */
export function GateCard({ title, text, note = null, children }: Props) {
  return (
    <main className={styles.gate}>
      <div className={styles.card}>
        <span className={styles.mark}>
          <Mark size={48} />
        </span>
        <h1>{title}</h1>
        {text !== undefined && <p>{text}</p>}
        {note !== null && (
          <p className={styles.note} role="status">
            {note}
          </p>
        )}
        {children}
      </div>
    </main>
  );
}
