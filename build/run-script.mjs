import { argv } from 'node:process';
import { runnerImport } from 'vite';

/** Runs a TypeScript script that exports `main(args)`: `node build/run-script.mjs FILE.ts ARG...`. */
const [file = '', ...args] = argv.slice(2);
const load = async (path, plugins) => {
  const { module } = await runnerImport(new URL(path, import.meta.url).pathname, { logLevel: 'error', plugins });
  return module;
};
const { packedFiles } = await load('vite/packed-files.ts', []);
const { main } = await load(`../${file}`, [packedFiles()]);
await main(args);
