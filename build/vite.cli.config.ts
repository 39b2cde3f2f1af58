import { defineConfig } from 'vite';
import { packedFiles } from './vite/packed-files.ts';

/** The command line as `out/cli.js` and the chunks, threads and files beside it; it needs no `node_modules`. */
export default defineConfig({
  plugins: [packedFiles()],
  build: {
    ssr: 'main/cli/index.ts',
    ssrEmitAssets: true,
    outDir: 'out',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      output: {
        entryFileNames: (chunk) =>
          chunk.facadeModuleId?.endsWith('main/cli/index.ts') ? 'cli.js' : 'cli-chunks/[name].js',
        chunkFileNames: 'cli-chunks/[name].js',
        assetFileNames: 'cli-assets/[name]-[hash][extname]',
      },
    },
  },
  ssr: { noExternal: true },
});
