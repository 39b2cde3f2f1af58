import type { StateCreator } from 'zustand';
import type { Draft, EditionId } from '../../shared/draft/draft';
import type { AppError } from '../../shared/errors/app-error';
import type { DraftSummary } from '../../shared/ipc/contracts/drafts';
import { asAppError, call } from '../api/client';
import type { AppState } from './app-store';

export interface DamagedFile {
  readonly file: string;
  readonly keptAs: string;
  readonly reason: string;
}

export interface LibrarySlice {
  /** `null` until the first answer of main. */
  readonly drafts: readonly DraftSummary[] | null;
  readonly damaged: readonly DamagedFile[];
  readonly libraryError: AppError | null;
  readonly refreshLibrary: () => Promise<void>;
  readonly createDraft: (draft: Draft | null, edition?: EditionId) => Promise<void>;
  readonly editDraft: (id: string) => Promise<void>;
  readonly duplicateDraft: (id: string) => Promise<void>;
  readonly deleteDraft: (id: string) => Promise<void>;
  readonly restoreDraft: (id: string) => Promise<void>;
}

export const createLibrarySlice: StateCreator<AppState, [], [], LibrarySlice> = (set, get) => ({
  drafts: null,
  damaged: [],
  libraryError: null,

  refreshLibrary: async () => {
    try {
      const { drafts, damaged } = await call('drafts:list', {});
      set({ drafts, damaged, libraryError: null });
    } catch (thrown) {
      set({ libraryError: asAppError(thrown) });
    }
  },

  createDraft: async (draft, edition = 'current') => {
    get().showDraft(await call('drafts:create', { draft, edition }));
    get().show('editor');
    await get().refreshLibrary();
  },

  editDraft: async (id) => {
    await get().openDraft(id);
    get().show('editor');
  },

  duplicateDraft: async (id) => {
    await call('drafts:duplicate', { id });
    await get().refreshLibrary();
  },

  deleteDraft: async (id) => {
    await call('drafts:delete', { id });
    if (get().open?.id === id) get().closeDraft();
    await get().refreshLibrary();
  },

  restoreDraft: async (id) => {
    await call('drafts:restore', { id });
    await get().refreshLibrary();
  },
});
