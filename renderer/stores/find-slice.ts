import type { StateCreator } from 'zustand';
import { findInDraft, replacements, type Search } from '../features/editor/find-in-draft';
import { dialogStrings } from '../strings/dialogs';
import type { AppState } from './app-store';

export interface FindSlice {
  readonly search: Search;
  /** Which of the matches is shown. */
  readonly matchAt: number;
  readonly changeSearch: (changed: Partial<Search>) => void;
  readonly stepMatch: (step: 1 | -1) => void;
  readonly replaceMatch: () => void;
  readonly replaceAll: () => void;
  /** Puts the keyboard on the match that is shown. */
  readonly endSearch: () => void;
}

/** Find and replace over all text answers of the open notice; a replacement is one step to undo. */
export const createFindSlice: StateCreator<AppState, [], [], FindSlice> = (set, get) => ({
  search: { words: '', replacement: '', matchCase: false },
  matchAt: 0,

  changeSearch: (changed) => {
    set({ search: { ...get().search, ...changed }, matchAt: 0 });
    reveal(get);
  },

  stepMatch: (step) => {
    const { length } = matchesOf(get());
    if (length > 0) set({ matchAt: (get().matchAt + step + length) % length });
    reveal(get);
  },

  replaceMatch: () => {
    const match = matchesOf(get())[get().matchAt];
    if (match !== undefined) replace(get, [match]);
    set({ matchAt: Math.min(get().matchAt, Math.max(0, matchesOf(get()).length - 1)) });
    reveal(get);
  },

  replaceAll: () => {
    replace(get, matchesOf(get()));
    set({ matchAt: 0 });
  },

  endSearch: () => {
    const match = matchesOf(get())[get().matchAt];
    set({ dialog: 'none' });
    if (match !== undefined) get().goToField(match.path, { selection: [match.from, match.to] });
  },
});

type Getter = () => AppState;

/** The matches in the open notice. */
export function matchesOf({ open, search }: AppState) {
  return open === null ? [] : findInDraft(open.draft, search);
}

function reveal(get: Getter): void {
  const match = matchesOf(get())[get().matchAt];
  if (match !== undefined) get().goToField(match.path, { keepFocus: true });
}

function replace(get: Getter, matches: ReturnType<typeof matchesOf>): void {
  const { open, search, changeFields } = get();
  const [first, ...others] = open === null ? [] : replacements(open.draft, search, matches);
  if (first !== undefined) changeFields([first, ...others], dialogStrings.find.step(matches.length));
}
