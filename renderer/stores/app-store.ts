import { create } from 'zustand';
import { createDraftSlice, type DraftSlice } from './draft-slice';
import { createIdentitiesSlice, type IdentitiesSlice } from './identities-slice';
import { createImportSlice, type ImportSlice } from './import-slice';
import { createLibrarySlice, type LibrarySlice } from './library-slice';
import { createSettingsSlice, type SettingsSlice } from './settings-slice';
import { createSigningSlice, type SigningSlice } from './signing-slice';
import { createUiSlice, type UiSlice } from './ui-slice';
import { createVerificationSlice, type VerificationSlice } from './verification-slice';

export type AppState = UiSlice &
  LibrarySlice &
  DraftSlice &
  ImportSlice &
  IdentitiesSlice &
  SigningSlice &
  VerificationSlice &
  SettingsSlice;

/** The window's state: a cache of what main keeps, and what the window itself shows. Nothing of it is stored here. */
export const useApp = create<AppState>()((...args) => ({
  ...createUiSlice(...args),
  ...createLibrarySlice(...args),
  ...createDraftSlice(...args),
  ...createImportSlice(...args),
  ...createIdentitiesSlice(...args),
  ...createSigningSlice(...args),
  ...createVerificationSlice(...args),
  ...createSettingsSlice(...args),
}));
