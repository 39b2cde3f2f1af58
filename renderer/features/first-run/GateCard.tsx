import type { ReactNode } from 'react';
import { Mark } from '../../components/Mark';
import styles from './Gate.module.css';

interface Props {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

/** One calm card in the middle of the window. */
export function GateCard({ title, text, children }: Props) {
  return (
    <main className={styles.gate}>
      <div className={styles.card}>
        <span className={styles.mark}>
          <Mark size={48} />
        </span>
        <h1>{title}</h1>
        {text !== undefined && <p>{text}</p>}
        {children}
      </div>
    </main>
  );
}
