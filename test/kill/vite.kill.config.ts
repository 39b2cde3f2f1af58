import { defineConfig } from 'vite';
import { packedFiles } from '../../build/vite/packed-files.ts';

/** The kill harness, bundled because Node cannot run TypeScript: `node test/kill/run.mjs`. */
export default defineConfig({
  plugins: [packedFiles()],
  build: {
    ssr: true,
    ssrEmitAssets: true,
    outDir: '.cache/kill-harness',
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { harness: 'test/kill/harness.ts' },
      external: ['electron', 'playwright-core'],
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
  ssr: { noExternal: true, external: ['electron', 'playwright-core'] },
});
