import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ensurePrintingBrowser } from '../../build/setup/debian-packages.mjs';
import { main } from '../../build/setup/processes.mjs';

/** Bundles and runs one of the importer's scripts: `node test/import/run.mjs accuracy|benchmark|fuzz [arguments]`. */
const [name, ...args] = process.argv.slice(2);
await main(async () => {
  if (name === 'accuracy' && args.some((argument) => !argument.startsWith('--'))) ensurePrintingBrowser();
  await build({ configFile: 'test/import/vite.scripts.config.ts', logLevel: 'warn' });
  const script = await import(pathToFileURL(join(process.cwd(), '.cache/import-scripts', `${name}.js`)).href);
  await script.main(args);
  return process.exitCode ?? 0;
});
