import { useApp } from '../stores/app-store';
import { useCountWords } from '../features/findings/use-findings';
import { saveWords } from '../features/editor/save-words';

/** What a screen reader hears without asking: the save state and the number of findings, politely. */
export function LiveRegion() {
  const isEditing = useApp((state) => state.open !== null && state.screen === 'editor');
  const saveState = useApp((state) => state.saveState);
  const count = useCountWords();
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {isEditing && <p>{saveState.kind === 'failed' || saveState.kind === 'stale' ? saveWords(saveState) : ''}</p>}
      {isEditing && <p>{count}</p>}
    </div>
  );
}
