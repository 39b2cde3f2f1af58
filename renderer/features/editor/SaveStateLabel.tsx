import { Button } from '@mantine/core';
import { Check, CloudAlert, PencilLine } from 'lucide-react';
import { useSettled } from '../../lib/use-settled';
import { useApp } from '../../stores/app-store';
import type { SaveState } from '../../stores/draft-slice';
import { editorStrings } from '../../strings/editor';
import styles from './EditorScreen.module.css';
import { saveWords } from './save-words';

export function SaveStateLabel() {
  const saveState = useLastingState();
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

const changed: SaveState = { kind: 'changed' };

/**
 * In fast typing a save begins and ends every few keys: both are shown once they last, so that the window is not drawn again
 * for each. A change, a failure and a conflict are shown at once.
 */
function useLastingState(): SaveState {
  const state = useApp((app) => app.saveState);
  const lasting = useSettled(state, 250);
  const isCalm = state.kind === 'saved' || state.kind === 'saving';
  return isCalm && lasting.kind !== state.kind ? changed : state;
}
