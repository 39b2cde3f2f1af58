import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './PageHeader.module.css';

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
}

/** A screen's title with its actions on the right. */
export function PageHeader({ title, lead, children }: Props) {
  return (
    <header className={styles.header}>
      <div>
        <Title order={1} fz="1.375rem" lh={1.25}>
          {title}
        </Title>
        {lead !== undefined && (
          <Text size="sm" c="dimmed" mt={2}>
            {lead}
          </Text>
        )}
      </div>
      <Group gap="xs">{children}</Group>
    </header>
  );
}
