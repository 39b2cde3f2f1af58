import { main, run } from './processes.mjs';
import { runEndToEnd } from './vitest-project.mjs';

/** `npm run e2e [-- FILES]`: builds, then runs the end-to-end tests (or those named) in the real Electron. */
await main(async () => {
  const built = await run(process.execPath, ['build/build.mjs']);
  if (built !== 0) return built;
  const { passed, failed } = await runEndToEnd(process.argv.slice(2));
  return failed === 0 && passed > 0 ? 0 : 1;
});
