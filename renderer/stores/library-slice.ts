import type { StateCreator } from 'zustand';
import type { Draft, EditionId } from '../../shared/draft/draft';
import type { FieldPath } from '../../shared/draft/field-path';
import type { AppError } from '../../shared/errors/app-error';
import type { DamagedFile, DraftOrigin, DraftSummary } from '../../shared/ipc/contracts/drafts';
import { asAppError, call } from '../api/client';
import { firstView, type LibraryView } from '../features/library/library-rows';
import { libraryStrings } from '../strings/library';
import type { AppState } from './app-store';

/** Where the keyboard stands in a notice that was just made. */
const firstField: FieldPath = 'cover.report';

export interface LibrarySlice {
  /** `null` until the first answer of main. */
  readonly drafts: readonly DraftSummary[] | null;
  readonly damaged: readonly DamagedFile[];
  readonly libraryError: AppError | null;
  /** How the person looks at the library; kept while a notice is open. */
  readonly libraryView: LibraryView;
  readonly viewLibrary: (view: LibraryView) => void;
  readonly refreshLibrary: () => Promise<void>;
  /** Main has met a file that cannot be read. */
  readonly noteDamaged: (damaged: DamagedFile) => void;
  readonly createDraft: (draft: Draft | null, edition?: EditionId, origin?: DraftOrigin) => Promise<void>;
  readonly editDraft: (id: string) => Promise<void>;
  readonly openInNewWindow: (id: string | null) => Promise<void>;
  readonly duplicateDraft: (id: string) => Promise<void>;
  readonly deleteDrafts: (ids: readonly string[]) => Promise<void>;
  readonly archiveDrafts: (ids: readonly string[], archived: boolean) => Promise<void>;
  readonly restoreDraft: (id: string) => Promise<void>;
}

export const createLibrarySlice: StateCreator<AppState, [], [], LibrarySlice> = (set, get) => ({
  drafts: null,
  damaged: [],
  libraryError: null,
  libraryView: firstView,

  viewLibrary: (libraryView) => set({ libraryView }),

  refreshLibrary: async () => {
    try {
      // Ten thousand notices whose list was lost are read for a while.
      const task = { label: libraryStrings.reading, canCancel: false };
      const { drafts, damaged } = await get().runTask(task, () => call('drafts:list', {}));
      set({ drafts, damaged, libraryError: null });
    } catch (thrown) {
      set({ libraryError: asAppError(thrown) });
    }
  },

  noteDamaged: (damaged) =>
    set((state) => ({ damaged: [...state.damaged.filter(({ file }) => file !== damaged.file), damaged] })),

  createDraft: async (draft, edition = 'current', origin) => {
    await get().letGo();
    const created = await call('drafts:create', { draft, edition, ...(origin !== undefined && { origin }) });
    await call('app:hold-draft', { draftId: created.id });
    get().showDraft(created);
    get().goToField(firstField);
    await get().refreshLibrary();
  },

  editDraft: async (id) => {
    if (await get().openDraft(id)) get().show('editor');
  },

  openInNewWindow: async (id) => {
    await get().letGo();
    if (get().open?.id === id) {
      // A draft is never in two windows: it moves to the new one.
      get().closeDraft();
      await call('app:hold-draft', { draftId: null });
    }
    await call('app:open-window', { draftId: id });
  },

  duplicateDraft: async (id) => {
    await call('drafts:duplicate', { id });
    await get().refreshLibrary();
  },

  deleteDrafts: async (ids) => {
    for (const id of ids) await call('drafts:delete', { id });
    const { open } = get();
    if (open !== null && ids.includes(open.id)) {
      get().closeDraft();
      await call('app:hold-draft', { draftId: null });
    }
    await get().refreshLibrary();
  },

  archiveDrafts: async (ids, archived) => {
    for (const id of ids) await call('drafts:archive', { id, archived });
    await get().refreshLibrary();
  },

  restoreDraft: async (id) => {
    await call('drafts:restore', { id });
    await get().refreshLibrary();
  },
});
