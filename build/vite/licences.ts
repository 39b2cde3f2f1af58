import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** The folders of all packages that any build took a module or a packed file from. */
const folders = new Set<string>([join(root, 'node_modules/electron')]);

/** Notes the packages of a build, by what really went into it: a package that is only a tool is not listed. */
export function noteLicences(): Plugin {
  return {
    name: 'note-licences',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const folder = packageFolder.exec(id.replace(/^\0(packed-\w+:)?/, ''))?.[1];
        if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder);
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
      const licences = [...folders].map(licenceOf).sort((a, b) => a.name.localeCompare(b.name));
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(licences) });
    },
  };
}

function licenceOf(folder: string): Licence {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const files = readdirSync(folder).filter((file) => licenceFile.test(file) && !/\.[cm]?[jt]s$/.test(file));
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  return { name, version, licence: license ?? '', text };
}
