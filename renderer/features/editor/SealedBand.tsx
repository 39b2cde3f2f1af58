import { Button, Group } from '@mantine/core';
import { Lock, ShieldX } from 'lucide-react';
import { useState } from 'react';
import { amendmentOf } from './amendment-of';
import { useApp } from '../../stores/app-store';
import { editorStrings } from '../../strings/editor';
import { VoidDialog } from '../signing/VoidDialog';
import styles from './EditorScreen.module.css';

/** Over a sealed notice: why nothing can be typed, and how to go on. */
export function SealedBand() {
  const open = useApp((state) => state.open);
  const { createDraft } = useApp.getState();
  const [isVoiding, setVoiding] = useState(false);
  if (open?.state === 'voided') {
    return (
      <div className={styles.sealed} data-voided role="status">
        <ShieldX size={16} aria-hidden />
        <span>{editorStrings.voided}</span>
      </div>
    );
  }
  if (open?.state !== 'signed') return null;
  return (
    <div className={styles.sealed}>
      <Lock size={16} aria-hidden />
      <span>{editorStrings.signedLock}</span>
      <Group gap="xs" ml="auto">
        <Button size="compact-sm" variant="default" onClick={() => void createDraft(...amendmentOf(open))}>
          {editorStrings.amend}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void createDraft(open.draft)}>
          {editorStrings.copy}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setVoiding(true)}>
          {editorStrings.voidIt}
        </Button>
      </Group>
      {isVoiding && <VoidDialog onClose={() => setVoiding(false)} />}
    </div>
  );
}
