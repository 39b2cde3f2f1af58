import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Bundles and runs one of the importer's scripts: `node test/import/run.mjs accuracy|benchmark|fuzz [arguments]`. */
const [name, ...args] = process.argv.slice(2);
await build({ configFile: 'test/import/vite.scripts.config.ts', logLevel: 'warn' });
const script = pathToFileURL(join(process.cwd(), '.cache/import-scripts', `${name}.js`));
const { main } = await import(script.href);
await main(args);
