import process, { argv } from 'node:process';
import { runnerImport } from 'vite';

/** Runs a TypeScript script that exports `main(args)`: `node build/run-script.mjs FILE.ts ARG...`. */
const [file = '', ...args] = argv.slice(2);
// electron-store imports `electron`, which outside of Electron answers with a path: any path serves, nothing is fetched.
process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'outside-of-electron';
const load = async (path, plugins) => {
  const { module } = await runnerImport(new URL(path, import.meta.url).pathname, { logLevel: 'error', plugins });
  return module;
};
const { packedFiles } = await load('vite/packed-files.ts', []);
const { main } = await load(`../${file}`, [packedFiles()]);
await main(args);
