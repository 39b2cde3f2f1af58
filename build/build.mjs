import { rm } from 'node:fs/promises';
import { build, runnerImport } from 'vite';

/** `npm run build`: the window program and the command line, into `out/`. */
// Loading the list below would otherwise leave `development` behind, and every window would run React's slow checking build.
process.env['NODE_ENV'] = 'production';
await rm('out', { recursive: true, force: true });
const { module } = await runnerImport('./build/vite/programs.ts', { configFile: false, logLevel: 'error' });
for (const program of module.programs) await build({ logLevel: 'warn', ...program });
