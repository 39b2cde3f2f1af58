import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * A disk that fails on demand: the functions of `node:fs` that storage uses are asked through here. Imported before
 * anything else of the program, because what it uses keeps hold of them.
 */
const watched = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'fsyncSync',
  'renameSync',
  'readFileSync',
  'mkdirSync',
  'chmodSync',
  'truncateSync',
] as const;
type Call = (typeof watched)[number];

/** A fault: the system's code for the calls it names, for files whose path or handle's path matches. */
export interface DiskFault {
  readonly calls: readonly Call[];
  readonly code: 'ENOSPC' | 'EACCES' | 'EROFS' | 'EIO' | 'EDQUOT';
  readonly path: RegExp;
  /** Write so many bytes before failing, as a disk that runs full does. */
  readonly after?: number;
}

let current: DiskFault | null = null;
const paths = new Map<number, string>();
type Anything = (...args: unknown[]) => unknown;
const functions = fs as unknown as Record<string, Anything>;
const realWrite = fs.writeSync;

for (const call of watched) {
  const real = functions[call];
  if (real === undefined) throw new Error(`node:fs has no ${call}`);
  functions[call] = (...args) => {
    const path = typeof args[0] === 'number' ? (paths.get(args[0]) ?? '') : String(args[0]);
    if (current?.calls.includes(call) === true && current.path.test(path) && !isHarmless(current, call, args)) {
      fail(current, call, args);
    }
    const answer = real.apply(fs, args);
    if (call === 'openSync') paths.set(answer as number, path);
    return answer;
  };
}
syncBuiltinESMExports();

/** A disk that is read-only is still read, and a folder that is there need not be made. */
function isHarmless({ code }: DiskFault, call: Call, args: readonly unknown[]): boolean {
  if (code !== 'EROFS') return false;
  return (call === 'openSync' && args[1] === 'r') || (call === 'mkdirSync' && fs.existsSync(String(args[0])));
}

function fail({ code, after }: DiskFault, call: Call, args: readonly unknown[]): never {
  if (call === 'writeSync' && after !== undefined) {
    const bytes = Buffer.isBuffer(args[1]) ? args[1] : Buffer.from(String(args[1]));
    realWrite(args[0] as number, bytes, 0, Math.min(after, bytes.length));
  }
  throw Object.assign(new Error(`${code}: injected, ${call}`), { code });
}

/** Runs something on a disk with a fault; the disk is well again afterwards. */
export function withFault<Answer>(fault: DiskFault, run: () => Answer): Answer {
  current = fault;
  try {
    return run();
  } finally {
    current = null;
  }
}

/** The same for work that takes its time. */
export async function withFaultDuring<Answer>(fault: DiskFault, run: () => Promise<Answer>): Promise<Answer> {
  current = fault;
  try {
    return await run();
  } finally {
    current = null;
  }
}
