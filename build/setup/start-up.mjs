import { withDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { main, run } from './processes.mjs';

/** `npm run start-up`: builds, then compares the program's start with that of a bare window (test/bench/start-up.ts). */
await main(async () => {
  const built = await run(process.execPath, ['build/build.mjs']);
  if (built !== 0) return built;
  const { executable } = await ensureElectron();
  const [command, args] = withDisplay(process.execPath, ['build/run-script.mjs', 'test/bench/start-up.ts']);
  return run(command, args, { FILING_DESK_ELECTRON: executable });
});
