import { Button, Group } from '@mantine/core';
import { Lock } from 'lucide-react';
import { amendmentOf } from './amendment-of';
import { useApp } from '../../stores/app-store';
import { editorStrings } from '../../strings/editor';
import styles from './EditorScreen.module.css';

/** Over a sealed notice: why nothing can be typed, and how to go on. */
export function SealedBand() {
  const open = useApp((state) => state.open);
  const { createDraft } = useApp.getState();
  if (open?.state !== 'signed') return null;
  return (
    <div className={styles.sealed}>
      <Lock size={16} aria-hidden />
      <span>{editorStrings.signedLock}</span>
      <Group gap="xs" ml="auto">
        <Button size="compact-sm" variant="default" onClick={() => void createDraft(amendmentOf(open.draft))}>
          {editorStrings.amend}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void createDraft(open.draft)}>
          {editorStrings.copy}
        </Button>
      </Group>
    </div>
  );
}
