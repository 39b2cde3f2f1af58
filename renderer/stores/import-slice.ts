import type { StateCreator } from 'zustand';
import type { ImportedFiling } from '../../shared/ipc/contracts/filings';
import { asAppError, call } from '../api/client';
import type { AppState } from './app-store';

/** A file that was handed over, and what became of it. */
export type ImportRow =
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'read'; readonly fileName: string; readonly filing: ImportedFiling }
  | { readonly kind: 'failed'; readonly fileName: string; readonly message: string };

export interface ImportSlice {
  readonly imports: readonly ImportRow[];
  /** The filing on the review screen. */
  readonly reviewed: ImportedFiling | null;
  readonly importFiles: (files: readonly File[]) => Promise<void>;
  readonly chooseFilings: () => Promise<void>;
  readonly importSample: () => Promise<void>;
  readonly review: (filing: ImportedFiling) => void;
  readonly endReview: () => void;
}

export const createImportSlice: StateCreator<AppState, [], [], ImportSlice> = (set, get) => ({
  imports: [],
  reviewed: null,

  importFiles: async (files) => {
    set({ imports: files.map((file) => ({ kind: 'reading', fileName: file.name })), screen: 'import', reviewed: null });
    for (const [index, file] of files.entries()) {
      const row = await importFile(file);
      set({ imports: get().imports.map((each, at) => (at === index ? row : each)) });
    }
    showOnlyOne(get);
  },

  chooseFilings: async () => {
    const { filings, failures } = await call('filings:choose-and-import', {});
    if (filings.length + failures.length === 0) return;
    const read = filings.map((filing): ImportRow => ({ kind: 'read', fileName: filing.fileName, filing }));
    const failed = failures.map((message): ImportRow => ({ kind: 'failed', fileName: '', message }));
    set({ imports: [...read, ...failed], screen: 'import', reviewed: null });
    showOnlyOne(get);
  },

  importSample: async () => {
    const filing = await call('filings:sample', {});
    set({ imports: [{ kind: 'read', fileName: filing.fileName, filing }], reviewed: filing, screen: 'import' });
  },

  review: (reviewed) => set({ reviewed, screen: 'import' }),
  endReview: () => set({ reviewed: null, imports: [] }),
});

async function importFile(file: File): Promise<ImportRow> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { kind: 'read', fileName: file.name, filing: await call('filings:import', { fileName: file.name, bytes }) };
  } catch (thrown) {
    const { message, action } = asAppError(thrown);
    return { kind: 'failed', fileName: file.name, message: `${message} ${action}` };
  }
}

/** One file that could be read goes straight to its review. */
function showOnlyOne(get: () => AppState): void {
  const [row, ...others] = get().imports;
  if (row?.kind === 'read' && others.length === 0) get().review(row.filing);
}
