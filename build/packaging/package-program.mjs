import { join } from 'node:path';
import { capture, root, SetupError } from '../setup/processes.mjs';

const unpackedFolders = { linux: 'linux-unpacked', darwin: 'mac', win32: 'win-unpacked' };
const executables = {
  linux: 'filing-desk',
  darwin: 'Filing Desk.app/Contents/MacOS/Filing Desk',
  win32: 'Filing Desk.exe',
};

/**
 * Packages `out/` with a runtime that is on this machine, so that nothing is fetched.
 * @param {{ folder: string, version: string }} runtime
 * @param {string} output the folder for the result
 * @returns {string} the packaged program's executable
 */
export function packageProgram(runtime, output) {
  const { status, output: text } = capture(
    process.execPath,
    [
      join(root, 'node_modules/electron-builder/cli.js'),
      '--dir',
      `-c.electronDist=${runtime.folder}`,
      `-c.electronVersion=${runtime.version}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: root },
  );
  if (status !== 0) throw new SetupError(`electron-builder failed:\n${text}`);
  return join(output, unpackedFolders[process.platform], executables[process.platform]);
}
