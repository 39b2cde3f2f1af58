import { AppError } from '../../../shared/errors/app-error';
import type { ImportedFiling } from '../../../shared/ipc/contracts/filings';
import type { EventPayload } from '../../../shared/ipc/events';
import type { Caller, DomainHandlers } from '../handlers';

/** A file the person chose: its name for show, and how to read it. */
export interface ChosenFile {
  readonly fileName: string;
  readonly read: () => Promise<Uint8Array>;
}

/** What reading earlier filings needs from outside. */
export interface FilingsPorts {
  /** Asks the person for filings; none when the dialog was closed. */
  readonly chooseFiles: (caller: Caller) => Promise<readonly ChosenFile[]>;
  readonly importFiling: (bytes: Uint8Array, fileName: string) => Promise<ImportedFiling>;
  /** The filing that comes with the program, to try the importer on. */
  readonly readSample: () => Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
  readonly tellProgress: (caller: Caller, progress: EventPayload<'filings:progress'>) => void;
}

const started = { done: 0, error: null } as const;

/** The doors for reading earlier filings. */
export function createFilingsHandlers(ports: FilingsPorts): DomainHandlers<'filings'> {
  /** The windows whose person wants no more files read. */
  const cancelled = new Set<number>();
  return {
    'filings:choose-and-import': async (_input, caller) => {
      const files = await ports.chooseFiles(caller);
      cancelled.delete(caller.windowId);
      return importAll(files, { ...ports, cancelled }, caller);
    },
    'filings:cancel': (_input, caller) => {
      cancelled.add(caller.windowId);
      return {};
    },
    'filings:import': ({ fileName, bytes }) => ports.importFiling(bytes, fileName),
    'filings:sample': async () => {
      const { fileName, bytes } = await ports.readSample();
      return ports.importFiling(bytes, fileName);
    },
  };
}

/** One after the other: a file that cannot be read is reported and does not stop the rest. */
async function importAll(
  files: readonly ChosenFile[],
  { cancelled, ...ports }: FilingsPorts & { readonly cancelled: Set<number> },
  caller: Caller,
) {
  const filings: ImportedFiling[] = [];
  const failures: string[] = [];
  const [first] = files;
  if (first !== undefined) ports.tellProgress(caller, { ...started, fileName: first.fileName, total: files.length });
  for (const [index, { fileName, read }] of files.entries()) {
    if (cancelled.delete(caller.windowId)) break;
    const error = await attempt(async () => {
      filings.push(await ports.importFiling(await read(), fileName));
    });
    if (error !== null) failures.push(`${fileName}: ${error}`);
    ports.tellProgress(caller, { fileName, done: index + 1, total: files.length, error });
  }
  return { filings, failures };
}

async function attempt(action: () => Promise<void>): Promise<string | null> {
  try {
    await action();
    return null;
  } catch (error) {
    if (error instanceof AppError) return `${error.message} ${error.action}`;
    throw error;
  }
}
