import { defineConfig } from 'vite';
import { packedFiles } from '../vite/packed-files.ts';

/** The writer of the samples, as one program that Node can run. */
export default defineConfig({
  plugins: [packedFiles()],
  build: {
    ssr: 'test/conformance/write-samples.ts',
    ssrEmitAssets: true,
    outDir: '.cache/conformance/writer',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'write-samples.mjs' } },
  },
  ssr: { noExternal: true },
});
