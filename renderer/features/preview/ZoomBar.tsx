import { ActionIcon, Group, UnstyledButton } from '@mantine/core';
import { ZoomIn, ZoomOut } from 'lucide-react';
import { useApp } from '../../stores/app-store';
import { previewStrings } from '../../strings/preview';
import styles from './Preview.module.css';

const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4] as const;

/** Smaller, larger, and as wide as the pane. */
export function ZoomBar() {
  const zoom = useApp((state) => state.pageZoom);
  const { zoomPages } = useApp.getState();
  const smaller = steps.findLast((step) => step < zoom);
  const larger = steps.find((step) => step > zoom);
  return (
    <Group gap={2} className={styles.zoom} role="group" aria-label={previewStrings.zoom.label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={previewStrings.zoom.smaller}
        disabled={smaller === undefined}
        onClick={() => zoomPages(smaller ?? zoom)}
      >
        <ZoomOut size={16} aria-hidden />
      </ActionIcon>
      <UnstyledButton
        className={`${styles.zoomValue} numeric`}
        aria-label={previewStrings.zoom.fit(zoom)}
        onClick={() => zoomPages(1)}
      >
        {previewStrings.zoom.value(zoom)}
      </UnstyledButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={previewStrings.zoom.larger}
        disabled={larger === undefined}
        onClick={() => zoomPages(larger ?? zoom)}
      >
        <ZoomIn size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
