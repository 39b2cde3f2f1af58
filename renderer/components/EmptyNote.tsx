import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './EmptyNote.module.css';

interface Props {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** An empty place that says what belongs there and offers the way. */
export function EmptyNote({ icon: Icon, title, text, children }: Props) {
  return (
    <div className={styles.note}>
      <Icon size={36} strokeWidth={1.4} aria-hidden />
      <h2>{title}</h2>
      <p>{text}</p>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
