import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importInThread } from '../import/import-in-thread';
import { readSampleFiling } from '../import/sample-filing';
import type { HandlerDependencies } from '../ipc/dependencies';
import { sha256Hex } from '../services/audit/audit-trail';
import type { FilingsPorts } from '../ipc/handlers/filings';

const filingKinds = [
  { name: 'Filings and packets', extensions: ['txt', 'htm', 'html', 'pdf', 'zip', 'nc', 'sgml'] },
  { name: 'All files', extensions: ['*'] },
];

/** Reading earlier filings in the windows: main asks for the files, a thread of its own reads each. */
export function filingsPorts({ dialogs, tell }: Pick<HandlerDependencies, 'dialogs' | 'tell'>): FilingsPorts {
  return {
    chooseFiles: async (caller) => {
      const paths = await dialogs.open(caller, { title: 'Import filings', kinds: filingKinds, several: true });
      return paths.map((path) => ({ fileName: basename(path), read: () => readFile(path) }));
    },
    importFiling: async (bytes, fileName) => {
      const sha256 = sha256Hex(bytes); // before the thread takes the bytes over
      return { ...(await importInThread(bytes, fileName)), sha256 };
    },
    readSample: readSampleFiling,
    tellProgress: (caller, progress) => tell(caller, 'filings:progress', progress),
  };
}
