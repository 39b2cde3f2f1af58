import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fixFile, lintCleaned, lintFile } from '../../services/checks/lint-file';
import { writeFileAtomically } from '../../storage/write-file';
import type { HandlerDependencies } from '../dependencies';
import type { DomainHandlers } from '../handlers';

const documents = [
  { name: 'EDGAR documents', extensions: ['htm', 'html', 'txt', 'pdf'] },
  { name: 'All files', extensions: ['*'] },
];

/** The doors to the EDGAR linter: the same checks and the same clean-up as the command line's. */
export function createLintHandlers({ dialogs }: Pick<HandlerDependencies, 'dialogs'>): DomainHandlers<'lint'> {
  return {
    'lint:check': async ({ fileName, bytes }) => ({ findings: await lintFile(bytes, fileName) }),
    'lint:choose': async (_input, caller) => {
      const [path] = await dialogs.open(caller, { title: 'Check a document for EDGAR', kinds: documents });
      if (path === undefined) return null;
      const fileName = basename(path);
      const bytes = new Uint8Array(readFileSync(path));
      return { fileName, bytes, findings: await lintFile(bytes, fileName) };
    },
    'lint:save-clean': async ({ fileName, bytes }, caller) => {
      const cleaned = fixFile(bytes, fileName);
      const name = acceptedName(fileName);
      const path = await dialogs.save(caller, { title: 'Save the cleaned copy', kinds: documents, name });
      if (path === null) return { fileName: null, findings: [] };
      writeFileAtomically(path, cleaned);
      return { fileName: basename(path), findings: await lintCleaned(bytes, cleaned, basename(path)) };
    },
  };
}

/** A name EDGAR takes, from the one the file has: lower case, no spaces, at most 32 characters with its ending. */
function acceptedName(fileName: string): string {
  const ending = /\.html?$/i.test(fileName) ? '.htm' : '.txt';
  const stem = fileName.replace(/\.\w+$/, '').toLowerCase();
  const plain = stem.replaceAll(/[^a-z0-9._-]+/g, '-').replace(/^[^a-z0-9]+/, '');
  return `${plain.slice(0, 32 - ending.length) || 'document'}${ending}`;
}
