import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** One package whose code or files are in the program. */
interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

const root = join(import.meta.dirname, '../..');
const packageFolder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const licenceFile = /^(licen[cs]e|copying|notice)/i;

/** The packages that any build took a module or a packed file from, each with the folders inside of it where these lie. */
const folders = new Map([[join(root, 'node_modules/electron'), new Set<string>()]]);

/** Notes the packages of a build, by what really went into it: a package that is only a tool is not listed. */
export function noteLicences(): Plugin {
  return {
    name: 'note-licences',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const path = id.replace(/^\0(packed-\w+:)?/, '');
        const folder = packageFolder.exec(path)?.[1];
        if (folder === undefined || !existsSync(join(folder, 'package.json'))) continue;
        folders.set(folder, (folders.get(folder) ?? new Set()).add(dirname(path)));
      }
    },
  };
}

/** Writes the licences of all builds so far as `licences.json`: the window program's is the last, and shows it offline. */
export function writeLicences(): Plugin {
  return {
    name: 'write-licences',
    enforce: 'post',
    generateBundle() {
      const licences = [...folders]
        .map(([folder, inside]) => licenceOf(folder, inside))
        .sort((a, b) => a.name.localeCompare(b.name));
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(licences) });
    },
  };
}

/** A package's own licence, and those that lie beside files of others in it, such as fonts. */
function licenceOf(folder: string, inside: ReadonlySet<string>): Licence {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const files = [...new Set([folder, ...inside])].flatMap(licenceFilesIn);
  const text = files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
  return { name, version, licence: license ?? '', text };
}

function licenceFilesIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => licenceFile.test(file) && !/\.[cm]?[jt]s$/.test(file));
  return files.map((file) => join(folder, file));
}
