import type { StateCreator } from 'zustand';
import type { ImportedFiling } from '../../shared/ipc/contracts/filings';
import { asAppError, call, listen } from '../api/client';
import { importStrings } from '../strings/import-review';
import type { AppState } from './app-store';
import type { TaskHandle } from './tasks-slice';

/** A file that was handed over, and what became of it. */
export type ImportRow =
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'read'; readonly fileName: string; readonly filing: ImportedFiling }
  | { readonly kind: 'failed'; readonly fileName: string; readonly message: string }
  /** Its review is over: a draft was made, or it was discarded. */
  | { readonly kind: 'done'; readonly fileName: string };

export interface ImportSlice {
  readonly imports: readonly ImportRow[];
  /** The filing on the review screen. */
  readonly reviewed: ImportedFiling | null;
  readonly importFiles: (files: readonly File[]) => Promise<void>;
  readonly chooseFilings: () => Promise<void>;
  readonly importSample: () => Promise<void>;
  readonly review: (filing: ImportedFiling) => void;
  /** The review is over; other files that were read wait in the list. */
  readonly endReview: () => void;
}

export const createImportSlice: StateCreator<AppState, [], [], ImportSlice> = (set, get) => ({
  imports: [],
  reviewed: null,

  importFiles: async (files) => {
    set({ imports: files.map((file) => ({ kind: 'reading', fileName: file.name })), screen: 'import', reviewed: null });
    const setRow = (index: number, row: ImportRow) =>
      set({ imports: get().imports.map((each, at) => (at === index ? row : each)) });
    await get().runTask({ label: importStrings.task, canCancel: files.length > 1 }, async ({ signal, report }) => {
      for (const [index, file] of files.entries()) {
        setRow(index, signal.aborted ? notRead(file.name) : await importFile(file));
        report(index + 1, files.length);
      }
    });
    showOnlyOne(get);
  },

  chooseFilings: async () => {
    const { filings, failures } = await readChosen(get().runTask);
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
  endReview: () => {
    const { imports, reviewed } = get();
    const rows = imports.map((row): ImportRow =>
      row.kind === 'read' && row.filing === reviewed ? { kind: 'done', fileName: row.fileName } : row,
    );
    const isOver = rows.every(({ kind }) => kind === 'done');
    set({ reviewed: null, imports: isOver ? [] : rows });
  },
});

/** The task begins when the files are chosen: while the platform's dialog is open nothing is under way. */
async function readChosen(runTask: AppState['runTask']) {
  const answer = call('filings:choose-and-import', {});
  let handle: TaskHandle | null = null;
  const stop = listen('filings:progress', ({ done, total }) => {
    if (handle === null) {
      const work = (task: TaskHandle) => {
        handle = task;
        task.signal.addEventListener('abort', () => void call('filings:cancel', {}));
        return answer;
      };
      // A failure is told once, where the answer is awaited.
      void runTask({ label: importStrings.task, canCancel: total > 1 }, work).catch(() => undefined);
    }
    handle?.report(done, total);
  });
  return answer.finally(stop);
}

function notRead(fileName: string): ImportRow {
  return { kind: 'failed', fileName, message: importStrings.cancelled };
}

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
