import { join } from 'node:path';
import { ensureElectron } from '../setup/electron-runtime.mjs';
import { main, root, run } from '../setup/processes.mjs';
import { verifyFuses } from './fuses.mjs';
import { packageProgram } from './package-program.mjs';

/** `npm run package`: the program as users get it, into `dist/`; its fuses are read back from the result. */
await main(async () => {
  const runtime = await ensureElectron();
  const built = await run(process.execPath, ['build/build.mjs']);
  if (built !== 0) return built;
  const executable = packageProgram(runtime, join(root, 'dist'));
  const wrong = await verifyFuses(executable);
  for (const line of wrong) console.error(`filing-desk: ${line}`);
  console.log(`filing-desk: packaged ${executable}`);
  return wrong.length === 0 ? 0 : 1;
});
