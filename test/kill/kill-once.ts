import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Mode } from './laptop';

/** A line of the killed process: what was done, and two numbers that depend on it. */
export interface Said {
  readonly what: string;
  readonly first: number;
  readonly second: number;
}

export interface Killing {
  readonly script: string;
  readonly userData: string;
  readonly aheadBy: number;
  readonly mode: Mode;
  readonly draftId: string;
  /** So long after the process was ready it is killed, in milliseconds. */
  readonly after: number;
}

/** Starts the process, kills it (SIGKILL) after a while and answers all it had said, with the moment of the kill. */
export async function killOnce(killing: Killing): Promise<{ said: Said[]; killedAt: number }> {
  const { script, userData, aheadBy, mode, draftId, after } = killing;
  const child = spawn(process.execPath, [script, userData, String(aheadBy), mode, draftId], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: 'outside-of-electron' },
  });
  const said: Said[] = [];
  let killedAt = 0;
  const kill = () => {
    killedAt = Date.now();
    child.kill('SIGKILL');
  };
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [what = '', first, second] = line.split(' ');
    if (what === 'ready') setTimeout(kill, after);
    else said.push({ what, first: Number(first), second: Number(second) });
  });
  await new Promise((resolve) => child.once('close', resolve));
  if (killedAt === 0) throw new Error(`the process of ${mode} ended before it was killed`);
  return { said, killedAt };
}
