import type { StateCreator } from 'zustand';
import type { FieldPath } from '../../shared/draft/field-path';
import type { AppState } from './app-store';

/** The screens of the rail and those that are reached from them. */
export type Screen =
  | 'library'
  | 'editor'
  | 'import'
  | 'sign'
  | 'verify'
  | 'edgar'
  | 'calendar'
  | 'retention'
  | 'companies'
  | 'identities'
  | 'settings'
  | 'help';

export type SidePane = 'preview' | 'findings' | 'comments' | 'compare' | 'history' | 'audit';

/** Dialogs, of which one is open at a time. */
export type Dialog =
  'none' | 'new-notice' | 'find' | 'shortcuts' | 'edition' | 'export' | 'stale' | 'licences' | 'send' | 'answer';

/** How a field is brought into view. */
export interface Reveal {
  /** The keyboard stays where it is: the field is only shown. */
  readonly keepFocus?: boolean;
  /** The characters of its text to select. */
  readonly selection?: readonly [number, number];
}

export interface UiSlice {
  readonly screen: Screen;
  readonly sidePane: SidePane;
  readonly isSidePaneOpen: boolean;
  /** There is no room for the side pane beside the form: where it is open, it covers it. */
  readonly isNarrow: boolean;
  readonly dialog: Dialog;
  /** The field the keyboard is in: its place on the pages is highlighted. */
  readonly focusedField: FieldPath | null;
  /** Which paragraph of it the caret is in, from 0; null where that is not known. */
  readonly focusedParagraph: number | null;
  /** How wide the pages are drawn, as a factor of the pane's width. */
  readonly pageZoom: number;
  /** The field at the top of the form as it is scrolled: the pages follow it. */
  readonly fieldInSight: FieldPath | null;
  /** Asks the editor to bring a field into view and put the keyboard there; `at` makes each wish a new one. */
  readonly wantedField: ({ readonly path: FieldPath; readonly at: number } & Reveal) | null;
  readonly helpTopic: string | null;
  /** The findings were asked for: from now on every field shows its own. */
  readonly isReviewed: boolean;
  readonly show: (screen: Screen) => void;
  readonly showPane: (pane: SidePane) => void;
  readonly toggleSidePane: () => void;
  /** The window has become too narrow for both panes, or wide enough again: the form comes first, and the side pane back. */
  readonly makeNarrow: (isNarrow: boolean) => void;
  readonly showDialog: (dialog: Dialog) => void;
  readonly focusField: (path: FieldPath | null, paragraph?: number | null) => void;
  readonly zoomPages: (zoom: number) => void;
  readonly goToField: (path: FieldPath, reveal?: Reveal) => void;
  readonly showHelp: (topic: string | null) => void;
}

let wishes = 0;

export const createUiSlice: StateCreator<AppState, [], [], UiSlice> = (set, get) => ({
  screen: 'library',
  sidePane: 'preview',
  isSidePaneOpen: true,
  isNarrow: false,
  dialog: 'none',
  focusedField: null,
  focusedParagraph: null,
  pageZoom: 1,
  fieldInSight: null,
  wantedField: null,
  helpTopic: null,
  isReviewed: false,
  show: (screen) => set({ screen, dialog: 'none' }),
  showPane: (sidePane) =>
    set((state) => ({ sidePane, isSidePaneOpen: true, isReviewed: state.isReviewed || sidePane === 'findings' })),
  toggleSidePane: () => set((state) => ({ isSidePaneOpen: !state.isSidePaneOpen })),
  makeNarrow: (isNarrow) => {
    if (isNarrow !== get().isNarrow) set({ isNarrow, isSidePaneOpen: !isNarrow });
  },
  showDialog: (dialog) => set({ dialog }),
  focusField: (focusedField, focusedParagraph = null) => {
    const { focusedField: field, focusedParagraph: paragraph, fieldInSight } = get();
    // Every key asks for it, and nearly always nothing changes.
    if (field === focusedField && paragraph === focusedParagraph && fieldInSight === null) return;
    set({ focusedField, focusedParagraph, fieldInSight: null });
  },
  zoomPages: (pageZoom) => set({ pageZoom }),
  goToField: (path, reveal = {}) =>
    set((state) => ({
      screen: 'editor',
      wantedField: { path, at: ++wishes, ...reveal },
      dialog: reveal.keepFocus === true ? state.dialog : 'none',
      isSidePaneOpen: state.isSidePaneOpen && !state.isNarrow,
    })),
  showHelp: (helpTopic) => set({ screen: 'help', helpTopic }),
});
