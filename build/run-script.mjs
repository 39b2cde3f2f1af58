import { argv } from 'node:process';
import { runnerImport } from 'vite';

/** Runs a TypeScript script that exports `main(args)`: `node build/run-script.mjs FILE.ts ARG...`. */
const [file = '', ...args] = argv.slice(2);
const { module } = await runnerImport(new URL(`../${file}`, import.meta.url).pathname, { logLevel: 'error' });
await module.main(args);
