import { defineConfig } from 'vite';

/** The command line as one file, `out/cli.js`, that needs no `node_modules`. */
export default defineConfig({
  build: {
    ssr: 'main/cli/index.ts',
    outDir: 'out',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'cli.js', chunkFileNames: 'cli-chunks/[name].js' } },
  },
  ssr: { noExternal: true },
});
