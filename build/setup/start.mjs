import { ensureElectron } from './electron-runtime.mjs';
import { sandboxArguments, withDisplay } from './display.mjs';
import { main, root, run } from './processes.mjs';

/** `npm start`: the runtime, the build, the window. Arguments after `--` go to the program: files to open. */
await main(async () => {
  const { executable } = await ensureElectron();
  const built = await run(process.execPath, ['build/build.mjs']);
  if (built !== 0) return built;
  const [command, args] = withDisplay(executable, [...sandboxArguments(), root, ...process.argv.slice(2)]);
  return run(command, args);
});
