import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { channelNames } from './channel-names.ts';
import { chunkGroups, lazyChunks } from './lazy-chunks.ts';
import { noteLicences, writeLicences } from './licences.ts';
import { packedFiles } from './packed-files.ts';

const root = join(import.meta.dirname, '../..');

interface NodeProgram {
  readonly entry: string;
  /** Where the entry goes, under `out/`; its chunks, threads and packed files go beside it. */
  readonly file: string;
  readonly format: 'es' | 'cjs';
  readonly external: string[];
  /** Whether its chunks wait for their first use; a sandboxed preload has to be one file. */
  readonly isLazy?: boolean;
}

/** The three programs that run on Node or in Electron's own contexts; none of them needs `node_modules` at run time. */
const nodePrograms: readonly NodeProgram[] = [
  { entry: 'main/cli/index.ts', file: 'cli.js', format: 'es', external: [] },
  { entry: 'main/index.ts', file: 'main/index.cjs', format: 'cjs', external: ['electron'], isLazy: true },
  { entry: 'main/preload/index.ts', file: 'preload/index.cjs', format: 'cjs', external: ['electron'] },
];

/** Every build of the program, for the Vite API. The window program is the last: it lists the licences of all. */
export const programs: readonly InlineConfig[] = [...nodePrograms.map(nodeConfig), rendererConfig()];

function nodeConfig({ entry, file, format, external, isLazy = false }: NodeProgram): InlineConfig {
  const beside = file.replace(/(\/index)?\.c?js$/, '');
  const extension = format === 'cjs' ? 'cjs' : 'js';
  return {
    configFile: false,
    root,
    plugins: [packedFiles(), channelNames(), noteLicences(), isLazy && lazyChunks()],
    build: {
      ssr: entry,
      ssrEmitAssets: true,
      outDir: 'out',
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external,
        output: {
          format,
          ...(isLazy && { codeSplitting: chunkGroups(root) }),
          entryFileNames: (chunk) =>
            chunk.facadeModuleId?.endsWith(entry) ? file : `${beside}-chunks/[name].${extension}`,
          chunkFileNames: `${beside}-chunks/[name]-[hash].${extension}`,
          assetFileNames: `${beside}-assets/[name]-[hash][extname]`,
        },
      },
    },
    ssr: { noExternal: true },
  };
}

function rendererConfig(): InlineConfig {
  return {
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    plugins: [react(), noteLicences(), writeLicences()],
    // The nonce is filled in by the app:// protocol at each load (main/security/app-protocol.ts).
    html: { cspNonce: '%CSP_NONCE%' },
    build: {
      outDir: join(root, 'out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
    },
  };
}
