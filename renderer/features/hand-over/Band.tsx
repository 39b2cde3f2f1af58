import { Group } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './HandOver.module.css';

interface BandProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  /** For whoever needs to know it exactly. */
  readonly small?: string;
  readonly children?: ReactNode;
}

/** Over a notice: what is to know of it, and the one thing to do next. */
export function Band({ icon: Icon, title, text, small, children }: BandProps) {
  return (
    <section className={styles.band} aria-label={title}>
      <Icon size={18} aria-hidden />
      <div className={styles.bandText}>
        <strong>{title}</strong>
        <span>{text}</span>
        {small !== undefined && <span className={styles.small}>{small}</span>}
      </div>
      <Group gap="xs" wrap="nowrap">
        {children}
      </Group>
    </section>
  );
}
