import { create } from 'zustand';
import { createCompaniesSlice, type CompaniesSlice } from './companies-slice';
import { createDraftSlice, type DraftSlice } from './draft-slice';
import { createFactsSlice, type FactsSlice } from './facts-slice';
import { createFindingsSlice, type FindingsSlice } from './findings-slice';
import { createFindSlice, type FindSlice } from './find-slice';
import { createCommentsSlice, type CommentsSlice } from './comments-slice';
import { createHandOverSlice, type HandOverSlice } from './hand-over-slice';
import { createIdentitiesSlice, type IdentitiesSlice } from './identities-slice';
import { createImportSlice, type ImportSlice } from './import-slice';
import { createLibrarySlice, type LibrarySlice } from './library-slice';
import { createLintSlice, type LintSlice } from './lint-slice';
import { createSettingsSlice, type SettingsSlice } from './settings-slice';
import { createSigningSlice, type SigningSlice } from './signing-slice';
import { createTasksSlice, type TasksSlice } from './tasks-slice';
import { createTrustSlice, type TrustSlice } from './trust-slice';
import { createUiSlice, type UiSlice } from './ui-slice';
import { createVerificationSlice, type VerificationSlice } from './verification-slice';

export type AppState = UiSlice &
  LibrarySlice &
  DraftSlice &
  FactsSlice &
  FindSlice &
  FindingsSlice &
  CommentsSlice &
  HandOverSlice &
  ImportSlice &
  CompaniesSlice &
  IdentitiesSlice &
  LintSlice &
  SigningSlice &
  TasksSlice &
  TrustSlice &
  VerificationSlice &
  SettingsSlice;

/** The window's state: a cache of what main keeps, and what the window itself shows. Nothing of it is stored here. */
export const useApp = create<AppState>()((...args) => ({
  ...createUiSlice(...args),
  ...createLibrarySlice(...args),
  ...createDraftSlice(...args),
  ...createFactsSlice(...args),
  ...createFindSlice(...args),
  ...createFindingsSlice(...args),
  ...createCompaniesSlice(...args),
  ...createCommentsSlice(...args),
  ...createHandOverSlice(...args),
  ...createImportSlice(...args),
  ...createIdentitiesSlice(...args),
  ...createLintSlice(...args),
  ...createSigningSlice(...args),
  ...createTasksSlice(...args),
  ...createTrustSlice(...args),
  ...createVerificationSlice(...args),
  ...createSettingsSlice(...args),
}));
