import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { build, type Plugin } from 'vite';

type Kind = 'file' | 'thread';

const request = /^(.+)\?(file|thread)$/;
const packedId = /^\0packed-(file|thread):(.+)$/;
const placeholder = /"__PACKED_([\w$-]+)__"/g;
const root = join(import.meta.dirname, '../..');
const threadFolder = join(root, '.cache/threads');

/**
 * Files that main and the command line read from disk at run time, named by an import so that no path is ever guessed:
 *
 *     import fontPath from '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf?file';
 *     import threadPath from './import-thread?thread'; // new Worker(threadPath)
 *
 * Both give an absolute path. A build copies the file (or bundles the thread) beside the program; under vitest the path is
 * the file's own, and a thread is bundled into `.cache` because Node cannot run TypeScript.
 */
export function packedFiles(): Plugin {
  let building = false;
  return {
    name: 'packed-files',
    enforce: 'pre',
    configResolved: (config) => {
      building = config.command === 'build';
    },
    async resolveId(source, importer) {
      const [, path, kind] = request.exec(source) ?? [];
      if (path === undefined) return null;
      // A package's data file need not be among its exports.
      const installed = join(root, 'node_modules', path);
      if (!path.startsWith('.') && existsSync(installed)) return `\0packed-${kind}:${installed}`;
      const resolved = await this.resolve(path, importer, { skipSelf: true });
      if (resolved === null) return this.error(`packed file ${path} not found from ${importer ?? 'the root'}`);
      return `\0packed-${kind}:${resolved.id}`;
    },
    async load(id) {
      const [, kind, path] = packedId.exec(id) ?? [];
      if (path === undefined) return null;
      if (!building) {
        return javaScript(JSON.stringify(kind === 'thread' ? await bundleThread(path) : path));
      }
      const reference = this.emitFile(emission(kind as Kind, path));
      return javaScript(`"__PACKED_${reference}__"`);
    },
    renderChunk(code, chunk, options) {
      if (!code.includes('__PACKED_')) return null;
      const here = options.format === 'cjs' ? '__dirname' : 'import.meta.dirname';
      const replaced = code.replace(placeholder, (_all, reference: string) => {
        const target = posix.relative(posix.dirname(chunk.fileName), this.getFileName(reference));
        return `${here} + ${JSON.stringify(`/${target}`)}`;
      });
      return { code: replaced, map: null };
    },
  };
}

/** Says the type aloud: the bundler would else go by the packed file's own ending, and read a .txt as text. */
function javaScript(expression: string) {
  return { code: `export default ${expression}`, moduleType: 'js' as const };
}

function emission(kind: Kind, path: string) {
  return kind === 'thread'
    ? { type: 'chunk' as const, id: path }
    : { type: 'asset' as const, name: basename(path), source: readFileSync(path) };
}

/** Bundles a worker thread for vitest, into a folder of its own process so that parallel test files never collide. */
async function bundleThread(path: string): Promise<string> {
  const outDir = join(threadFolder, String(process.pid));
  const name = `${basename(dirname(path))}-${basename(path).replace(/\.\w+$/, '')}.mjs`;
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [packedFiles()],
    build: {
      ssr: path,
      ssrEmitAssets: true,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: name, assetFileNames: 'assets/[name]-[hash][extname]' } },
    },
    ssr: { noExternal: true, external: ['electron'] }, // what has no window is never inside Electron
  });
  return join(outDir, name);
}
