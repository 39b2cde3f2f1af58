import type { StateCreator } from 'zustand';
import type { LintFinding } from '../../shared/edgar/lint/lint-finding';
import type { AppError } from '../../shared/errors/app-error';
import { asAppError, call } from '../api/client';
import type { AppState } from './app-store';

/** A document on the screen of the EDGAR check. */
export interface LintedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly findings: readonly LintFinding[];
}

export type EdgarCheck =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly fileName: string }
  | { readonly kind: 'done'; readonly file: LintedFile }
  | { readonly kind: 'failed'; readonly error: AppError };

export interface LintSlice {
  readonly edgarCheck: EdgarCheck;
  /** The copy that was saved last, and what is left in it. */
  readonly cleaned: { readonly fileName: string; readonly left: number } | null;
  readonly lintFile: (file: File) => Promise<void>;
  readonly lintChosen: () => Promise<void>;
  readonly saveClean: () => Promise<void>;
}

export const createLintSlice: StateCreator<AppState, [], [], LintSlice> = (set, get) => {
  const show = async (fileName: string, check: () => Promise<LintedFile | null>) => {
    const before = get().edgarCheck;
    set({ edgarCheck: { kind: 'checking', fileName }, cleaned: null, screen: 'edgar' });
    try {
      const file = await check();
      set({ edgarCheck: file === null ? before : { kind: 'done', file } });
    } catch (thrown) {
      set({ edgarCheck: { kind: 'failed', error: asAppError(thrown) } });
    }
  };
  return {
    edgarCheck: { kind: 'idle' },
    cleaned: null,

    lintFile: (file) =>
      show(file.name, async () => {
        const given = { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
        return { ...given, ...(await call('lint:check', given)) };
      }),

    lintChosen: () => show('', () => call('lint:choose', {})),

    saveClean: async () => {
      const { edgarCheck } = get();
      if (edgarCheck.kind !== 'done') return;
      const { fileName, bytes } = edgarCheck.file;
      const saved = await call('lint:save-clean', { fileName, bytes });
      if (saved.fileName !== null) set({ cleaned: { fileName: saved.fileName, left: saved.findings.length } });
    },
  };
};
