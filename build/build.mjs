import { rm } from 'node:fs/promises';
import { build, runnerImport } from 'vite';

/** `npm run build`: the window program and the command line, into `out/`. */
await rm('out', { recursive: true, force: true });
const { module } = await runnerImport('./build/vite/programs.ts', { configFile: false, logLevel: 'error' });
for (const program of module.programs) await build({ logLevel: 'warn', ...program });
