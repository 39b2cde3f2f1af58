import { Button } from '@mantine/core';
import { Check, CloudAlert, PencilLine } from 'lucide-react';
import { useApp } from '../../stores/app-store';
import { editorStrings } from '../../strings/editor';
import styles from './EditorScreen.module.css';
import { saveWords } from './save-words';

export function SaveStateLabel() {
  const saveState = useApp((state) => state.saveState);
  const showDialog = useApp((state) => state.showDialog);
  if (saveState.kind === 'stale') {
    return (
      <Button size="compact-xs" color="red" variant="light" onClick={() => showDialog('stale')}>
        {editorStrings.save.stale}
      </Button>
    );
  }
  const Icon = saveState.kind === 'failed' ? CloudAlert : saveState.kind === 'saved' ? Check : PencilLine;
  return (
    <span className={styles.saveState} data-state={saveState.kind} data-testid="save-state">
      <Icon size={14} aria-hidden />
      {saveWords(saveState)}
    </span>
  );
}
