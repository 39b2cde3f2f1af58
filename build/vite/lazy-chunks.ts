import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Of a path inside the project, wherever that stands and whatever its own folder is called. */
const packageOf = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/;
const folderOf = /^(main\/.+)\/[^/]+$/;

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly isEntry: boolean } | null;
}

/** How the window program's main is split: a chunk a package, a chunk a folder of main, one for all that is shared. */
export function chunkGroups(root: string) {
  const name = (id: string, modules: Modules) => {
    // Threads and the program itself are begun by their entries: those stand alone, for nothing must begin them but that.
    if (modules.getModuleInfo(id)?.isEntry === true) return null;
    return chunkName(relative(root, id).replaceAll(sep, '/'));
  };
  return { includeDependenciesRecursively: false, groups: [{ debugName: 'packages and folders', name }] };
}

/** The chunk of a file, by its path inside the project. */
export function chunkName(path: string): string {
  const [, name = 'shared'] = packageOf.exec(path) ?? folderOf.exec(path) ?? [];
  return name.replace(/^@/, '').replaceAll('/', '-');
}

/** As the bundler writes it at the head of a chunk. Its own runtime is needed at once. */
const chunkImport = /^const (require_(?!rolldown_runtime)\w+) = require\("(\.{1,2}\/[^"]+)"\);\n/gm;

/**
 * Loads each chunk of a CommonJS program at its first use: printing, signing and verifying bring megabytes of code that the
 * first screen needs nothing of. The source keeps its plain imports.
 */
export function lazyChunks(): Plugin {
  return {
    name: 'lazy-chunks',
    renderChunk(code, _chunk, { format }) {
      if (format !== 'cjs') return null;
      const chunks: string[] = [];
      const loaders: string[] = [];
      const body = code.replace(chunkImport, (_line, chunk: string, path: string) => {
        chunks.push(chunk);
        loaders.push(`let ${chunk}_;\nconst ${chunk} = () => (${chunk}_ ??= require("${path}"));\n`);
        return '';
      });
      if (chunks.length === 0) return null;
      const use = new RegExp(`\\b(new )?(${chunks.join('|')})\\b`, 'g');
      const lazy = body.replace(use, (_all, made: string | undefined, chunk: string) =>
        made === undefined ? `${chunk}()` : `new (${chunk}())`,
      );
      return { code: loaders.join('') + lazy, map: null };
    },
  };
}
