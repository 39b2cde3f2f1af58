import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command in the project's top folder with this console; resolves to its exit status. */
export function run(command, args, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal === null ? code : 1));
  });
}

/** Runs a command quietly; answers its status and output. */
export function capture(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32', ...options });
  return {
    status: result.status ?? 1,
    output: `${result.stdout ?? ''}${result.stderr ?? ''}`,
    stdout: result.stdout ?? '',
  };
}

/** Whether a command is on the PATH. */
export function hasCommand(command) {
  const search = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(search, [command], { stdio: 'ignore' }).status === 0;
}

/** Ends the set-up with one clear message. */
export class SetupError extends Error {}

/** Runs a script's main function; a {@link SetupError} prints as one message, anything else as a bug. */
export async function main(script) {
  try {
    process.exitCode = await script();
  } catch (error) {
    console.error(error instanceof SetupError ? `filing-desk: ${error.message}` : error);
    process.exitCode = 1;
  }
}
