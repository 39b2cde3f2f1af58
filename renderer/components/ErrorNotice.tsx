import { Alert, Button, Group, Text } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import type { AppError } from '../../shared/errors/app-error';
import { withReadableTimes } from '../lib/format-time';

interface Props {
  readonly error: Pick<AppError, 'message' | 'action'>;
  readonly retry?: { readonly label: string; readonly run: () => void };
}

/** A failure where the act was: what happened, and the one thing to do next. */
export function ErrorNotice({ error, retry }: Props) {
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<CircleAlert size={18} aria-hidden />}
      title={withReadableTimes(error.message)}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="var(--mantine-color-text)">
          {withReadableTimes(error.action)}
        </Text>
        {retry && (
          <Button size="compact-sm" variant="default" onClick={retry.run}>
            {retry.label}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
