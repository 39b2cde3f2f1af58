import { defineConfig } from 'vite';
import { packedFiles } from '../../build/vite/packed-files.ts';

/** The importer's long runs, bundled because Node cannot run TypeScript: `node test/import/run.mjs NAME`. */
export default defineConfig({
  plugins: [packedFiles()],
  build: {
    ssr: true,
    ssrEmitAssets: true,
    outDir: '.cache/import-scripts',
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        accuracy: 'test/import/scripts/accuracy.ts',
        benchmark: 'test/import/scripts/benchmark.ts',
        fuzz: 'test/import/scripts/fuzz.ts',
        score: 'test/import/scripts/score.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
  ssr: { noExternal: true },
});
