import type { StateCreator } from 'zustand';
import type { Draft } from '../../shared/draft/draft';
import type { FieldPath } from '../../shared/draft/field-path';
import { AppError } from '../../shared/errors/app-error';
import { findField } from '../../shared/form/fields/form-fields';
import { isEditable, type DraftState, type StoredDraft } from '../../shared/ipc/contracts/drafts';
import { call } from '../api/client';
import { systemClock } from '../lib/clock';
import { change, emptyHistory, redo, stepBackTo, undo, type Change, type History } from './history';
import type { AppState } from './app-store';
import { saveNow } from './autosave';

/** Where the text stands between the keyboard and the disk. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'stale' };

export interface OpenDraft {
  readonly id: string;
  readonly state: DraftState;
  readonly revision: number;
  readonly draft: Draft;
}

export interface DraftSlice {
  readonly open: OpenDraft | null;
  readonly history: History;
  /** The saved revision that undo has come back to: from there on it goes on through what earlier sessions saved. */
  readonly undoneTo: number;
  readonly saveState: SaveState;
  /** Answers false where another window has the draft: that window comes to the front instead. */
  readonly openDraft: (id: string) => Promise<boolean>;
  /**
   * Saves the draft on the desk before another takes its place.
   * @throws AppError where it cannot be saved: then it stays on the desk
   */
  readonly letGo: () => Promise<void>;
  readonly showDraft: (stored: StoredDraft) => void;
  readonly closeDraft: () => void;
  readonly changeField: (path: FieldPath, value: unknown) => void;
  readonly changeFields: (changes: readonly [Change, ...Change[]], label: string) => void;
  readonly undo: () => Promise<void>;
  readonly redo: () => void;
}

/** The draft on the desk: a copy of what main keeps, with its history. Saving is `autosave.ts`. */
export const createDraftSlice: StateCreator<AppState, [], [], DraftSlice> = (set, get) => ({
  open: null,
  history: emptyHistory,
  undoneTo: 0,
  saveState: { kind: 'saved', at: 0 },

  openDraft: async (id) => {
    await get().letGo();
    const { held } = await call('app:hold-draft', { draftId: id });
    if (held) get().showDraft(await call('drafts:open', { id }));
    return held;
  },

  letGo: async () => {
    await saveNow();
    const { saveState } = get();
    if (saveState.kind === 'failed') throw saveState.error;
    if (saveState.kind === 'stale') throw undecided();
  },

  showDraft: ({ id, state, revision, savedAt, draft }) => {
    set({
      open: { id, state, revision, draft },
      history: emptyHistory,
      undoneTo: revision,
      saveState: { kind: 'saved', at: savedAt },
      isReviewed: false,
    });
  },

  closeDraft: () => set({ open: null, history: emptyHistory, saveState: { kind: 'saved', at: 0 } }),

  changeField: (path, value) => {
    get().changeFields([{ path, value }], findField(path)?.label ?? 'answer');
  },

  changeFields: (changes, label) => {
    const { open, history } = get();
    if (open === null || !isEditable(open.state)) return;
    const key = changes.map((each) => each.path).join('|');
    const next = change({ draft: open.draft, history }, changes, { label, key, at: systemClock.now() });
    if (next.draft === open.draft) return;
    set({ open: { ...open, draft: next.draft }, history: next.history, saveState: { kind: 'changed' } });
    for (const { path } of changes) get().clearMark(path);
  },

  undo: async () => {
    const current = withHistory(get());
    const next = undo(current);
    if (next !== undefined || current === null) step(next, set, get);
    else await undoEarlier(set, get);
  },
  redo: () => step(redo(withHistory(get())), set, get),
});

/** Past the beginning of this session undo goes on, one saved revision at a time: a restart takes nothing away. */
async function undoEarlier(set: Setter, get: () => AppState): Promise<void> {
  const { open, undoneTo } = get();
  if (open === null || undoneTo <= 1) return;
  const { draft: earlier } = await call('drafts:revision', { id: open.id, revision: undoneTo - 1 });
  const current = withHistory(get());
  if (current?.draft !== open.draft) return;
  set({ undoneTo: undoneTo - 1 });
  const next = stepBackTo(current, earlier, systemClock.now());
  if (next === undefined) await undoEarlier(set, get);
  else step(next, set, get);
}

type Setter = (partial: Partial<AppState>) => void;

function withHistory({ open, history }: AppState) {
  return open === null || !isEditable(open.state) ? null : { draft: open.draft, history };
}

function step(next: ReturnType<typeof undo>, set: Setter, get: () => AppState): void {
  const { open } = get();
  if (next === undefined || open === null) return;
  set({ open: { ...open, draft: next.draft }, history: next.history, saveState: { kind: 'changed' } });
  get().goToField(next.step.path);
}

function undecided(): AppError {
  return new AppError('draft-stale-revision', {
    message: 'The notice on the desk was also changed elsewhere.',
    action: 'Choose at the foot of the editor which text goes on, then try again.',
  });
}
