import { build } from 'vite';
import { ensureElectron } from '../../build/setup/electron-runtime.mjs';
import { withDisplay } from '../../build/setup/display.mjs';
import { main, run } from '../../build/setup/processes.mjs';

/** `npm run kill-harness [-- SERVICE-KILLS WINDOW-KILLS SEED TABLE.md]`: builds program and harness, kills, prints the table. */
await main(async () => {
  const { executable } = await ensureElectron();
  const built = await run(process.execPath, ['build/build.mjs']);
  if (built !== 0) return built;
  await build({ configFile: 'test/kill/vite.kill.config.ts', logLevel: 'warn' });
  const [command, args] = withDisplay(process.execPath, ['.cache/kill-harness/harness.js', ...process.argv.slice(2)]);
  return run(command, args, {
    FILING_DESK_ELECTRON: executable,
    ELECTRON_OVERRIDE_DIST_PATH: 'outside-of-electron',
  });
});
