import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { DamagedFile } from '../../shared/ipc/contracts/drafts';
import { isConflictMark } from './conflict-copy';
import { keepAside } from './kept-aside';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ofOneNotice = new RegExp(`^${uuid}\\.sealed$`, 'i');

/** What stands in each folder of the vault; drafts and their conflict copies are settled by their own rules. */
const own: Readonly<Record<string, RegExp>> = {
  '': /^(?:(?:vault|vault-copy|in-use)\.json|(?:index|heads|hand-overs|address-book|authorities|log-key)\.sealed)$/,
  audit: new RegExp(`^(?:identities|${uuid})(?:\\.log|\\.head\\.sealed)$`, 'i'),
  comments: ofOneNotice,
  companies: /^[0-9a-f]{40}\.sealed$/,
  exhibits: /^[0-9a-f]{64}\.sealed$/,
  identities: /^[0-9a-f]{64}\.sealed$/,
  signed: ofOneNotice,
  started: /^marks\.sealed$/,
  travels: ofOneNotice,
};

/** What the vault's own files end with; anything else, such as a sync program's own, is none of its business. */
const endings: ReadonlySet<string> = new Set(['.sealed', '.log', '.json']);

const neverMerged =
  'The one here goes on, and the two are never merged: a packet that was signed there is saved there and brought in ' +
  'here; a notice that was worked on there is handed over from there.';

/** Keeps everything aside that stands in the vault and is not its own: copies of a sync program, and foreign files. */
export function keepStrayFilesAside(vault: string, now: number): DamagedFile[] {
  return Object.entries(own).flatMap(([folder, belongs]) =>
    namesIn(join(vault, folder)).flatMap((name) => {
      const words = endings.has(extname(name)) && !belongs.test(name) ? wordsOf(folder, name, belongs) : null;
      if (words === null) return [];
      const file = folder === '' ? name : `${folder}/${name}`;
      const keptAs = keepAside(join(vault, file), now, { vault, as: file.replaceAll('/', '-') });
      return [{ file, keptAs, ...words }];
    }),
  );
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Null where the file is none of the vault's business: its folder may be one that a person keeps other things in. */
function wordsOf(
  folder: string,
  name: string,
  belongs: RegExp,
): Pick<DamagedFile, 'reason' | 'means' | 'notice'> | null {
  const original = originalOf(name, belongs);
  if (original === null && folder === '') return null;
  if (original === null) {
    return {
      reason: 'A file that is not the vault\u2019s own stood in it.',
      means: 'Nothing that is kept here needs it.',
    };
  }
  const [notice] = new RegExp(`^${uuid}`, 'i').exec(original) ?? [];
  const reason = `A sync program put another laptop\u2019s version of ${original} beside the one here.`;
  return { reason, means: neverMerged, ...(notice !== undefined && { notice }) };
}

/** The own file that a conflict copy is a version of: the mark stands before the last ending. */
function originalOf(name: string, belongs: RegExp): string | null {
  const ending = extname(name);
  const stem = name.slice(0, -ending.length);
  for (let end = stem.length; end > 0; end -= 1) {
    const original = `${stem.slice(0, end)}${ending}`;
    if (belongs.test(original) && isConflictMark(stem.slice(end))) return original;
  }
  return null;
}
