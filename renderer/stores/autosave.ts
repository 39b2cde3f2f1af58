import { isEditable } from '../../shared/ipc/contracts/drafts';
import { asAppError, call, listen } from '../api/client';
import { useApp } from './app-store';

/**
 * So long after the last key the draft goes to main, and in typing without a pause so long after the first: what is left
 * of the promised second is for a slow disk.
 */
const quietMilliseconds = 300;
const longestMilliseconds = 400;
/** A failure is tried again after this. */
const retryMilliseconds = 5000;

let timer: number | undefined;
let oldestChange: number | null = null;
let running: Promise<void> | null = null;

/** Saves the open draft now, if anything changed; waits for a save under way. Never throws: the state tells. */
export async function saveNow(): Promise<void> {
  window.clearTimeout(timer);
  oldestChange = null;
  while (running !== null) await running;
  const { saveState } = useApp.getState();
  if (saveState.kind !== 'changed' && saveState.kind !== 'failed') return;
  running = save().finally(() => {
    running = null;
  });
  await running;
}

async function save(): Promise<void> {
  const { open } = useApp.getState();
  if (open === null || !isEditable(open.state)) return;
  useApp.setState({ saveState: { kind: 'saving' } });
  try {
    const stored = await call('drafts:save', { id: open.id, revision: open.revision, draft: open.draft });
    const now = useApp.getState().open;
    if (now?.id !== open.id) return;
    const isCurrent = now.draft === open.draft;
    useApp.setState({
      open: { ...now, revision: stored.revision, state: stored.state },
      saveState: isCurrent ? { kind: 'saved', at: stored.savedAt } : { kind: 'changed' },
    });
    if (!isCurrent) scheduleChange();
  } catch (thrown) {
    const error = asAppError(thrown);
    const isStale = error.code === 'draft-stale-revision';
    useApp.setState({ saveState: isStale ? { kind: 'stale' } : { kind: 'failed', error } });
    if (!isStale) schedule(retryMilliseconds);
  }
}

/** Each key puts the save off a little, never beyond the longest wait of the oldest change that is not saved. */
function scheduleChange(): void {
  const now = performance.now();
  oldestChange ??= now;
  schedule(Math.min(quietMilliseconds, Math.max(0, oldestChange + longestMilliseconds - now)));
}

function schedule(milliseconds: number): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void saveNow(), milliseconds);
}

/** Watches the store and the window for as long as the program runs; the answer stops watching. */
export function startAutosave(): () => void {
  const flush = () => void saveNow();
  const stopStore = useApp.subscribe((state, before) => {
    if (state.open?.draft !== before.open?.draft && state.saveState.kind === 'changed') scheduleChange();
  });
  const stopClosing = listen('app:closing', () => void saveNow().then(() => call('app:saved', {})));
  window.addEventListener('blur', flush);
  document.addEventListener('visibilitychange', flush);
  window.addEventListener('pagehide', flush);
  return () => {
    stopStore();
    stopClosing();
    window.removeEventListener('blur', flush);
    document.removeEventListener('visibilitychange', flush);
    window.removeEventListener('pagehide', flush);
  };
}
